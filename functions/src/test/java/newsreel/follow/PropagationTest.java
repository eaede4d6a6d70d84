package newsreel.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Availability;
import newsreel.catalog.Availability.Withdrawal;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Samples;
import newsreel.catalog.Topic;
import newsreel.catalog.Video;
import newsreel.catalog.VideoCard;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoMetadata;
import newsreel.catalog.ports.ChangeLog;
import newsreel.catalog.ports.ChangeLog.Change;
import newsreel.catalog.ports.InMemoryCatalog;
import newsreel.catalog.ports.Ledger;
import newsreel.catalog.ports.LedgerEntry;
import newsreel.catalog.ports.TopicSummary;
import newsreel.catalog.ports.UnavailableException;
import newsreel.catalog.ports.Week;
import newsreel.catalog.ports.WeekSummary;
import newsreel.catalog.ports.Write;
import newsreel.follow.Announcement.What;
import org.junit.jupiter.api.Test;

class PropagationTest {
  private static final Instant NOW = Samples.NOON.plusSeconds(600);
  private static final Topic SHIPPING = Topic.of("Shipping");

  private final InMemoryCatalog catalog = new InMemoryCatalog();
  private final List<Announcement> announced = new ArrayList<>();
  private final Propagation propagation = over(catalog.ledger());

