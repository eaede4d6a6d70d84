package newsreel.follow;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Availability;
import newsreel.catalog.Edit;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Revision;
import newsreel.catalog.Topic;
import newsreel.catalog.TopicId;
import newsreel.catalog.Video;
import newsreel.catalog.VideoCard;
import newsreel.catalog.VideoId;
import newsreel.catalog.ports.CatalogWriter;
import newsreel.catalog.ports.Ledger;
import newsreel.catalog.ports.LedgerEntry;
import newsreel.catalog.ports.ListPlace;
import newsreel.catalog.ports.UnavailableException;
import newsreel.catalog.ports.Write;
import newsreel.catalog.ports.Write.ArticleWrite;
import newsreel.ingest.Attempts;
import newsreel.ingest.Result;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * Does what follows from a stored change: updates cards in articles, the counts of topics, the
 * change log and the lists that the clock changes, and tells other systems. It looks at what is
 * stored now and not at the stream's record, so records may come twice, late or out of order.
 */
public final class Propagation {
  private static final int MAX_ATTEMPTS = 50;

  /** The most boundaries posted at once. An article has few, and a transaction 100 actions. */
  private static final int MAX_BOUNDARIES = 40;

  private final CatalogWriter writer;
  private final Ledger ledger;
  private final Announcements announcements;
  private final Clock clock;

  public Propagation(
      CatalogWriter writer, Ledger ledger, Announcements announcements, Clock clock) {
    this.writer = writer;
    this.ledger = ledger;
    this.announcements = announcements;
    this.clock = clock;
  }

  /**
   * @return whether cached answers may still show what is no longer public
   */
  public boolean articleChanged(ArticleId id) {
    return postUntilSettled(() -> writer.current(id).map(Propagation::followed), false);
  }

  /**
   * Brings the ledger, and the log with it, up to an item, and nothing else.
   *
   * @param again whether the log is to have it again, though it has it already
   */
  public void post(ItemKind kind, String id, boolean again) {
    var _ =
        postUntilSettled(
            switch (kind) {
              case ARTICLE -> () -> writer.current(new ArticleId(id)).map(Propagation::followed);
              case VIDEO -> () -> writer.current(new VideoId(id)).map(Propagation::followed);
            },
            again);
  }

  private static Followed followed(Article article) {
    return new Followed(
        ItemKind.ARTICLE,
        article.id().value(),
        article.revision(),
        article.metadata().headline(),
        article.metadata().url(),
        article.videos().stream().map(card -> card.id().value()).toList(),
        article.metadata().topic(),
        ListPlace.of(article),
        false,
        null,
        article.availability(),
        article.windows());
  }

  /**
   * @param relinked whether an article started or stopped embedding the video, which readers see as
   *     a change of the video although it has no new revision
   * @return whether cached answers may still show what is no longer public
   */
  public boolean videoChanged(VideoId id, boolean relinked) {
    boolean takenDown =
        postUntilSettled(() -> writer.current(id).map(Propagation::followed), relinked);
    for (ArticleId article : writer.embedding(id)) {
      refresh(article, id);
    }
    return takenDown;
  }

  private static Followed followed(Video stored) {
    Video video = stored.inArticleOf(stored.firstPublication().orElse(null));
    return new Followed(
        ItemKind.VIDEO,
        video.id().value(),
        video.revision(),
        video.metadata().title(),
        null,
        List.of(),
        video.metadata().topic(),
        ListPlace.of(video),
        !video.equals(stored),
        video.articleAt(),
        video.availability(),
        List.of(video.availability()));
  }

