package newsreel.follow;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsreel.captions.CaptionFile;
import newsreel.captions.Payload;
import newsreel.captions.Reading;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Block;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Track;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.catalog.ports.Catalog;
import newsreel.catalog.ports.ChangeLog;
import newsreel.catalog.ports.ChangeLog.Head;
import newsreel.catalog.ports.ChangeLog.Heads;
import newsreel.catalog.ports.ChangeLog.Stretch;
import newsreel.catalog.ports.KeptTrack;
import newsreel.catalog.search.IndexManifest;
import newsreel.catalog.search.LogPosition;
import newsreel.catalog.search.SearchDocument;
import newsreel.catalog.search.SearchDocument.Spoken;
import newsreel.catalog.search.SearchWriter;
import newsreel.catalog.search.SearchWriter.Change;
import newsreel.catalog.search.SearchWriter.Place;

/**
 * Brings the search index up to the change log, from where the index itself says that it got to: a
 * call that is lost or dies is made up for by the next one. What is withdrawn or has expired leaves
 * the index, and what is not public yet enters it shortly before it is, since only reading decides
 * what is shown.
 */
public final class IndexFeed {
  /** Changes of one commit; a new index takes more at once, for nobody waits for a single one. */
  private static final int CHANGES = 500;

  private static final int CHANGES_OF_NEW = 2_000;

  /** Items read at once. */
  private static final int READ = 100;

  private final ChangeLog log;
  private final Catalog catalog;
  private final SearchWriter writer;
  private final Clock clock;

  /**
   * @param catalog whose reads never lag
   */
  public IndexFeed(ChangeLog log, Catalog catalog, SearchWriter writer, Clock clock) {
    this.log = log;
    this.catalog = catalog;
    this.writer = writer;
    this.clock = clock;
  }

  /**
   * How far a call came.
   *
   * @param changes that it brought into an index
   * @param more whether there are others
   */
  public record Progress(int changes, boolean more) {}

  /**
   * Follows the log while there is time. Where no index is there, or one of another layout, a new
   * one is built, and serves when it has reached the log's end.
   *
   * @param goOn whether there is time for another commit; the first of each index is made anyway
   */
  public Progress follow(BooleanSupplier goOn) {
    int changes = 0;
    boolean more = false;
    if (writer.isToBegin()) {
      writer.begin();
    }
    Optional<IndexManifest> serving = writer.state(Place.SERVING);
    boolean lost = serving.map(IndexManifest::position).filter(this::isAhead).isPresent();
    if (lost && writer.state(Place.BUILDING).isEmpty()) {
      writer.begin();
    }
    if (serving.isPresent() && !lost) {
      Followed followed = follow(Place.SERVING, CHANGES, goOn);
      changes += followed.changes();
      more = followed.atEnd().isEmpty();
    }
    if (writer.state(Place.BUILDING).isPresent()) {
      Followed built = follow(Place.BUILDING, CHANGES_OF_NEW, goOn);
      changes += built.changes();
      more |= built.atEnd().filter(writer::promote).isEmpty();
    }
    writer.tidy();
    return new Progress(changes, more);
  }

  /** Whether the table was put back to an earlier state: what the index has of it is not known. */
  private boolean isAhead(LogPosition position) {
    List<Head> heads = log.heads(true).shards();
    return IntStream.range(0, ChangeLog.SHARDS)
        .anyMatch(shard -> position.reached().get(shard) > heads.get(shard).last());
  }

  /**
   * How far one index was brought.
   *
   * @param atEnd the index, where it has reached the end of the log
   */
  private record Followed(int changes, Optional<IndexManifest> atEnd) {}

  private Followed follow(Place place, int atOnce, BooleanSupplier goOn) {
    int changes = 0;
    Optional<IndexManifest> state = writer.state(place);
    while (state.isPresent()) {
      LogPosition position = state.get().position();
      Ahead ahead = read(position, atOnce);
      if (!ahead.reached().equals(position)) {
        state = writer.commit(place, state.get(), documents(ahead.items()), ahead.reached());
        changes += state.isPresent() ? ahead.items().size() : 0;
      }
      if (!ahead.more()) {
        return new Followed(changes, state);
      }
      if (!goOn.getAsBoolean()) {
        break;
      }
    }
    // There is more, or somebody else is at it, who goes on from where they got to.
    return new Followed(changes, Optional.empty());
  }

