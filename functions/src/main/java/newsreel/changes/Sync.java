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
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Catalog;
import newsreel.catalog.ChangeLog;
import newsreel.catalog.ChangeLog.Change;
import newsreel.catalog.ChangeLog.Stretch;
import newsreel.catalog.ItemKind;
import newsreel.catalog.PublicCatalog;
import newsreel.catalog.Topic;
import newsreel.catalog.TopicId;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import org.jspecify.annotations.Nullable;

/** Reads a page of changes, and shows each item as the public sees it now. */
public final class Sync {
  /** A reader that was away for longer starts again; a day less than the log keeps. */
  static final Duration CURSOR_LIFE = Duration.ofDays(30);

  /** After how long without a change the clock of a cursor moves on. */
  private static final Duration REST = Duration.ofHours(1);

  private final ChangeLog log;
  private final Catalog catalog;
  private final Clock clock;

  public Sync(ChangeLog log, Catalog catalog, Clock clock) {
    this.log = log;
    this.catalog = catalog;
    this.clock = clock;
  }

  /** What a reader wants to know of. */
  record Filter(Set<ItemKind> kinds, Optional<TopicId> topic) {
    Filter {
      kinds = Set.copyOf(kinds);
    }

    boolean takes(Change change) {
      return kinds.contains(change.kind()) && topic.map(change.topics()::contains).orElse(true);
    }

    boolean holds(@Nullable Topic of) {
      return topic.isEmpty() || (of != null && of.id().equals(topic.get()));
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
   * @param until when the clock alone will change something told here; empty for never
   */
  record Batch(List<Told> told, SyncPlace next, boolean more, Optional<Instant> until) {}

  /** Empty where {@code from} is older than a cursor lives. */
  Optional<Batch> read(Optional<SyncPlace> from, Filter filter, int limit) {
    Instant now = clock.instant();
    SyncPlace place = from.orElse(SyncPlace.start(now));
    // Another function's clock may be ahead of this one; what it told is not taken back.
    Instant at = place.clock().isAfter(now) ? place.clock() : now;
    if (place.clock().isBefore(now.minus(CURSOR_LIFE))) {
      return Optional.empty();
    }
    Map<String, Change> changes = new LinkedHashMap<>();
    Instant told = place.clock();
    for (Change change : log.boundaries(place.clock(), at)) {
      changes.put(change.kind() + "#" + change.id(), change);
      told = change.at().isAfter(told) ? change.at() : told;
    }
    List<Long> sequences = new ArrayList<>();
    boolean more = false;
    for (int shard = 0; shard < ChangeLog.SHARDS; shard++) {
      long after = place.sequences().get(shard);
      int left = limit - changes.size();
      if (left <= 0) {
        more = true;
        sequences.add(after);
        continue;
      }
      Stretch stretch = log.read(shard, after, left);
      stretch.changes().stream()
          .filter(filter::takes)
          .forEach(change -> changes.put(change.kind() + "#" + change.id(), change));
      sequences.add(stretch.last());
      more |= stretch.more();
    }
    List<Change> wanted = changes.values().stream().filter(filter::takes).toList();
    boolean rested = at.isAfter(place.clock().plus(REST));
    boolean quiet = wanted.isEmpty() && sequences.equals(place.sequences()) && !rested;
    SyncPlace next = quiet ? place : new SyncPlace(sequences, rested ? at : told);
    return Optional.of(tell(wanted, filter, at, next, more));
  }

  private Batch tell(
      List<Change> changes, Filter filter, Instant at, SyncPlace next, boolean more) {
    PublicCatalog shown = new PublicCatalog(catalog, Clock.fixed(at, ZoneOffset.UTC));
    PublicCatalog.Page<Article> articles =
        shown.articles(ids(changes, ItemKind.ARTICLE, ArticleId::new));
    PublicCatalog.Page<Video> videos = shown.videos(ids(changes, ItemKind.VIDEO, VideoId::new));
    List<Told> told = new ArrayList<>();
    for (Change change : changes) {
      Optional<Told> upsert =
          switch (change.kind()) {
            case ARTICLE ->
                articles.items().stream()
                    .filter(a -> a.id().value().equals(change.id()))
                    .filter(a -> filter.holds(a.metadata().topic()))
                    .findFirst()
                    .map(a -> new Told.UpsertArticle(change, a));
            case VIDEO ->
                videos.items().stream()
                    .filter(v -> v.id().value().equals(change.id()))
                    .filter(v -> filter.holds(v.metadata().topic()))
                    .findFirst()
                    .map(v -> new Told.UpsertVideo(change, v));
          };
      // Of what the public never saw, it is not told that it went.
      upsert
          .or(
              () ->
                  change.publicFrom() != null && !at.isBefore(change.publicFrom())
                      ? Optional.of(new Told.Delete(change))
                      : Optional.empty())
          .ifPresent(told::add);
    }
    Optional<Instant> until =
        java.util.stream.Stream.of(articles.until(), videos.until())
            .flatMap(Optional::stream)
            .min(Instant::compareTo);
    return new Batch(told, next, more, until);
  }

  private static <T> List<T> ids(
      List<Change> changes, ItemKind kind, java.util.function.Function<String, T> type) {
    return changes.stream().filter(c -> c.kind() == kind).map(c -> type.apply(c.id())).toList();
  }
}
