package newsreel.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleSummary;
import newsreel.catalog.Facet;
import newsreel.catalog.ItemKind;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoSummary;
import newsreel.catalog.ports.PublicCatalog;
import newsreel.catalog.ports.PublicCatalog.Page;
import newsreel.catalog.search.SearchFacet;
import newsreel.catalog.search.SearchIndex;
import newsreel.catalog.search.SearchIndex.Completions;
import newsreel.catalog.search.SearchIndex.Hit;
import newsreel.catalog.search.SearchIndex.Hits;
import newsreel.catalog.search.SearchIndex.Match;
import newsreel.catalog.search.SearchIndex.WordFinder;
import newsreel.catalog.search.SearchQuery;

/** Finds in the index, and shows of it what the public may see and what is still so. */
public final class Search {
  /** Times that one search goes to the index where what it found is not public. */
  private static final int MAX_READINGS = 2;

  private final Supplier<SearchIndex> index;
  private final PublicCatalog catalog;

  /**
   * @param index is asked for by the first search
   */
  public Search(Supplier<SearchIndex> index, PublicCatalog catalog) {
    this.index = index;
    this.catalog = catalog;
  }

  /** An article or a video that was found. */
  public sealed interface Result {
    record FoundArticle(ArticleSummary article) implements Result {}

    record FoundVideo(VideoSummary video) implements Result {}
  }

  /**
   * @param next where the next page starts behind; empty after the last
   * @param until when this may change by the clock alone; empty for never
   */
  public record Results(
      List<Result> results,
      Optional<String> next,
      Match match,
      Map<SearchFacet, List<SearchFacet.Count>> facets,
      Optional<Instant> until) {
    public static final Results NONE =
        new Results(List.of(), Optional.empty(), Match.ALL, Map.of(), Optional.empty());

    public Results {
      results = List.copyOf(results);
      facets = Map.copyOf(facets);
    }
  }

  private record Placed(Result result, String place) {}

  /**
   * @param after behind this place; empty for the first
   * @throws IllegalArgumentException where {@code after} is no place of this search
   */
  public Results search(SearchQuery query, Optional<String> after, int limit) {
    List<Placed> shown = new ArrayList<>();
    List<Instant> untils = new ArrayList<>();
    // One more tells whether another page follows.
    Hits first = index.get().find(query, after, limit + 1);
    shown.addAll(show(query, first.hits(), untils));
    Optional<String> next = first.next();
    SearchQuery rest = query.counting(Set.of());
    for (int reading = 1;
        shown.size() <= limit && next.isPresent() && reading < MAX_READINGS;
        reading++) {
      Hits hits = index.get().find(rest, next, limit + 1 - shown.size());
      shown.addAll(show(query, hits.hits(), untils));
      next = hits.next();
    }
    if (shown.size() > limit) {
      next = Optional.of(shown.get(limit - 1).place());
    }
    return new Results(
        shown.stream().limit(limit).map(Placed::result).toList(),
        next,
        first.match(),
        first.facets(),
        untils.stream().min(Instant::compareTo));
  }

  /** Finds the query's words in texts of results. */
  public WordFinder words(SearchQuery query, Match match) {
    return index.get().words(query, match);
  }

  /**
   * What completes a text.
   *
   * @param headlines articles and videos, the newest first
   * @param until when this may change by the clock alone; empty for never
   */
  public record Suggestions(
      List<Result> headlines,
      List<SearchFacet.Count> people,
      List<SearchFacet.Count> topics,
      Optional<Instant> until) {
    public Suggestions {
      headlines = List.copyOf(headlines);
      people = List.copyOf(people);
      topics = List.copyOf(topics);
    }
  }

  public Suggestions suggest(String text, int limit) {
    Completions completions = index.get().complete(text, limit);
    List<Instant> untils = new ArrayList<>();
    List<Placed> headlines = show(SearchQuery.filtering(""), completions.headlines(), untils);
    return new Suggestions(
        headlines.stream().map(Placed::result).toList(),
        completions.people(),
        completions.topics(),
        untils.stream().min(Instant::compareTo));
  }

  private List<Placed> show(SearchQuery query, List<Hit> hits, List<Instant> untils) {
    Map<String, Result> open = new HashMap<>();
    Page<Article> articles = catalog.articles(ids(hits, ItemKind.ARTICLE, ArticleId::new));
    articles.until().ifPresent(untils::add);
    for (Article article : articles.items()) {
      // The index may lag; what an article says now decides what filters leave in.
      if (query.holds(article.position()) && Facet.of(article).containsAll(query.facets())) {
        open.put(
            key(ItemKind.ARTICLE, article.id().value()),
            new Result.FoundArticle(article.summary()));
      }
    }
    Page<VideoSummary> videos = catalog.videoSummaries(ids(hits, ItemKind.VIDEO, VideoId::new));
    videos.until().ifPresent(untils::add);
    for (VideoSummary video : videos.items()) {
      if (query.holds(video.position()) && mayHave(video, query.facets())) {
        open.put(key(ItemKind.VIDEO, video.card().id().value()), new Result.FoundVideo(video));
      }
    }
    return hits.stream()
        .flatMap(
            hit ->
                Stream.ofNullable(open.get(key(hit.kind(), hit.id())))
                    .map(result -> new Placed(result, hit.place())))
        .toList();
  }

  /** Whether nothing that a summary says is against it. */
  private static boolean mayHave(VideoSummary video, Set<String> facets) {
    return facets.stream()
        .filter(facet -> !Facet.isLent(facet))
        .allMatch(Facet.of(video)::contains);
  }

  private static <T> List<T> ids(List<Hit> hits, ItemKind kind, Function<String, T> type) {
    return hits.stream().filter(hit -> hit.kind() == kind).map(Hit::id).map(type).toList();
  }

  private static String key(ItemKind kind, String id) {
    return kind + "#" + id;
  }
}
