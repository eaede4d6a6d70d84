package newsreel.catalog.watching;

import java.time.Instant;
import newsreel.values.MediaDuration;
import newsreel.values.Texts;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * What a feed or a video sitemap says of a video in a page.
 *
 * @param contentUrl of the media file
 * @param playerUrl of a player's page
 */
public record ListedClip(
    @Nullable String title,
    @Nullable String description,
    @Nullable WebUrl thumbnail,
    @Nullable WebUrl contentUrl,
    @Nullable WebUrl playerUrl,
    @Nullable MediaDuration duration,
    @Nullable Instant uploadedAt) {
  public ListedClip {
    Texts.check("title", title, Texts.LINE);
    Texts.check("description", description, Texts.PARAGRAPH);
  }

  /** Whether it says anything by which a video may be told from others. */
  public boolean isNamed() {
    return title != null || contentUrl != null || playerUrl != null;
  }
}
