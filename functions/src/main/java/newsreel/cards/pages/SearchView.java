package newsreel.cards.pages;

import java.util.List;
import newsreel.cards.pages.PageView.Clip;
import newsreel.cards.pages.PageView.Teaser;
import org.jspecify.annotations.Nullable;

/**
 * What the template of the search page says.
 *
 * @param query as it was typed
 * @param more where the results go on
 */
public record SearchView(String query, List<Found> found, @Nullable String more) {
  public SearchView {
    found = List.copyOf(found);
  }

  /** An article or a video that has the words. */
  public sealed interface Found {
    record OfArticle(Teaser teaser) implements Found {}

    record OfVideo(Clip clip, @Nullable String language) implements Found {}
  }
}
