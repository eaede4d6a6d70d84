package newsreel.changes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Facet;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Position;
import newsreel.catalog.Topic;
import newsreel.catalog.TopicId;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.catalog.ports.Catalog;
import newsreel.catalog.ports.ChangeLog;
import newsreel.catalog.ports.ChangeLog.Change;
import newsreel.catalog.ports.ChangeLog.Heads;
import newsreel.catalog.ports.ChangeLog.Stretch;
import newsreel.catalog.ports.ChangeLog.Ticks;
import newsreel.catalog.ports.PublicCatalog;
import org.jspecify.annotations.Nullable;

/** Reads a page of changes and shows each item as the public sees it now. */
public final class Sync {
  /** A reader that was away for longer has to start again. One day less than the log keeps. */
  static final Duration CURSOR_LIFE = Duration.ofDays(30);

  /** A cursor's clock advances after this long without a change. */
  private static final Duration REST = Duration.ofHours(1);

  /** The most changes in one answer. Each is read in full, and videos take twice the units. */
  private static final int MAX_TOLD = 24;

  private static final int MAX_ARTICLES_TOLD = 40;

  private final ChangeLog log;
  private final Catalog catalog;
  private final Catalog consistent;
  private final Clock clock;

  /**
   * @param catalog may lag a write
   * @param consistent never lags
   */
  public Sync(ChangeLog log, Catalog catalog, Catalog consistent, Clock clock) {
    this.log = log;
    this.catalog = catalog;
    this.consistent = consistent;
    this.clock = clock;
  }

  /**
   * What a reader wants to hear about.
   *
   * @param facets what an item must have, as {@link Facet} writes it
   */
  record Filter(Set<ItemKind> kinds, Optional<TopicId> topic, Set<String> facets) {
    Filter {
      kinds = Set.copyOf(kinds);
      facets = Set.copyOf(facets);
    }

    boolean takes(Change change) {
      return kinds.contains(change.kind()) && topic.map(change.topics()::contains).orElse(true);
    }

    boolean holds(@Nullable Topic of, Set<String> has) {
      return (topic.isEmpty() || (of != null && of.id().equals(topic.get())))
          && has.containsAll(facets);
    }

    private int most() {
      return kinds.contains(ItemKind.VIDEO) ? MAX_TOLD : MAX_ARTICLES_TOLD;
    }
  }

  /** A change as the reader is told of it. */
  sealed interface Told {
    Change change();

    record UpsertArticle(Change change, Article article) implements Told {}

    record UpsertVideo(Change change, Video video) implements Told {}

    record Delete(Change change) implements Told {}
  }

  /**
   * @param until when the clock will change something in this batch; empty for never
   */
  record Batch(List<Told> told, SyncPlace next, boolean more, Optional<Instant> until) {}

  /** Empty where {@code from} is older than a cursor lives, or of another log than this one. */
  Optional<Batch> read(Optional<SyncPlace> from, Filter filter, int limit) {
    Instant now = clock.instant();
    Heads heads = heads(from);
    SyncPlace place = from.orElse(SyncPlace.start(heads.epoch(), now));
    // Another function's clock may be ahead of this one; what it told is not taken back.
    Instant at = place.clock().at().isAfter(now) ? place.clock().at() : now;
    if (isBeyond(place, heads) || place.clock().at().isBefore(now.minus(CURSOR_LIFE))) {
      return Optional.empty();
    }
    int most = Math.min(limit, filter.most());
    Map<String, Change> changes = new LinkedHashMap<>();
    Ticks ticks = log.boundaries(place.clock(), at, most);
    for (Change change : ticks.changes()) {
      changes.put(change.kind() + "#" + change.id(), change);
    }
    List<Long> sequences = new ArrayList<>();
    boolean more = ticks.more();
    for (int shard = 0; shard < ChangeLog.SHARDS; shard++) {
      long after = place.sequences().get(shard);
      int left = most - changes.size();
      if (left <= 0) {
        more = true;
        sequences.add(after);
        continue;
      }
      Stretch stretch = log.read(shard, heads.shards().get(shard), after, left);
      stretch.changes().stream()
          .filter(filter::takes)
          .forEach(change -> changes.put(change.kind() + "#" + change.id(), change));
      sequences.add(stretch.last());
      more |= stretch.more();
    }
    List<Change> wanted = changes.values().stream().filter(filter::takes).toList();
    boolean rested = at.isAfter(place.clock().at().plus(REST));
    boolean quiet =
        wanted.isEmpty() && sequences.equals(place.sequences()) && !ticks.more() && !rested;
    SyncPlace next =
        quiet
            ? place
            : new SyncPlace(heads.epoch(), sequences, reached(place, ticks, rested ? at : null));
    return Optional.of(tell(wanted, filter, at, next, more));
  }

