package newsreel.catalog.ports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleReference;
import newsreel.catalog.ArticleSummary;
import newsreel.catalog.Block;
import newsreel.catalog.Edit;
import newsreel.catalog.Facet;
import newsreel.catalog.Finding;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Listed;
import newsreel.catalog.Listing;
import newsreel.catalog.Revision;
import newsreel.catalog.TopicId;
import newsreel.catalog.TrackKey;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoSummary;
import org.jspecify.annotations.Nullable;

/** The catalogue in maps: what the contract means, without a table. */
public final class InMemoryCatalog implements Catalog, CatalogWriter {
  final InMemoryLedger ledger = new InMemoryLedger();
  private final Map<ArticleId, Article> articles = new HashMap<>();
  private final Map<ArticleId, List<Block>> bodies = new HashMap<>();
  private final Map<ArticleId, SequencedMap<String, Finding>> evidence = new HashMap<>();
  private final Map<VideoId, Video> videos = new HashMap<>();
  private final Map<VideoId, TreeMap<String, ArticleReference>> edges = new HashMap<>();
  private final Map<VideoId, Map<TrackKey, KeptTrack>> tracks = new HashMap<>();
  private final Map<String, List<Edit>> edits = new HashMap<>();

  public InMemoryLedger ledger() {
    return ledger;
  }

  @Override
  public synchronized Optional<Article> article(ArticleId id) {
    return Optional.ofNullable(articles.get(id));
  }

  @Override
  public synchronized List<Block> currentBody(ArticleId id) {
    return bodies.getOrDefault(id, List.of());
  }

  @Override
  public synchronized List<Article> articles(List<ArticleId> ids) {
    return ids.stream().flatMap(id -> article(id).stream()).toList();
  }

  @Override
  public synchronized List<ArticleId> addressed(ArticleId derived) {
    return articles.values().stream()
        .filter(a -> a.addressedSince(Optional.empty()).contains(derived))
        .map(Article::id)
        .toList();
  }

  @Override
  public synchronized Slice<ArticleSummary> articles(Listing listing) {
    return list(
        articles.values().stream()
            .filter(a -> ledger.lists(a.availability(), ItemKind.ARTICLE, a.id(), a.revision()))
            .filter(a -> Facet.of(a).containsAll(facets(listing)))
            .map(Article::summary),
        listing);
  }

  @Override
  public synchronized Slice<VideoSummary> videos(Listing listing) {
    return list(
        videos.keySet().stream()
            .flatMap(id -> video(id).stream())
            .filter(v -> ledger.lists(v.availability(), ItemKind.VIDEO, v.id(), v.revision()))
            .filter(v -> Facet.of(v).containsAll(facets(listing)))
            .map(Video::summary),
        listing);
  }

  private static Set<String> facets(Listing listing) {
    Set<String> facets = new HashSet<>(listing.facets());
    if (listing.topic() != null) {
      facets.add(Facet.topic(listing.topic()));
    }
    return facets;
  }

  private static <S extends Listed<S>> Slice<S> list(Stream<S> items, Listing listing) {
    Comparator<S> newestFirst =
        Comparator.comparing((S item) -> item.position(listing.order())).reversed();
    List<S> found =
        items
            .filter(s -> listing.holds(s.position(listing.order())))
            .filter(
                s ->
                    listing.after() == null
                        || s.position(listing.order()).compareTo(listing.after()) < 0)
            .sorted(newestFirst)
            .toList();
    List<S> page = found.subList(0, Math.min(listing.limit(), found.size()));
    return new Slice<>(
        page,
        page.size() < found.size()
            ? Optional.of(page.getLast().position(listing.order()))
            : Optional.empty());
  }

  @Override
  public synchronized List<VideoSummary> videoSummaries(List<VideoId> ids) {
    return videos(ids).stream().map(Video::summary).toList();
  }

  @Override
  public synchronized List<Video> videosAlone(List<VideoId> ids) {
    return videos(ids).stream().map(video -> video.withArticles(List.of())).toList();
  }

