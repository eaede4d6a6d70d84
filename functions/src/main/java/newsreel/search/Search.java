package newsreel.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleSummary;
import newsreel.catalog.ItemKind;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoSummary;
import newsreel.catalog.ports.PublicCatalog;
import newsreel.catalog.ports.PublicCatalog.Page;
import newsreel.catalog.search.SearchDocument;
import newsreel.catalog.search.SearchIndex;
import newsreel.catalog.search.SearchIndex.Hit;
import newsreel.catalog.search.SearchIndex.Hits;
import newsreel.catalog.search.SearchQuery;

/** Finds in the index, and shows of it what the public may see and what is still so. */
public final class Search {
  /** Times that one search goes to the index where what it found is not public. */
  private static final int MAX_READINGS = 2;

  private final SearchIndex index;
  private final PublicCatalog catalog;

  public Search(SearchIndex index, PublicCatalog catalog) {
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
  public record Results(List<Result> results, Optional<String> next, Optional<Instant> until) {
    public static final Results NONE = new Results(List.of(), Optional.empty(), Optional.empty());

    public Results {
      results = List.copyOf(results);
    }
  }

  private record Shown(Result result, String place) {}

  /**
   * @param after behind this place; empty for the newest
   */
  public Results search(SearchQuery query, Optional<String> after, int limit) {
    List<Shown> shown = new ArrayList<>();
    List<Instant> untils = new ArrayList<>();
    Optional<String> next = after;
    int readings = 0;
    do {
      // One more tells whether another page follows.
      Hits hits = index.find(query, next, limit + 1 - shown.size());
      shown.addAll(show(query, hits.hits(), untils));
      next = hits.next();
      readings++;
    } while (shown.size() <= limit && next.isPresent() && readings < MAX_READINGS);
    if (shown.size() > limit) {
      next = Optional.of(shown.get(limit - 1).place());
    }
    return new Results(
        shown.stream().limit(limit).map(Shown::result).toList(),
        next,
        untils.stream().min(Instant::compareTo));
  }

  private List<Shown> show(SearchQuery query, List<Hit> hits, List<Instant> untils) {
    Map<String, Result> open = new HashMap<>();
    Page<Article> articles = catalog.articles(ids(hits, ItemKind.ARTICLE, ArticleId::new));
    articles.until().ifPresent(untils::add);
    for (Article article : articles.items()) {
      // The index may lag; what an article says now decides. Caption tracks are not read again.
      if (SearchDocument.of(article).matches(query)) {
        open.put(
            key(ItemKind.ARTICLE, article.id().value()),
            new Result.FoundArticle(article.summary()));
      }
    }
    Page<VideoSummary> videos = catalog.videoSummaries(ids(hits, ItemKind.VIDEO, VideoId::new));
    videos.until().ifPresent(untils::add);
    for (VideoSummary video : videos.items()) {
      open.put(key(ItemKind.VIDEO, video.card().id().value()), new Result.FoundVideo(video));
    }
    return hits.stream()
        .flatMap(
            hit ->
                Stream.ofNullable(open.get(key(hit.kind(), hit.id())))
                    .map(result -> new Shown(result, hit.place())))
        .toList();
  }

  private static <T> List<T> ids(
      List<Hit> hits, ItemKind kind, java.util.function.Function<String, T> type) {
    return hits.stream().filter(hit -> hit.kind() == kind).map(Hit::id).map(type).toList();
  }

  private static String key(ItemKind kind, String id) {
    return kind + "#" + id;
  }
}
