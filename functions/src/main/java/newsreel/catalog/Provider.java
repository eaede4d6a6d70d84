package newsreel.catalog;

import newsreel.values.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The host of a video.
 *
 * @param name as the host writes it: "YouTube", "JW Player"
 * @param id the host's own id of the video
 */
public record Provider(String name, @Nullable String id) {
  public Provider {
    Texts.check("name", name, Texts.LINE);
    Texts.check("id", id, Texts.LINE);
  }
}