  /** Read again where they seem to lag behind the reader. */
  private Heads heads(Optional<SyncPlace> from) {
    Heads heads = log.heads(false);
    return from.filter(reader -> isBeyond(reader, heads)).isPresent() ? log.heads(true) : heads;
  }

  /**
   * Whether a reader was told of what this log does not have: the table was put back, or begun
   * anew.
   */
  private static boolean isBeyond(SyncPlace reader, Heads heads) {
    for (int shard = 0; shard < ChangeLog.SHARDS; shard++) {
      if (reader.sequences().get(shard) > heads.shards().get(shard).last()) {
        return true;
      }
    }
    return !reader.epoch().equals(heads.epoch());
  }

  /** No further than what was told, so that an answer stays the same while nothing happens. */
  private static Position reached(SyncPlace from, Ticks ticks, @Nullable Instant rested) {
    if (ticks.more()) {
      return ticks.last();
    }
    if (rested != null) {
      return ChangeLog.after(rested);
    }
    return ticks.changes().isEmpty()
        ? from.clock()
        : ChangeLog.after(ticks.changes().getLast().at());
  }

  private Batch tell(
      List<Change> changes, Filter filter, Instant at, SyncPlace next, boolean more) {
    PublicCatalog shown = new PublicCatalog(consistent, Clock.fixed(at, ZoneOffset.UTC));
    PublicCatalog.Page<Article> articles = shown.open(fresh(changes));
    PublicCatalog.Page<Video> videos = shown.videos(ids(changes, ItemKind.VIDEO, VideoId::new));
    Map<String, Article> articlesById =
        articles.items().stream().collect(Collectors.toMap(a -> a.id().value(), a -> a));
    Map<String, Video> videosById =
        videos.items().stream().collect(Collectors.toMap(v -> v.id().value(), v -> v));
    List<Told> told = new ArrayList<>();
    for (Change change : changes) {
      @Nullable Told upsert = null;
      boolean open = false;
      switch (change.kind()) {
        case ARTICLE -> {
          Article article = articlesById.get(change.id());
          open = article != null;
          if (article != null && filter.holds(article.metadata().topic(), Facet.of(article))) {
            upsert = new Told.UpsertArticle(change, article);
          }
        }
        case VIDEO -> {
          Video video = videosById.get(change.id());
          open = video != null;
          if (video != null && filter.holds(video.metadata().topic(), Facet.of(video))) {
            upsert = new Told.UpsertVideo(change, video);
          }
        }
      }
      if (upsert != null) {
        told.add(upsert);
      } else if (wasSeen(change, at) && !(open && change.revision() == 1)) {
        told.add(new Told.Delete(change));
      }
    }
    return new Batch(
        told,
        next,
        more,
        Stream.of(articles.until(), videos.until())
            .flatMap(Optional::stream)
            .min(Instant::compareTo));
  }

  /** The public is not told that something it never saw has gone. */
  private static boolean wasSeen(Change change, Instant at) {
    return change.publicFrom() != null && !at.isBefore(change.publicFrom());
  }

  /** Returns the changed articles, none older than its change. The few that lag are read again. */
  private List<Article> fresh(List<Change> changes) {
    Map<String, Integer> revisions =
        changes.stream()
            .filter(change -> change.kind() == ItemKind.ARTICLE)
            .collect(Collectors.toMap(Change::id, Change::revision));
    List<Article> articles =
        new ArrayList<>(catalog.articles(revisions.keySet().stream().map(ArticleId::new).toList()));
    articles.removeIf(a -> a.revision().number() < revisions.getOrDefault(a.id().value(), 1));
    articles.forEach(article -> revisions.remove(article.id().value()));
    if (!revisions.isEmpty()) {
      articles.addAll(
          consistent.articles(revisions.keySet().stream().map(ArticleId::new).toList()));
    }
    return articles;
  }

  private static <T> List<T> ids(List<Change> changes, ItemKind kind, Function<String, T> type) {
    return changes.stream().filter(c -> c.kind() == kind).map(c -> type.apply(c.id())).toList();
  }
}
