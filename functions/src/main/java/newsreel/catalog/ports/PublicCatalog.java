package newsreel.catalog.ports;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleSummary;
import newsreel.catalog.Availability;
import newsreel.catalog.Block;
import newsreel.catalog.Edit;
import newsreel.catalog.Facet;
import newsreel.catalog.Finding;
import newsreel.catalog.Gated;
import newsreel.catalog.Listed;
import newsreel.catalog.Listing;
import newsreel.catalog.Position;
import newsreel.catalog.TopicId;
import newsreel.catalog.TrackKey;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoSummary;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * The one gate between what is stored and what the public may see, decided by the clock at the
 * moment of reading. Every surface reads through it.
 */
public final class PublicCatalog {
  /** How often a page of a list goes back to the table when it read items that are not public. */
  private static final int MAX_READINGS = 2;

  /** Additional items to read when some were not public, since their neighbours may be the same. */
  private static final int SPARE = 20;

  private final Catalog catalog;
  private final Clock clock;

  public PublicCatalog(Catalog catalog, Clock clock) {
    this.catalog = catalog;
    this.clock = clock;
  }

  /** What the public gets for an id. */
  public sealed interface Shown<T> {
    /**
     * @param since when the clock last changed it; empty for never
     * @param until when the clock may change it next; empty for never
     */
    record Item<T>(T item, Optional<Instant> since, Optional<Instant> until) implements Shown<T> {
      /**
       * Returns when the shown item last changed.
       *
       * @param written when it was last written
       */
      public Instant modifiedAt(Instant written) {
        return since.isPresent() && since.get().isAfter(written) ? since.get() : written;
      }
    }

    record Gone<T>(Availability.Withdrawal withdrawal) implements Shown<T> {}

    /** The item is unknown, not public yet, or no longer public; nobody is told which. */
    record Missing<T>() implements Shown<T> {}
  }

  /**
   * A page of a list. Reading is bounded, so it may have fewer items than requested, or none,
   * although more follow.
   *
   * @param last the position after which the next page starts; empty after the last page
   * @param until when the clock may change the page; empty for never
   */
  public record Page<T>(List<T> items, Optional<Position> last, Optional<Instant> until) {
    public Page {
      items = List.copyOf(items);
    }
  }

  public Shown<Article> article(ArticleId id) {
    return show(catalog.article(id));
  }

  /**
   * Returns the article at this address, whether its id was derived from the address or is the
   * publisher's own. A slash at the end of the path makes no difference.
   */
  public Shown<Article> article(WebUrl address) {
    List<Article> stored = stored(address);
    if (!stored.isEmpty() && isOpen(stored.getLast())) {
      return show(Optional.of(stored.getLast()));
    }
    ArticleId derived = ArticleId.of(address);
    return show(stored.stream().filter(article -> article.id().equals(derived)).findFirst());
  }

  /** Returns that article, or none; the page also says when an embargo at the address ends. */
  public Page<Article> articles(WebUrl address) {
    return batch(stored(address));
  }

  /** Reads what is stored under the address, up to the first article that is public. */
  private List<Article> stored(WebUrl address) {
    List<Article> stored = new ArrayList<>();
    for (WebUrl spelling : Stream.of(address, address.withOtherEnd()).distinct().toList()) {
      ArticleId derived = ArticleId.of(spelling);
      if (addOpen(derived, stored)
          || catalog.addressed(derived).stream().anyMatch(id -> addOpen(id, stored))) {
        return stored;
      }
    }
    return stored;
  }

  /** Adds what is stored under the id, and tells whether it is public. */
  private boolean addOpen(ArticleId id, List<Article> stored) {
    Optional<Article> article = catalog.article(id);
    article.ifPresent(stored::add);
    return article.filter(this::isOpen).isPresent();
  }

  private boolean isOpen(Article article) {
    return article.availability().isOpenAt(clock.instant());
  }

  public Shown<Video> video(VideoId id) {
    return show(catalog.video(id));
  }

  /** Returns the article whatever its availability: only for callers who may write. */
  public Shown<Article> preview(ArticleId id) {
    return ungated(catalog.article(id));
  }

  /** Returns the video whatever its availability: only for callers who may write. */
  public Shown<Video> preview(VideoId id) {
    return ungated(catalog.video(id));
  }

  private static <T> Shown<T> ungated(Optional<T> stored) {
    return stored.isEmpty()
        ? new Shown.Missing<>()
        : new Shown.Item<>(stored.get(), Optional.empty(), Optional.empty());
  }

  /** Returns those that are public, in the order asked. */
  public Page<Article> articles(List<ArticleId> ids) {
    return batch(catalog.articles(ids));
  }

  /** Returns those of the stored articles that are public. */
  public Page<Article> open(List<Article> stored) {
    return batch(stored);
  }

  /** Returns those that are public, in the order asked. */
  public Page<Video> videos(List<VideoId> ids) {
    return batch(catalog.videos(ids));
  }

  /** Returns those that are public, in the order asked, without the articles that embed them. */
  public Page<Video> videosAlone(List<VideoId> ids) {
    return batch(catalog.videosAlone(ids));
  }

  public Page<ArticleSummary> articles(Listing listing) {
    return page(listing, catalog::articles);
  }

  public Page<VideoSummary> videos(Listing listing) {
    return page(listing, catalog::videos);
  }

  /** Returns those that are public, in the order asked, as lists have them. */
  public Page<VideoSummary> videoSummaries(List<VideoId> ids) {
    return batch(catalog.videoSummaries(ids));
  }

