package newsreel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import newsreel.catalog.Write.TrackChange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the Catalog ports promise, whoever implements them. */
public interface CatalogContract {
  Catalog catalog();

  CatalogWriter writer();

  Ledger ledger();

  ChangeLog log();

  @Test
  default void anArticleIsReadBackWithEveryFieldItWasStoredWith() {
    Video video =
        new Video(
            VideoId.of(Samples.fullVideo().build()),
            Samples.fullVideo().build(),
            List.of(),
            new Availability(Samples.NOON, Samples.NOON.plusSeconds(60), null),
            Set.of("title"),
            Revision.first(Samples.NOON));
    Article article =
        new Article(
            new ArticleId("harbour"),
            Samples.fullArticle().build(),
            List.of(video.card()),
            new Availability(
                Samples.NOON,
                null,
                new Availability.Withdrawal(Samples.NOON, "Retold", "harbour-2")),
            Set.of("headline", "topic"),
            "print",
            new Revision(1, Samples.NOON, Samples.NOON.plusMillis(1), Samples.NOON));
    Write.ArticleWrite write =
        new Write.ArticleWrite(
            article,
            new Edit(1, Samples.NOON, "desk", Set.of("headline")),
            List.of("One.", "Two."),
            Samples.evidence(),
            List.of(video.id()),
            List.of(),
            List.of(),
            List.of());

    assertThat(writer().write(new Write(List.of(write), List.of(Samples.write(video)))))
        .isEqualTo(new Write.Outcome.Done());

    assertThat(catalog().article(article.id())).contains(article);
    assertThat(writer().current(article.id())).contains(article);
    assertThat(catalog().body(article.id())).contains(List.of("One.", "Two."));
    assertThat(catalog().evidence(article.id())).contains(Samples.evidence());
    assertThat(catalog().history(article.id())).containsExactly(write.edit());
    assertThat(catalog().video(video.id()))
        .contains(video.withArticles(List.of(article.reference())));
    assertThat(writer().current(List.of(video.id()))).containsEntry(video.id(), video);
    assertThat(writer().embedding(video.id())).containsExactly(article.id());
  }

  @Test
  default void whatWasNeverStoredIsAbsent() {
    assertThat(catalog().article(new ArticleId("none"))).isEmpty();
    assertThat(catalog().video(new VideoId("none"))).isEmpty();
    assertThat(catalog().body(new ArticleId("none"))).isEmpty();
    assertThat(catalog().evidence(new ArticleId("none"))).isEmpty();
    assertThat(catalog().history(new ArticleId("none"))).isEmpty();
    assertThat(catalog().topics()).isEmpty();
    assertThat(catalog().articles(listing(null, 10))).isEmpty();
    assertThat(writer().current(List.of(new VideoId("none")))).isEmpty();
  }

  @Test
  default void aWriteOnAnotherRevisionThanTheStoredOneChangesNothing() {
    Article first = Samples.article("Bridge closed", Samples.NOON, List.of());
    Video video = Samples.video("Clip", Revision.first(Samples.NOON));
    assertThat(writer().write(articles(first))).isEqualTo(new Write.Outcome.Done());

    Write stale = new Write(List.of(Samples.write(first)), List.of(Samples.write(video)));
    assertThat(writer().write(stale)).isEqualTo(new Write.Outcome.Conflict());

    assertThat(catalog().video(video.id())).isEmpty();
    assertThat(catalog().history(first.id())).hasSize(1);
  }

  @Test
  default void theNextRevisionReplacesTheOneBefore() {
    Article first = Samples.article("Bridge closed", Samples.NOON, List.of());
    writer().write(articles(first));
    Article second =
        new Article(
            first.id(),
            first.metadata().toBuilder().headline("Bridge open again").build(),
            List.of(),
            Availability.ALWAYS,
            Set.of(),
            "",
            first.revision().next(Samples.NOON.plusSeconds(1), first.availability()));

    assertThat(writer().write(articles(second))).isEqualTo(new Write.Outcome.Done());
    assertThat(catalog().article(first.id())).contains(second);
    assertThat(catalog().history(first.id())).extracting(Edit::revision).containsExactly(2, 1);
  }