  private record Item(ItemKind kind, String id) {}

  private record Ahead(List<Item> items, LogPosition reached, boolean more) {}

  private Ahead read(LogPosition position, int atOnce) {
    Heads heads = log.heads(true);
    LogPosition reached = position;
    SequencedMap<Item, Item> items = new LinkedHashMap<>();
    boolean more = false;
    for (int shard = 0; shard < ChangeLog.SHARDS; shard++) {
      Head head = heads.shards().get(shard);
      reached = reached.with(shard, Math.max(reached.reached().get(shard), head.first()));
      boolean further = true;
      for (int taken = 0; further && taken < atOnce / ChangeLog.SHARDS; ) {
        Stretch stretch =
            log.read(shard, head, reached.reached().get(shard), atOnce / ChangeLog.SHARDS - taken);
        for (ChangeLog.Change change : stretch.changes()) {
          Item item = new Item(change.kind(), change.id());
          items.put(item, item);
        }
        taken += stretch.changes().size();
        reached = reached.with(shard, stretch.last());
        further = stretch.more();
      }
      more |= further;
    }
    return new Ahead(List.copyOf(items.sequencedKeySet()), reached, more);
  }

  /** As the items are now, which may be newer than the log says. */
  private List<Change> documents(List<Item> items) {
    Instant now = clock.instant();
    Map<String, SearchDocument> articles = new HashMap<>();
    Map<String, SearchDocument> videos = new HashMap<>();
    for (int i = 0; i < items.size(); i += READ) {
      List<Item> some = items.subList(i, Math.min(items.size(), i + READ));
      articles(ids(some, ItemKind.ARTICLE), now, articles);
      videos(ids(some, ItemKind.VIDEO), now, videos);
    }
    return items.stream()
        .map(
            item ->
                new Change(
                    item.kind(),
                    item.id(),
                    Optional.ofNullable(
                        (item.kind() == ItemKind.ARTICLE ? articles : videos).get(item.id()))))
        .toList();
  }

  private static List<String> ids(List<Item> items, ItemKind kind) {
    return items.stream().filter(item -> item.kind() == kind).map(Item::id).toList();
  }

  private void articles(List<String> ids, Instant now, Map<String, SearchDocument> documents) {
    List<Article> listed =
        catalog.articles(ids.stream().map(ArticleId::new).toList()).stream()
            .filter(article -> article.availability().isListedAt(now))
            .toList();
    Map<ArticleId, List<Block>> bodies = catalog.bodies(listed.stream().map(Article::id).toList());
    for (Article article : listed) {
      String body =
          Block.texts(bodies.getOrDefault(article.id(), List.of()))
              .collect(Collectors.joining("\n"));
      documents.put(article.id().value(), SearchDocument.of(article, body));
    }
  }

  private void videos(List<String> ids, Instant now, Map<String, SearchDocument> documents) {
    for (Video video : catalog.videos(ids.stream().map(VideoId::new).toList())) {
      if (video.availability().isListedAt(now)) {
        documents.put(video.id().value(), SearchDocument.of(video, spoken(video)));
      }
    }
  }

  private List<Spoken> spoken(Video video) {
    List<Spoken> spoken = new ArrayList<>();
    for (Track track : video.metadata().tracks()) {
      if (track.isKept()) {
        catalog
            .track(video.id(), track.key())
            .map(kept -> new Spoken(track.language(), text(kept)))
            .ifPresent(spoken::add);
      }
    }
    return spoken;
  }

  private static String text(KeptTrack track) {
    Payload payload =
        track.track().kind() == Track.Kind.CHAPTERS ? Payload.CHAPTER_TITLES : Payload.CUE_TEXT;
    return switch (CaptionFile.read(track.text(), payload)) {
      case Reading.Read read -> read.captions().plainText();
      case Reading.Refused refused -> ""; // none is kept that is
    };
  }
}