  /** Takes an article that was shown, so that the body passes the same gate. */
  public Optional<List<Block>> body(Article shown) {
    return catalog.body(shown.id());
  }

  /** Takes articles that were shown, so that their bodies pass the same gate. */
  public Map<ArticleId, List<Block>> bodies(List<Article> shown) {
    return catalog.bodies(shown.stream().map(Article::id).toList());
  }

  /** Takes an article that was shown, so that the evidence passes the same gate. */
  public Optional<SequencedMap<String, Finding>> evidence(Article shown) {
    return catalog.evidence(shown.id());
  }

  /** Takes articles that were shown, so that their evidence passes the same gate. */
  public Map<ArticleId, SequencedMap<String, Finding>> evidences(List<Article> shown) {
    return catalog.evidences(shown.stream().map(Article::id).toList());
  }

  /** Takes an article that was shown, so that the history passes the same gate. */
  public List<Edit> history(Article shown) {
    return catalog.history(shown.id()).stream().map(Edit::withoutWriter).toList();
  }

  /** Takes a video that was shown, so that the history passes the same gate. */
  public List<Edit> history(Video shown) {
    return catalog.history(shown.id()).stream().map(Edit::withoutWriter).toList();
  }

  /** Returns the edits with their writers: only for callers who may write. */
  public List<Edit> previewHistory(Article previewed) {
    return catalog.history(previewed.id());
  }

  /** Returns the edits with their writers: only for callers who may write. */
  public List<Edit> previewHistory(Video previewed) {
    return catalog.history(previewed.id());
  }

  /** Takes a video that was shown, so that its tracks pass the same gate. */
  public Optional<KeptTrack> track(Video shown, TrackKey key) {
    return catalog.track(shown.id(), key);
  }

  public List<WeekSummary> weeks() {
    return catalog.weeks();
  }

  /**
   * Returns the listed articles of the part that have videos and are public, in no particular
   * order.
   */
  public Page<ArticleSummary> articles(WeekPart part, int limit) {
    return batch(catalog.articles(part, limit));
  }

  public Topics topics(@Nullable TopicId after, int limit) {
    return catalog.topics(after, limit);
  }

  public Optional<TopicSummary> topic(TopicId id) {
    return catalog.topic(id);
  }

  /** Returns until when counts hold by the clock; in the past if they are about to follow it. */
  public Optional<Instant> countsUntil() {
    return catalog.nextWake();
  }

  private <T extends Gated<T>> Shown<T> show(Optional<T> stored) {
    if (stored.isEmpty()) {
      return new Shown.Missing<>();
    }
    Instant now = clock.instant();
    T item = stored.get();
    return switch (item.availability().at(now)) {
      case EMBARGOED, EXPIRED -> new Shown.Missing<>();
      case WITHDRAWN -> new Shown.Gone<>(Objects.requireNonNull(item.availability().withdrawal()));
      case AVAILABLE ->
          new Shown.Item<>(
              item.openAt(now), latest(item.windows(), now), earliest(item.windows(), now));
    };
  }

  private <T extends Gated<T>> Page<T> batch(List<T> stored) {
    Instant now = clock.instant();
    return new Page<>(
        stored.stream()
            .filter(i -> i.availability().isOpenAt(now))
            .map(i -> i.openAt(now))
            .toList(),
        Optional.empty(),
        earliest(stored.stream().flatMap(i -> i.windows().stream()).toList(), now));
  }

  private <T extends Listed<T>> Page<T> page(Listing listing, Function<Listing, Slice<T>> read) {
    Instant now = clock.instant();
    int wanted = listing.limit() + 1; // one more tells whether another page follows
    boolean withVideo = listing.facets().contains(Facet.VIDEO);
    List<T> open = new ArrayList<>();
    List<Availability> windows = new ArrayList<>();
    Optional<Position> reached = Optional.empty();
    Listing next = listing.withLimit(wanted);
    for (int readings = 0; readings < MAX_READINGS && open.size() < wanted; readings++) {
      Slice<T> slice = read.apply(next);
      for (T item : slice.items()) {
        windows.addAll(item.windows());
        if (item.availability().isOpenAt(now) && open.size() < wanted) {
          T shown = item.openAt(now);
          if (!withVideo || shown.hasVideo()) {
            open.add(shown);
          }
        }
      }
      reached = slice.next();
      if (reached.isEmpty()) {
        break;
      }
      next = next.after(reached.get()).withLimit(wanted - open.size() + SPARE);
    }
    boolean more = open.size() == wanted;
    List<T> shown = more ? open.subList(0, listing.limit()) : open;
    return new Page<>(
        shown,
        more ? Optional.of(shown.getLast().position(listing.order())) : reached,
        earliest(windows, now));
  }

  private static Optional<Instant> earliest(List<Availability> windows, Instant now) {
    Optional<Instant> earliest = Optional.empty();
    for (Availability window : windows) {
      Optional<Instant> next = window.nextChange(now);
      if (next.isPresent() && (earliest.isEmpty() || next.get().isBefore(earliest.get()))) {
        earliest = next;
      }
    }
    return earliest;
  }

  private static Optional<Instant> latest(List<Availability> windows, Instant now) {
    Optional<Instant> latest = Optional.empty();
    for (Availability window : windows) {
      Optional<Instant> last = window.lastChange(now);
      if (last.isPresent() && (latest.isEmpty() || last.get().isAfter(latest.get()))) {
        latest = last;
      }
    }
    return latest;
  }
}