  @Test
  default void anArticleUnderAnIdOfItsOwnIsFoundByTheUrlThatItHasNow() {
    Article first = addressed("https://news.example.org/a", Revision.first(Samples.NOON));
    Article moved =
        addressed("https://news.example.org/b", new Revision(2, Samples.NOON, Samples.NOON, null));
    ArticleId a = ArticleId.of(Samples.url("https://news.example.org/a"));
    ArticleId b = ArticleId.of(Samples.url("https://news.example.org/b"));

    writer().write(articles(first));
    assertThat(catalog().addressed(a)).containsExactly(first.id());

    Write.ArticleWrite write =
        new Write.ArticleWrite(
            moved,
            new Edit(2, Samples.NOON, null, Set.of("url")),
            null,
            null,
            List.of(),
            List.of(),
            moved.addressedSince(Optional.of(first)),
            first.addressedSince(Optional.of(moved)));
    writer().write(new Write(List.of(write), List.of()));
    assertThat(catalog().addressed(a)).isEmpty();
    assertThat(catalog().addressed(b)).containsExactly(first.id());
  }

  private static Article addressed(String url, Revision revision) {
    return new Article(
        new ArticleId("own"),
        new ArticleMetadata.Builder().headline("Ice").url(Samples.url(url)).build(),
        List.of(),
        Availability.ALWAYS,
        Set.of(),
        "",
        revision);
  }

  @Test
  default void aTrackIsKeptWithItsTextUntilItIsDropped() {
    KeptTrack small = kept("en", "WEBVTT\n\n00:01.000 --> 00:02.000\nOne.\n");
    KeptTrack large = kept("pt-BR", "WEBVTT\n\n" + "Longe daqui, à noite.\n".repeat(5_000));
    Video first = Samples.video("Clip", Revision.first(Samples.NOON));
    Video second = revised(first, first.metadata().keeping(small.track()).keeping(large.track()));

    write(first, List.of());
    write(second, List.of(new TrackChange.Kept(small), new TrackChange.Kept(large)));

    assertThat(catalog().video(first.id())).contains(second);
    assertThat(second.metadata().tracks()).containsExactly(large.track(), small.track());
    assertThat(catalog().track(first.id(), small.track().language())).contains(small);
    assertThat(writer().current(first.id(), large.track().language())).contains(large);
    assertThat(catalog().track(first.id(), new LanguageTag("pt"))).isEmpty();

    Video third = revised(second, second.metadata().withoutKept(new LanguageTag("en")));
    write(third, List.of(new TrackChange.Dropped(new LanguageTag("en"))));

    assertThat(catalog().video(first.id())).contains(third);
    assertThat(catalog().track(first.id(), small.track().language())).isEmpty();
    assertThat(catalog().track(first.id(), large.track().language())).contains(large);
  }

  @Test
  default void aTrackIsNotKeptOnAnotherRevisionThanTheStoredOne() {
    KeptTrack track = kept("en", "WEBVTT\n\n");
    Video first = Samples.video("Clip", Revision.first(Samples.NOON));
    write(first, List.of());

    assertThat(writer().write(trackWrite(first, List.of(new TrackChange.Kept(track)))))
        .isEqualTo(new Write.Outcome.Conflict());
    assertThat(catalog().track(first.id(), track.track().language())).isEmpty();
  }

  private static KeptTrack kept(String language, String text) {
    return new KeptTrack(
        new Track(new LanguageTag(language), Track.Kind.CAPTIONS, null, null), text);
  }

  private static Video revised(Video video, VideoMetadata metadata) {
    return new Video(
        video.id(),
        metadata,
        video.articles(),
        video.availability(),
        video.edited(),
        video.revision().next(Samples.NOON, video.availability()));
  }

