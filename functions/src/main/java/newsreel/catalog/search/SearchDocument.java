package newsreel.catalog.search;

import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import newsreel.catalog.Article;
import newsreel.catalog.Facet;
import newsreel.catalog.Image;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Position;
import newsreel.catalog.Video;
import org.jspecify.annotations.Nullable;

/**
 * What an item is found by.
 *
 * @param position in lists; results stand in the same order
 * @param facets by which lists and results are filtered
 * @param texts the most telling first
 */
public record SearchDocument(
    ItemKind kind, String id, Position position, Set<String> facets, List<String> texts) {
  /** Different words of an item by which it is found. */
  public static final int MAX_WORDS = 1_000;

  public SearchDocument {
    texts = List.copyOf(texts);
    facets = Set.copyOf(facets);
  }

  public static SearchDocument of(Article article) {
    return new SearchDocument(
        ItemKind.ARTICLE,
        article.id().value(),
        article.position(),
        Facet.of(article),
        Stream.concat(
                Stream.of(article.metadata().headline()),
                article.metadata().images().stream().map(Image::caption).filter(Objects::nonNull))
            .toList());
  }

  /**
   * @param video with the articles that embed it
   * @param captions what the caption tracks say
   */
  public static SearchDocument of(Video video, List<String> captions) {
    Stream<@Nullable String> own = Stream.of(video.metadata().title(), video.metadata().caption());
    return new SearchDocument(
        ItemKind.VIDEO,
        video.id().value(),
        video.position(),
        Facet.of(video),
        Stream.concat(own.filter(Objects::nonNull), captions.stream()).toList());
  }

  /** The folded words, the first {@value #MAX_WORDS}. */
  public SequencedSet<String> words() {
    return Words.of(texts, MAX_WORDS);
  }

  public boolean matches(SearchQuery query) {
    Set<String> words = words();
    return query.kinds().contains(kind)
        && facets.containsAll(query.facets())
        && query.terms().stream().allMatch(term -> term.isIn(words));
  }
}