  private Propagation over(Ledger ledger) {
    return new Propagation(catalog, ledger, announced::add, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static Article ferry(Availability availability) {
    Article plain = Samples.article("Ferry", Instant.parse("2026-05-20T08:00:00Z"), List.of());
    return new Article(
        new ArticleId("ferry"),
        plain.metadata().toBuilder()
            .topic(SHIPPING)
            .url(Samples.url("https://news.example.org/ferry"))
            .build(),
        List.of(),
        availability,
        Set.of(),
        "",
        plain.revision());
  }

  private static Article next(Article before, Availability availability) {
    return new Article(
        before.id(),
        before.metadata(),
        before.videos(),
        availability,
        Set.of(),
        "",
        before.revision().next(NOW, before.availability()));
  }

  private void store(Article article) {
    store(new Write(List.of(Samples.write(article)), List.of()));
  }

  private void store(Video video) {
    store(new Write(List.of(), List.of(Samples.write(video))));
  }

  private void store(Write write) {
    assertThat(catalog.write(write)).isEqualTo(new Write.Outcome.Done());
  }

  private List<TopicSummary> topics() {
    return catalog.topics(null, 10).topics();
  }

  private List<Change> boundaries(Instant after) {
    return catalog.ledger().boundaries(ChangeLog.after(after), Instant.MAX, 100).changes();
  }

  private List<Change> log() {
    return catalog.ledger().read(0, 0, 100).changes();
  }

  private static Video renamed(Video video, String title) {
    return new Video(
        video.id(),
        new VideoMetadata.Builder().title(title).topic(SHIPPING).build(),
        List.of(),
        video.availability(),
        Set.of(),
        video.revision().next(NOW, video.availability()));
  }

  @Test
  void aStoredArticleIsAnnouncedCountedAndLogged() {
    Article article = ferry(Availability.ALWAYS);
    store(article);
    propagation.articleChanged(article.id());

    assertThat(announced)
        .containsExactly(
            new Announcement(
                What.STORED,
                ItemKind.ARTICLE,
                "ferry",
                1,
                Samples.NOON,
                "Ferry",
                article.metadata().url(),
                SHIPPING,
                List.of(),
                Availability.ALWAYS));
    assertThat(topics())
        .containsExactly(new TopicSummary(SHIPPING, 1, 0, article.metadata().publishedAt()));
    assertThat(catalog.weeks()).as("weeks count articles with videos").isEmpty();
    assertThat(log())
        .containsExactly(
            new Change(ItemKind.ARTICLE, "ferry", 1, NOW, Set.of(SHIPPING.id()), Samples.NOON));
  }

  @Test
  void theSameRevisionIsFollowedOnce() {
    store(ferry(Availability.ALWAYS));
    propagation.articleChanged(new ArticleId("ferry"));
    propagation.articleChanged(new ArticleId("ferry"));

    assertThat(announced).hasSize(1);
    assertThat(catalog.ledger().read(0, 0, 100).last()).isEqualTo(1);
  }

  @Test
  void aChangeAndAWithdrawalAreAnnouncedAsSuchAndWhatIsWithdrawnIsNotCounted() {
    Article first = ferry(Availability.ALWAYS);
    store(first);
    propagation.articleChanged(first.id());
    Article second = next(first, Availability.ALWAYS);
    store(second);
    propagation.articleChanged(first.id());
    store(next(second, Availability.ALWAYS.withdrawn(new Withdrawal(NOW, "Wrong", null))));
    propagation.articleChanged(first.id());

    assertThat(announced)
        .extracting(Announcement::what)
        .containsExactly(What.STORED, What.CHANGED, What.WITHDRAWN);
    assertThat(topics()).isEmpty();
    assertThat(catalog.weeks()).isEmpty();
    assertThat(log())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.revision()).isEqualTo(3);
              assertThat(change.topics()).containsExactly(SHIPPING.id());
            });
  }

  @Test
  void whatIsNotPublicYetIsLoggedWithItsBoundariesAndNotCounted() {
    Instant from = NOW.plusSeconds(3600);
    Instant until = from.plusSeconds(3600);
    store(ferry(new Availability(from, until, null)));
    propagation.articleChanged(new ArticleId("ferry"));

    assertThat(topics()).isEmpty();
    assertThat(log()).singleElement().returns(from, Change::publicFrom);
    assertThat(boundaries(NOW)).extracting(Change::at).containsExactly(from, until);
  }

  @Test
  void aBoundaryThatIsReachedIsNotPosted() {
    Instant until = NOW.plusSeconds(1);
    store(ferry(new Availability(NOW, until, null)));
    propagation.articleChanged(new ArticleId("ferry"));

    assertThat(boundaries(Instant.MIN)).extracting(Change::at).containsExactly(until);
    assertThat(topics()).hasSize(1);
  }

  @Test
  void whatOpensByTheClockIsCountedThoughItsRevisionIsOld() {
    store(ferry(new Availability(NOW, null, null)));
    Ledger ledger = catalog.ledger();
    new Propagation(
            catalog, ledger, announced::add, Clock.fixed(NOW.minusSeconds(1), ZoneOffset.UTC))
        .articleChanged(new ArticleId("ferry"));
    assertThat(topics()).isEmpty();

    propagation.articleChanged(new ArticleId("ferry"));
    assertThat(topics()).hasSize(1);
    assertThat(announced).hasSize(1);
  }

  @Test
  void anItemThatIsNotThereIsNotFollowed() {
    propagation.articleChanged(new ArticleId("none"));
    propagation.videoChanged(new VideoId("none"), true);
    propagation.refresh(new ArticleId("none"), new VideoId("none"));

    assertThat(announced).isEmpty();
    assertThat(log()).isEmpty();
  }

  @Test
  void aVideoThatChangesChangesItsCardInTheArticlesThatEmbedIt() {
    Video video = Samples.video("Old title", ferry(Availability.ALWAYS).revision());
    Article article =
        Samples.article(
            "Harbour", NOW, List.of(video.card(), Samples.video("Other", video.revision()).card()));
    store(video);
    store(article);
    store(renamed(video, "New title"));

    propagation.videoChanged(video.id(), false);

    Article after = catalog.article(article.id()).orElseThrow();
    assertThat(after.videos())
        .extracting(card -> String.valueOf(card.title()))
        .containsExactly("New title", "Other");
    assertThat(after.revision().number()).isEqualTo(2);
    assertThat(after.revision().updatedAt()).isEqualTo(NOW);
    assertThat(catalog.history(article.id()).getFirst().changed()).containsExactly("videos");
    assertThat(announced)
        .singleElement()
        .returns(ItemKind.VIDEO, Announcement::kind)
        .returns("New title", Announcement::title);
    assertThat(topics()).singleElement().returns(1L, TopicSummary::videos);
    assertThat(catalog.weeks()).as("weeks count articles").isEmpty();

    propagation.articleChanged(article.id());
    assertThat(catalog.weeks()).containsExactly(new WeekSummary(Week.of(article.position()), 1));
  }

  @Test
  void aCardThatSaysTheSameIsNotWrittenAgain() {
    Video video = Samples.video("Title", ferry(Availability.ALWAYS).revision());
    Article article = Samples.article("Harbour", NOW, List.of(video.card()));
    store(video);
    store(article);

    propagation.videoChanged(video.id(), false);

    assertThat(catalog.article(article.id()).orElseThrow().revision().number()).isEqualTo(1);
  }

  @Test
  void aVideoThatAnArticleBeganToEmbedIsLoggedAgainAndNotAnnounced() {
    Video video = Samples.video("Title", ferry(Availability.ALWAYS).revision());
    store(video);
    propagation.videoChanged(video.id(), false);
    propagation.videoChanged(video.id(), false);
    assertThat(catalog.ledger().read(0, 0, 100).last()).isEqualTo(1);

    propagation.videoChanged(video.id(), true);

    assertThat(catalog.ledger().read(0, 0, 100).last()).isEqualTo(2);
    assertThat(announced).hasSize(1);
  }

  /** A ledger on which others post first. */
  private final class Busy implements Ledger {
    private int refusals;

    Busy(int refusals) {
      this.refusals = refusals;
    }

    @Override
    public Optional<LedgerEntry> entry(ItemKind kind, String id) {
      return catalog.ledger().entry(kind, id);
    }

    @Override
    public boolean post(Optional<LedgerEntry> before, Posting posting) {
      return refusals-- <= 0 && catalog.ledger().post(before, posting);
    }
  }

  @Test
  void aLedgerOnWhichOthersPostFirstIsReadAgainAndTheChangeAnnouncedOnce() {
    store(ferry(Availability.ALWAYS));
    over(new Busy(49)).articleChanged(new ArticleId("ferry"));

    assertThat(announced).hasSize(1);
    assertThat(log()).hasSize(1);
  }

  @Test
  void aLedgerThatNeverSettlesIsUnavailable() {
    store(ferry(Availability.ALWAYS));

    assertThatThrownBy(() -> over(new Busy(50)).articleChanged(new ArticleId("ferry")))
        .isInstanceOf(UnavailableException.class);
  }

  @Test
  void aFewBoundariesArePostedAtOnce() {
    List<VideoCard> cards = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      Video video = Samples.video("Clip " + i, ferry(Availability.ALWAYS).revision());
      cards.add(
          new VideoCard(
              video.id(),
              "Clip",
              null,
              null,
              false,
              null,
              new Availability(null, NOW.plus(Duration.ofHours(i)), null)));
    }
    store(Samples.article("Gallery", NOW, cards));
    propagation.articleChanged(ArticleId.of("Gallery"));

    assertThat(boundaries(NOW)).hasSize(40);
  }
}