  private static Write trackWrite(Video video, List<TrackChange> tracks) {
    Edit edit = new Edit(video.revision().number(), Samples.NOON, null, Set.of("tracks"));
    return new Write(List.of(), List.of(new Write.VideoWrite(video, edit, tracks)));
  }

  private void write(Video video, List<TrackChange> tracks) {
    assertThat(writer().write(trackWrite(video, tracks))).isEqualTo(new Write.Outcome.Done());
  }

  @Test
  default void aVideoNoLongerEmbeddedNoLongerNamesTheArticle() {
    Video video = Samples.video("Clip", Revision.first(Samples.NOON));
    Article article = Samples.article("Storm", Samples.NOON, List.of(video.card()));
    writer().write(new Write(List.of(Samples.write(article)), List.of(Samples.write(video))));
    Article without =
        new Article(
            article.id(),
            article.metadata(),
            List.of(),
            Availability.ALWAYS,
            Set.of(),
            "",
            article.revision().next(Samples.NOON, article.availability()));
    writer()
        .write(
            new Write(
                List.of(
                    new Write.ArticleWrite(
                        without,
                        new Edit(2, Samples.NOON, null, Set.of("videos")),
                        null,
                        null,
                        List.of(),
                        List.of(video.id()),
                        List.of(),
                        List.of())),
                List.of()));

    assertThat(catalog().video(video.id()).orElseThrow().articles()).isEmpty();
    assertThat(writer().embedding(video.id())).isEmpty();
  }

  @Test
  default void anArticleWithFortyVideosIsStoredWhole() {
    List<Video> videos =
        IntStream.range(0, PageContent.MAX_VIDEOS)
            .mapToObj(i -> Samples.video("Clip " + i, Revision.first(Samples.NOON)))
            .toList();
    Article article =
        Samples.article("Forty clips", Samples.NOON, videos.stream().map(Video::card).toList());

    assertThat(
            writer()
                .write(
                    new Write(
                        List.of(Samples.write(article)),
                        videos.stream().map(Samples::write).toList())))
        .isEqualTo(new Write.Outcome.Done());
    assertThat(catalog().article(article.id())).contains(article);
    assertThat(catalog().videos(videos.stream().map(Video::id).toList()))
        .hasSize(40)
        .allSatisfy(v -> assertThat(v.articles()).hasSize(1));
  }