  /**
   * What the ledger follows about an item.
   *
   * @param redated whether the article that dates the video is another than the stored one
   */
  private record Followed(
      ItemKind kind,
      String id,
      Revision revision,
      @Nullable String title,
      @Nullable WebUrl url,
      List<String> videos,
      @Nullable Topic topic,
      ListPlace place,
      boolean redated,
      @Nullable Instant articleAt,
      Availability availability,
      List<Availability> windows) {
    LedgerEntry entry(Optional<LedgerEntry> before, Instant now) {
      Set<TopicId> topics = new HashSet<>(before.map(LedgerEntry::topics).orElse(Set.of()));
      if (topic != null) {
        topics.add(topic.id());
      }
      // What is not public yet is not counted, so that a count tells nobody of it.
      boolean counted = availability.isOpenAt(now);
      return new LedgerEntry(
          kind,
          id,
          revision.number(),
          now,
          counted ? topic : null,
          counted ? place.week() : null,
          place.position(),
          availability.isListedAt(now),
          topics,
          revision.firstPublic(availability, Instant.MAX).orElse(null),
          null);
    }

    /**
     * Returns the move that puts a misplaced item where it belongs in the lists. Writes place items
     * correctly.
     */
    Optional<Ledger.Move> move(Optional<LedgerEntry> before, Instant now) {
      boolean stands =
          before
              .filter(b -> b.revision() == revision.number())
              .map(LedgerEntry::listed)
              .orElseGet(() -> availability.isListedAt(revision.updatedAt()));
      boolean listed = availability.isListedAt(now);
      return stands == listed && !redated
          ? Optional.empty()
          : Optional.of(new Ledger.Move(place, listed, articleAt));
    }

    /**
     * Returns nothing if this revision was followed before: then only the clock or a link changed
     * something.
     */
    Optional<Announcement> announcement(Optional<LedgerEntry> before) {
      if (before.isPresent() && before.get().revision() == revision.number()) {
        return Optional.empty();
      }
      Announcement.What what =
          availability.withdrawal() != null
              ? Announcement.What.WITHDRAWN
              : before.isEmpty() ? Announcement.What.STORED : Announcement.What.CHANGED;
      return Optional.of(
          new Announcement(
              what,
              kind,
              id,
              revision.number(),
              revision.updatedAt(),
              title,
              url,
              topic,
              videos,
              availability));
    }

    /**
     * Whether a revision closes or shortens a window during which the public could see the item.
     */
    boolean isTakenDown(Optional<LedgerEntry> before, Instant now) {
      boolean seen =
          before.isPresent()
              && before.get().revision() != revision.number()
              && before.get().publicFrom() != null
              && !now.isBefore(before.get().publicFrom());
      return seen && (!availability.isOpenAt(now) || availability.until() != null);
    }

    Ledger.Posting posting(LedgerEntry entry, Optional<Ledger.Move> move, Instant now) {
      return new Ledger.Posting(entry, boundaries(now), availability.wakesAfter(now), move);
    }

    private List<Instant> boundaries(Instant now) {
      return windows.stream()
          .flatMap(w -> Stream.of(Optional.ofNullable(w.from()), Optional.ofNullable(w.until())))
          .flatMap(Optional::stream)
          .filter(boundary -> boundary.isAfter(now))
          .distinct()
          .limit(MAX_BOUNDARIES)
          .toList();
    }
  }

  /**
   * Announces before it posts. A failure in between repeats the announcement and never loses it.
   */
  private boolean postUntilSettled(Supplier<Optional<Followed>> current, boolean evenIfLogged) {
    Optional<Announcement> announced = Optional.empty();
    boolean takenDown = false;
    for (int i = 0; i < MAX_ATTEMPTS; i++) {
      Optional<Followed> found = current.get();
      if (found.isEmpty()) {
        return takenDown;
      }
      Followed item = found.get();
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      Optional<LedgerEntry> before = ledger.entry(item.kind(), item.id());
      LedgerEntry after = item.entry(before, now);
      Optional<Ledger.Move> move = item.move(before, now);
      boolean logged =
          before.isPresent()
              && move.isEmpty()
              && before.get().revision() == after.revision()
              && Objects.equals(before.get().countedUnder(), after.countedUnder())
              && Objects.equals(before.get().countedIn(), after.countedIn());
      takenDown |= item.isTakenDown(before, now);
      Optional<Announcement> announcement = item.announcement(before);
      if (!announcement.equals(announced)) {
        announcement.ifPresent(announcements::publish);
        announced = announcement;
      }
      if ((logged && !evenIfLogged) || ledger.post(before, item.posting(after, move, now))) {
        return takenDown;
      }
    }
    throw new UnavailableException("the ledger did not settle");
  }

  /** Updates the card of {@code video} in {@code article} to what the video is now. */
  public void refresh(ArticleId article, VideoId video) {
    Attempts.untilDecided(
        () -> {
          Optional<Article> stored = writer.current(article);
          Optional<VideoCard> card =
              Optional.ofNullable(writer.current(List.of(video)).get(video)).map(Video::card);
          if (stored.isEmpty() || card.isEmpty()) {
            return Attempts.decided(new Result.Missing<>());
          }
          Article before = stored.get();
          Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
          List<VideoCard> cards =
              before.videos().stream().map(c -> c.id().equals(video) ? card.get() : c).toList();
          if (cards.equals(before.videos())) {
            return Attempts.decided(new Result.Unchanged<>(before));
          }
          Article after =
              new Article(
                  before.id(),
                  before.metadata(),
                  cards,
                  before.availability(),
                  before.edited(),
                  before.fingerprint(),
                  before.revision().next(now, before.availability()));
          Edit edit = new Edit(after.revision().number(), now, null, Set.of("videos"));
          Write write =
              new Write(
                  List.of(
                      new ArticleWrite(
                          after, edit, null, null, List.of(), List.of(), List.of(), List.of())),
                  List.of());
          return Attempts.after(writer.write(write), new Result.Changed<>(after));
        });
  }
}
