package newsreel.cards.oembed;

import java.util.List;
import newsreel.cards.EmbedSize;
import newsreel.catalog.VideoId;
import org.jspecify.annotations.Nullable;

/**
 * An answer of oEmbed 1.0, and what it says beyond: consumers ignore keys that they do not know.
 *
 * @param video null for an article without one, which is of type {@code link}
 * @param others the article's further videos, where an article was asked for
 */
record Oembed(
    String title,
    @Nullable String authorName,
    String providerName,
    String providerUrl,
    @Nullable String description,
    @Nullable String language,
    @Nullable Preview thumbnail,
    @Nullable Player video,
    List<Other> others) {
  Oembed {
    others = List.copyOf(others);
  }

  /**
   * @param html an iframe with the card
   * @param duration whole seconds
   * @param uploadDate RFC 3339
   */
  record Player(
      String html,
      EmbedSize size,
      @Nullable Long duration,
      @Nullable String uploadDate,
      List<Caption> captions) {
    Player {
      captions = List.copyOf(captions);
    }
  }

  record Preview(String url, EmbedSize size) {}

  record Caption(String language, String kind, String label, String url) {}

  /**
   * @param url of its card, to ask for in turn
   * @param duration whole seconds
   */
  record Other(VideoId id, @Nullable String title, @Nullable Long duration, String url) {}
}