  @Test
  default void aListIsNewestFirstAcrossYearsAndSameInstants() {
    List<Instant> times =
        List.of(
            Instant.parse("1999-12-31T23:59:59.999Z"),
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2025-12-31T23:59:59Z"),
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2026-05-01T10:00:00Z"));
    for (int i = 0; i < times.size(); i++) {
      writer().write(articles(Samples.article("Story " + i, times.get(i), List.of())));
    }

    List<ArticleSummary> all = catalog().articles(listing(null, 100));
    assertThat(all).hasSize(5);
    assertThat(all)
        .extracting(ArticleSummary::position)
        .isSortedAccordingTo(
            java.util.Comparator.comparing(Position::at).thenComparing(Position::id).reversed());

    List<ArticleSummary> paged = new ArrayList<>();
    Listing next = listing(null, 2);
    for (List<ArticleSummary> page = catalog().articles(next);
        !page.isEmpty();
        page = catalog().articles(next)) {
      paged.addAll(page);
      next = next.after(page.getLast().position());
    }
    assertThat(paged).isEqualTo(all);
  }

  @Test
  default void fromIsWithinAndToIsWithout() {
    Instant day = Instant.parse("2026-03-01T00:00:00Z");
    for (int i = 0; i < 4; i++) {
      writer()
          .write(articles(Samples.article("Day " + i, day.plus(i, ChronoUnit.DAYS), List.of())));
    }
    Listing between =
        new Listing(null, day.plus(1, ChronoUnit.DAYS), day.plus(3, ChronoUnit.DAYS), null, 10);

    assertThat(catalog().articles(between))
        .extracting(ArticleSummary::headline)
        .containsExactly("Day 2", "Day 1");
    assertThat(catalog().articles(between.withLimit(1)))
        .extracting(ArticleSummary::headline)
        .containsExactly("Day 2");
    assertThat(
            catalog()
                .articles(
                    between.after(catalog().articles(between.withLimit(1)).getLast().position())))
        .extracting(ArticleSummary::headline)
        .containsExactly("Day 1");
  }

  @Test
  default void aTopicListsWhatIsFiledUnderItAndAWithdrawnItemIsNotListed() {
    Article shipping = filed("Harbour", "Shipping", Availability.ALWAYS);
    Article weather = filed("Frost", "Weather", Availability.ALWAYS);
    Article gone =
        filed(
            "Wrong",
            "Shipping",
            Availability.ALWAYS.withdrawn(new Availability.Withdrawal(Samples.NOON, null, null)));
    List.of(shipping, weather, gone).forEach(a -> writer().write(articles(a)));

    assertThat(catalog().articles(listing(TopicId.of("Shipping"), 10)))
        .containsExactly(shipping.summary());
    assertThat(catalog().articles(listing(null, 10)))
        .containsExactlyInAnyOrder(shipping.summary(), weather.summary());
    assertThat(catalog().articles(List.of(gone.id(), shipping.id())))
        .containsExactly(gone, shipping);
  }

  @Test
  default void videosAreListedAsArticlesAre() {
    Video old =
        new Video(
            new VideoId("old"),
            Samples.fullVideo().build(),
            List.of(),
            Availability.ALWAYS,
            Set.of(),
            Revision.first(Samples.NOON));
    Video undated = Samples.video("Undated", Revision.first(Samples.NOON));
    writer().write(new Write(List.of(), List.of(Samples.write(old), Samples.write(undated))));

    assertThat(catalog().videos(listing(null, 10)))
        .extracting(v -> v.card().id())
        .containsExactly(undated.id(), old.id());
    assertThat(catalog().videos(listing(TopicId.of("Shipping"), 10)))
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.card()).isEqualTo(old.card());
              assertThat(v.description()).isEqualTo("Two minutes on the bridge.");
              assertThat(v.uploadedAt()).isEqualTo(old.metadata().uploadedAt());
            });
  }

  @Test
  default void anItemIsCountedOnceUnderOneTopic() {
    Topic sea = Topic.of("Sea");
    Topic ice = Topic.of("Ice");
    assertThat(ledger().post(Optional.empty(), entry("a", 1, sea), List.of())).isTrue();
    assertThat(ledger().post(Optional.empty(), entry("a", 1, sea), List.of())).isFalse();
    assertThat(catalog().topics()).containsExactly(new TopicSummary(sea, 1, 0, Samples.NOON));

    assertThat(ledger().post(posted("a"), entry("a", 2, ice), List.of())).isTrue();
    assertThat(catalog().topics()).containsExactly(new TopicSummary(ice, 1, 0, Samples.NOON));

    assertThat(ledger().post(posted("a"), entry("a", 3, null), List.of())).isTrue();
    assertThat(posted("a").orElseThrow().countedUnder()).isNull();
    assertThat(catalog().topics()).isEmpty();
  }

  @Test
  default void anArticleIsCountedInTheWeekInWhichItIsListed() {
    Week may = Week.of(Samples.NOON);
    Week june = Week.of(may.end());
    ledger().post(Optional.empty(), entry("a", 1, null, may), List.of());
    ledger().post(Optional.empty(), entry("b", 1, null, may), List.of());
    ledger().post(Optional.empty(), entry("c", 1, null, june), List.of());
    assertThat(catalog().weeks())
        .containsExactly(new WeekSummary(june, 1), new WeekSummary(may, 2));

    ledger().post(posted("a"), entry("a", 2, null, may), List.of());
    ledger().post(posted("b"), entry("b", 2, null, june), List.of());
    ledger().post(posted("c"), entry("c", 2, null, null), List.of());

    assertThat(posted("b").orElseThrow().countedIn()).isEqualTo(june);
    assertThat(catalog().weeks())
        .containsExactly(new WeekSummary(june, 1), new WeekSummary(may, 1));
  }

  @Test
  default void theLogTellsTheLatestOfEachItemBehindAPlaceInIt() {
    assertThat(changes()).isEmpty();
    ledger().post(Optional.empty(), entry("a", 1, null), List.of());
    ledger().post(Optional.empty(), entry("b", 1, null), List.of());
    ledger().post(posted("a"), entry("a", 2, null), List.of());

    assertThat(changes())
        .extracting(c -> c.id() + c.revision())
        .containsExactlyInAnyOrder("a2", "b1");

    List<Long> places = new ArrayList<>();
    for (int shard = 0; shard < ChangeLog.SHARDS; shard++) {
      places.add(log().read(shard, 0, 100).last());
    }
    ledger().post(posted("b"), entry("b", 2, null), List.of());
    List<ChangeLog.Change> since = new ArrayList<>();
    for (int shard = 0; shard < ChangeLog.SHARDS; shard++) {
      since.addAll(log().read(shard, places.get(shard), 100).changes());
    }
    assertThat(since).extracting(c -> c.id() + c.revision()).containsExactly("b2");
  }

  @Test
  default void aReadingOfTheLogEndsAtItsLimitAndGoesOnBehindIt() {
    for (int i = 0; i < 25; i++) {
      ledger().post(Optional.empty(), entry("item" + i, 1, null), List.of());
    }
    List<String> read = new ArrayList<>();
    for (int shard = 0; shard < ChangeLog.SHARDS; shard++) {
      ChangeLog.Stretch stretch = log().read(shard, 0, 3);
      while (true) {
        assertThat(stretch.changes()).hasSizeLessThanOrEqualTo(3);
        stretch.changes().forEach(c -> read.add(c.id()));
        if (!stretch.more()) {
          break;
        }
        stretch = log().read(shard, stretch.last(), 3);
      }
    }
    assertThat(read).hasSize(25).doesNotHaveDuplicates();
  }

  @Test
  default void aBoundaryIsToldBetweenTheInstantsAroundIt() {
    Instant midnight = Instant.parse("2026-05-26T00:00:00Z");
    ledger()
        .post(Optional.empty(), entry("a", 1, null), List.of(midnight, midnight.plusSeconds(5)));

    assertThat(log().boundaries(midnight.minusSeconds(90_000), midnight))
        .singleElement()
        .satisfies(c -> assertThat(c.at()).isEqualTo(midnight));
    assertThat(log().boundaries(midnight, midnight.plusSeconds(4))).isEmpty();
    assertThat(log().boundaries(midnight, midnight.plusSeconds(5))).hasSize(1);
  }

  private Optional<LedgerEntry> posted(String id) {
    return ledger().entry(ItemKind.ARTICLE, id);
  }

  private List<ChangeLog.Change> changes() {
    List<ChangeLog.Change> changes = new ArrayList<>();
    for (int shard = 0; shard < ChangeLog.SHARDS; shard++) {
      changes.addAll(log().read(shard, 0, 100).changes());
    }
    return changes;
  }

  private static LedgerEntry entry(String id, int revision, @Nullable Topic topic) {
    return entry(id, revision, topic, null);
  }

  private static LedgerEntry entry(
      String id, int revision, @Nullable Topic topic, @Nullable Week week) {
    return new LedgerEntry(
        ItemKind.ARTICLE,
        id,
        revision,
        Samples.NOON,
        topic,
        week,
        Samples.NOON,
        Set.of(TopicId.of("Sea")),
        Samples.NOON,
        null);
  }

  private static Article filed(String headline, String topic, Availability availability) {
    return new Article(
        ArticleId.of(headline),
        Samples.fullArticle().headline(headline).topic(Topic.of(topic)).build(),
        List.of(),
        availability,
        Set.of(),
        "",
        Revision.first(Samples.NOON));
  }

  private static Write articles(Article article) {
    return new Write(List.of(Samples.write(article)), List.of());
  }

  private static Listing listing(@Nullable TopicId topic, int limit) {
    return new Listing(topic, null, null, null, limit);
  }
}