  @Override
  public synchronized List<ArticleSummary> articles(WeekPart part, int limit) {
    return articles.values().stream()
        .filter(a -> ledger.lists(a.availability(), ItemKind.ARTICLE, a.id(), a.revision()))
        .filter(a -> part.week().equals(ListPlace.of(a).week()))
        .filter(a -> a.position().mark().compareTo(part.low()) >= 0)
        .filter(a -> a.position().mark().compareTo(part.high()) < 0)
        .map(Article::summary)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<List<Block>> body(ArticleId id) {
    return Optional.ofNullable(bodies.get(id));
  }

  @Override
  public synchronized Map<ArticleId, List<Block>> bodies(List<ArticleId> ids) {
    Map<ArticleId, List<Block>> found = new HashMap<>();
    ids.forEach(id -> body(id).ifPresent(body -> found.put(id, body)));
    return found;
  }

  @Override
  public synchronized Optional<SequencedMap<String, Finding>> evidence(ArticleId id) {
    return Optional.ofNullable(evidence.get(id));
  }

  @Override
  public synchronized List<Edit> history(ArticleId id) {
    return edits.getOrDefault("article " + id, List.of()).reversed();
  }

  @Override
  public synchronized List<Edit> history(VideoId id) {
    return edits.getOrDefault("video " + id, List.of()).reversed();
  }

  @Override
  public synchronized Optional<Video> video(VideoId id) {
    return Optional.ofNullable(videos.get(id))
        .map(v -> v.withArticles(List.copyOf(edges.getOrDefault(id, new TreeMap<>()).values())));
  }

  @Override
  public synchronized Optional<KeptTrack> track(VideoId id, TrackKey key) {
    return Optional.ofNullable(tracks.get(id)).map(kept -> kept.get(key));
  }

  @Override
  public synchronized Optional<KeptTrack> current(VideoId id, TrackKey key) {
    return track(id, key);
  }

  @Override
  public synchronized List<Video> videos(List<VideoId> ids) {
    return ids.stream().flatMap(id -> video(id).stream()).toList();
  }

  @Override
  public List<WeekSummary> weeks() {
    return ledger.weeks();
  }

  @Override
  public synchronized Topics topics(@Nullable TopicId after, int limit) {
    List<TopicSummary> behind =
        ledger.topics().stream()
            .filter(t -> after == null || t.topic().id().value().compareTo(after.value()) > 0)
            .toList();
    List<TopicSummary> page = behind.subList(0, Math.min(limit, behind.size()));
    return new Topics(
        page,
        page.size() < behind.size() ? Optional.of(page.getLast().topic().id()) : Optional.empty());
  }

  @Override
  public synchronized Optional<TopicSummary> topic(TopicId id) {
    return ledger.topics().stream().filter(t -> t.topic().id().equals(id)).findFirst();
  }

  @Override
  public synchronized Optional<Instant> nextWake() {
    return ledger.nextWake();
  }

  @Override
  public synchronized Map<ArticleId, SequencedMap<String, Finding>> evidences(List<ArticleId> ids) {
    Map<ArticleId, SequencedMap<String, Finding>> found = new HashMap<>();
    ids.forEach(id -> evidence(id).ifPresent(e -> found.put(id, e)));
    return found;
  }

  @Override
  public synchronized Optional<Article> current(ArticleId id) {
    return article(id);
  }

  @Override
  public synchronized Optional<Video> current(VideoId id) {
    return video(id);
  }

  @Override
  public synchronized Map<VideoId, Video> current(List<VideoId> ids) {
    Map<VideoId, Video> found = new HashMap<>();
    ids.forEach(id -> Optional.ofNullable(videos.get(id)).ifPresent(v -> found.put(id, v)));
    return found;
  }

  @Override
  public synchronized List<ArticleId> embedding(VideoId id) {
    return edges.getOrDefault(id, new TreeMap<>()).values().stream()
        .map(ArticleReference::id)
        .toList();
  }

  @Override
  public synchronized Write.Outcome write(Write write) {
    boolean fresh =
        Stream.concat(
                write.articles().stream()
                    .map(
                        w ->
                            follows(
                                article(w.article().id()).map(Article::revision),
                                w.article().revision())),
                write.videos().stream()
                    .map(
                        w ->
                            follows(
                                Optional.ofNullable(videos.get(w.video().id()))
                                    .map(Video::revision),
                                w.video().revision())))
            .allMatch(ok -> ok);
    if (!fresh) {
      return new Write.Outcome.Conflict();
    }
    write.articles().forEach(this::put);
    write.videos().forEach(this::put);
    return new Write.Outcome.Done();
  }

  private static boolean follows(Optional<Revision> stored, Revision next) {
    return next.number() == stored.map(r -> r.number() + 1).orElse(1);
  }

  private void put(Write.ArticleWrite write) {
    Article article = write.article();
    articles.put(article.id(), article);
    edits.computeIfAbsent("article " + article.id(), k -> new ArrayList<>()).add(write.edit());
    if (write.body() != null) {
      bodies.put(article.id(), write.body());
    }
    if (write.evidence() != null) {
      evidence.put(article.id(), new LinkedHashMap<>(write.evidence()));
    }
    for (VideoId video : write.linked()) {
      edges
          .computeIfAbsent(video, k -> new TreeMap<>())
          .put(article.id().value(), article.reference());
    }
    for (VideoId video : write.unlinked()) {
      edges.getOrDefault(video, new TreeMap<>()).remove(article.id().value());
    }
  }

  private void put(Write.VideoWrite write) {
    Video video = write.video();
    videos.put(video.id(), video.withArticles(List.of()));
    edits.computeIfAbsent("video " + video.id(), k -> new ArrayList<>()).add(write.edit());
    Map<TrackKey, KeptTrack> kept = tracks.computeIfAbsent(video.id(), k -> new HashMap<>());
    for (Write.TrackChange change : write.tracks()) {
      switch (change) {
        case Write.TrackChange.Kept(KeptTrack track) -> kept.put(track.track().key(), track);
        case Write.TrackChange.Dropped(TrackKey key) -> kept.remove(key);
      }
    }
  }
}
