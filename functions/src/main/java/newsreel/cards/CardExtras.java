package newsreel.cards;

import java.util.List;
import newsreel.catalog.Video;
import newsreel.catalog.ports.PublicCatalog;
import newsreel.transcripts.SpokenText;
import org.jspecify.annotations.Nullable;

/**
 * What the kept tracks of a video say of it.
 *
 * @param transcript the beginning of what is said; null where no captions are kept
 */
public record CardExtras(List<Chapter> chapters, @Nullable String transcript) {
  /** UTF-16 units: a card has ten kilobytes for everything. */
  private static final int TRANSCRIPT = 3_000;

  public CardExtras {
    chapters = List.copyOf(chapters);
  }

  /** Reads a track of each kind that is kept. */
  public static CardExtras of(Video shown, PublicCatalog catalog) {
    return new CardExtras(
        Chapter.of(SpokenText.chapters(shown, catalog)),
        SpokenText.of(shown, catalog)
            .map(spoken -> Excerpt.of(spoken.transcript().text(), TRANSCRIPT))
            .orElse(null));
  }
}
