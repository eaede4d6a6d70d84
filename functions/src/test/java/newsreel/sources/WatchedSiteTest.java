package newsreel.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ports.InMemoryCatalog;
import newsreel.catalog.watching.InMemoryWatchBook;
import newsreel.catalog.watching.ListForm;
import newsreel.catalog.watching.Removals;
import newsreel.catalog.watching.SourceId;
import newsreel.catalog.watching.WatchBook;
import newsreel.catalog.watching.WatchedList;
import newsreel.catalog.watching.WatchedPage;
import newsreel.catalog.watching.WatchedSource;
import newsreel.extract.html.HtmlExtractor;
import newsreel.extract.text.TextExtractor;
import newsreel.fetch.AllowedHosts;
import newsreel.fetch.Destination;
import newsreel.fetch.PageSite;
import newsreel.fetch.PoliteFetcher;
import newsreel.fetch.WebFetcher;
import newsreel.ingest.EditArticle;
import newsreel.ingest.FetchedPages;
import newsreel.ingest.StorePage;
import newsreel.lambda.SettableClock;
import newsreel.sources.NewsSite.Asked;
import newsreel.sources.NewsSite.NewsPage;
import newsreel.values.WebUrl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newspaper's site that is watched for a day. */
@SuppressWarnings("NullAway.Init") // the site is there before each test
final class WatchedSiteTest {
  private static final SourceId SOURCE = new SourceId("news");
  private static final Destination LOOPBACK = (address, port) -> address.isLoopbackAddress();
  private static final Duration RUN = Duration.ofSeconds(50);
  private static final Duration EVERY =
      Duration.ofMinutes(Integer.getInteger("newsreel.watched.every", 80));
  private static final int PAGES = Integer.getInteger("newsreel.watched.pages", 12);
  private static final Duration STEP =
      Duration.ofMinutes(Integer.getInteger("newsreel.watched.minutes", 20));

  private final SettableClock clock = new SettableClock(Instant.parse("2026-06-01T12:00:00Z"));
  private final WatchBook book = new InMemoryWatchBook();
  private final InMemoryCatalog articles = new InMemoryCatalog();

  @TempDir private static Path folder;
  private static PageSite server;
  private NewsSite site;
  private ReadSources reader;

  @BeforeAll
  static void open() throws Exception {
    server = new PageSite(folder);
  }

  @BeforeEach
  void publish() {
    site = new NewsSite(clock, server);
    reader = reader();
  }

  /** Another process, which knows of the site what is written down. */
  private ReadSources reader() {
    return new ReadSources(
        book,
        new PoliteFetcher(
            new WebFetcher(
                AllowedHosts.parse("*.page.test"),
                server.trusting(),
                LOOPBACK,
                Duration.ofSeconds(10)),
            clock),
        new PageDesk(
            new FetchedPages(new TextExtractor(), new HtmlExtractor()),
            new StorePage(articles, clock),
            new EditArticle(articles, clock),
            articles),
        clock,
        (now, until) -> clock.set(until));
  }

  @AfterAll
  static void close() throws Exception {
    server.close();
  }

  private void watch(Removals removals) {
    Instant now = clock.instant();
    assertThat(
            book.save(
                new WatchedSource(
                    SOURCE, new WebUrl(server.url("/")), removals, false, 1_800, now, now, 1)))
        .isTrue();
  }

  private void run() {
    ReadSources.Report report = reader.run(clock.instant().plus(RUN));
    assertThat(report.faults()).isEmpty();
  }

  /** Lets time pass, and reads in each step of it. */
  private void pass(Duration time) {
    Instant end = clock.instant().plus(time);
    while (clock.instant().isBefore(end)) {
      Instant next = clock.instant().plus(STEP);
      run();
      clock.set(next.isAfter(clock.instant()) ? next : clock.instant());
    }
  }

  private Optional<WatchedPage> page(String path) {
    return book.page(WatchedPage.key(new WebUrl(server.url(path))));
  }

  private Optional<Article> article(String path) {
    return page(path)
        .flatMap(page -> Optional.ofNullable(page.article()))
        .flatMap(articles::current);
  }

  private long asked(String path) {
    return site.asked().stream().filter(a -> a.path().equals(path)).count();
  }

  @Test
  void afterADayTheCatalogueIsAsTheSiteAndNoRuleIsBroken() {
    Random random = new Random(23);
    for (int i = 0; i < PAGES; i++) {
      site.publish("/" + i, "Ferry number " + i + " sails", Duration.ofHours(random.nextInt(900)));
    }
    site.publish("/private/1", "Nobody may read this", Duration.ofHours(1));
    watch(Removals.WITHDRAW);
    Duration busy = Duration.ofHours(Integer.getInteger("newsreel.watched.hours", 5));
    int next = PAGES;
    for (Duration t = Duration.ZERO; t.compareTo(busy) < 0; t = t.plus(EVERY)) {
      site.publish("/" + next, "Ferry number " + next + " comes in", Duration.ZERO);
      next++;
      List<NewsPage> there = site.pages().stream().filter(NewsPage::isThere).toList();
      NewsPage any = there.get(random.nextInt(there.size()));
      if (!any.path().startsWith("/private")) {
        switch (random.nextInt(4)) {
          case 0 -> site.remove(any.path());
          case 1 -> site.rename(any.path(), any.path() + "-renamed");
          default -> site.rewrite(any.path(), any.headline() + ", again");
        }
      }
      if (random.nextInt(6) == 0) {
        site.beDown(Duration.ofMinutes(3L + random.nextInt(20)));
      }
      pass(EVERY);
    }
    pass(Duration.ofHours(24).minus(busy));

    catalogueIsAsTheSite();
    paceIsKept();
  }

  private void catalogueIsAsTheSite() {
    Set<ArticleId> shown = new HashSet<>();
    for (NewsPage page : site.pages()) {
      if (page.path().startsWith("/private")) {
        assertThat(page(page.path()).orElseThrow().state()).isEqualTo(WatchedPage.State.SKIPPED);
      } else if (page.isThere()) {
        Article article = article(page.path()).orElseThrow(() -> new AssertionError(page));
        assertThat(article.metadata().headline()).isEqualTo(page.headline());
        assertThat(article.availability().withdrawal()).as(page.path()).isNull();
        assertThat(shown.add(article.id())).as("one article a page").isTrue();
      }
    }
    for (NewsPage page : site.pages()) {
      Optional<Article> article = article(page.path());
      if (!page.isThere() && article.isPresent() && !shown.contains(article.get().id())) {
        assertThat(article.get().availability().withdrawal()).as(page.path()).isNotNull();
      }
    }
  }

  private void paceIsKept() {
    Map<String, Asked> last = new HashMap<>();
    Optional<Asked> before = Optional.empty();
    for (Asked asked : site.asked()) {
      assertThat(asked.path()).doesNotStartWith("/private");
      if (asked.path().equals("/robots.txt")) {
        continue;
      }
      before.ifPresent(
          b -> {
            Duration gap = Duration.between(b.at(), asked.at());
            boolean redirected = b.status() == 301;
            assertThat(gap)
                .as(b + " " + asked)
                .isGreaterThanOrEqualTo(redirected ? Duration.ZERO : Duration.ofSeconds(2));
            if (b.status() == 503) {
              assertThat(gap).as(b + " " + asked).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
            }
          });
      boolean page = asked.path().matches("/\\d.*");
      Asked earlier = last.put(asked.path(), asked);
      if (page && earlier != null && before.map(Asked::status).orElse(0) != 301) {
        assertThat(Duration.between(earlier.at(), asked.at()))
            .as(earlier + " " + asked)
            .isGreaterThanOrEqualTo(Duration.ofMinutes(5));
      }
      before = Optional.of(asked);
    }
  }

  @Test
  void theListsOfASiteAreFoundAndReadByWhatTheyAre() {
    site.publish("/1", "Ferry sails", Duration.ofHours(1));
    watch(Removals.KEEP);
    run();
    Map<String, ListForm> forms =
        book.lists(SOURCE).stream()
            .collect(Collectors.toMap(l -> l.url().uri().getPath(), WatchedList::form));
    assertThat(forms)
        .isEqualTo(
            Map.of(
                "/index.xml", ListForm.SITEMAP_INDEX,
                "/news.xml", ListForm.NEWS_SITEMAP,
                "/archive.xml", ListForm.SITEMAP,
                "/rss", ListForm.RSS));
    assertThat(article("/1").orElseThrow().metadata().headline()).isEqualTo("Ferry sails");
    assertThat(asked("/1")).isEqualTo(1);
  }

  @Test
  void whatAFeedSaysFillsWhatThePageLeavesOut() {
    site.publish("/12", "Even", Duration.ofHours(1));
    watch(Removals.KEEP);
    run();
    Article article = article("/12").orElseThrow();
    assertThat(article.metadata().description()).isEqualTo("What Even means.");
    assertThat(article.metadata().publishedAt())
        .isEqualTo(clock.instant().plus(Duration.ofMinutes(-59)).minus(sinceStart()));
    assertThat(articles.evidence(article.id()).orElseThrow())
        .hasEntrySatisfying("description", f -> assertThat(f.source()).isEqualTo("list"));
  }

  private Duration sinceStart() {
    return Duration.between(Instant.parse("2026-06-01T12:00:00Z"), clock.instant());
  }

  @Test
  void aPageThatIsGoneIsWithdrawnAfterTwoAnswersAnHourApartWhereThatIsWanted() {
    site.publish("/1", "Ferry sails", Duration.ofHours(1));
    watch(Removals.WITHDRAW);
    run();
    site.remove("/1");
    pass(Duration.ofMinutes(40));
    long asked = asked("/1");
    assertThat(asked).as("when it left the sitemap, at the latest").isGreaterThan(1);
    assertThat(article("/1").orElseThrow().availability().withdrawal()).isNull();
    pass(Duration.ofMinutes(70));
    Article article = article("/1").orElseThrow();
    assertThat(article.availability().withdrawal()).isNotNull();
    assertThat(String.valueOf(article.availability().withdrawal().reason())).contains("410");
    assertThat(book.progress(SOURCE).counts().withdrawn()).isEqualTo(1);

    site.publish("/1", "Ferry sails after all", Duration.ZERO);
    pass(Duration.ofMinutes(70));
    assertThat(article("/1").orElseThrow().availability().withdrawal()).isNull();
    assertThat(article("/1").orElseThrow().metadata().headline())
        .isEqualTo("Ferry sails after all");
  }

  @Test
  void aPageThatIsGoneStaysWhereRemovalsAreToBeKept() {
    site.publish("/1", "Ferry sails", Duration.ofHours(1));
    watch(Removals.KEEP);
    run();
    site.remove("/1");
    pass(Duration.ofHours(3));
    assertThat(page("/1").orElseThrow().state()).isEqualTo(WatchedPage.State.GONE);
    assertThat(article("/1").orElseThrow().availability().withdrawal()).isNull();
  }

  @Test
  void aPageThatIsRenamedIsOneArticleAndTheOldOneNamesIt() {
    site.publish("/1", "Ferry sails", Duration.ofHours(1));
    watch(Removals.KEEP);
    run();
    ArticleId before = article("/1").orElseThrow().id();
    site.rename("/1", "/1-sails");
    pass(Duration.ofHours(1));
    Article now = article("/1-sails").orElseThrow();
    assertThat(now.availability().withdrawal()).isNull();
    Article old = articles.current(before).orElseThrow();
    assertThat(old.availability().withdrawal()).isNotNull();
    assertThat(old.availability().withdrawal().replacedBy()).isEqualTo(now.id().value());
  }

  @Test
  void whileAReaderHasTheHostAnotherReadsNothing() {
    site.publish("/1", "Ferry sails", Duration.ofHours(1));
    watch(Removals.KEEP);
    assertThat(book.take("site.page.test", "another", clock.instant(), clock.instant().plus(RUN)))
        .isPresent();
    run();
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void aSourceThatIsPausedOrForgottenIsNotReadAndABudgetIsKept() {
    for (int i = 0; i < 8; i++) {
      site.publish("/" + i, "Ferry " + i, Duration.ofHours(1));
    }
    Instant now = clock.instant();
    WebUrl url = new WebUrl(server.url("/"));
    WatchedSource small = new WatchedSource(SOURCE, url, Removals.KEEP, false, 3, now, now, 1);
    book.save(small);
    run();
    assertThat(pagesAsked()).isEqualTo(3);
    pass(Duration.ofMinutes(50));
    assertThat(pagesAsked()).as("in this hour").isEqualTo(3);
    book.save(new WatchedSource(SOURCE, url, Removals.KEEP, true, 3, now, now, 2));
    pass(Duration.ofHours(2));
    assertThat(pagesAsked()).isEqualTo(3);
    book.delete(SOURCE);
    pass(Duration.ofHours(1));
    assertThat(pagesAsked()).isEqualTo(3);
  }

  @Test
  void aSourceThatWasForgottenAndIsPutAgainIsReadInWhole() {
    for (int i = 0; i < 4; i++) {
      site.publish("/" + i, "Ferry " + i, Duration.ofHours(1));
    }
    Instant now = clock.instant();
    WebUrl url = new WebUrl(server.url("/"));
    book.save(new WatchedSource(SOURCE, url, Removals.KEEP, false, 1, now, now, 1));
    run();
    assertThat(pagesAsked()).isEqualTo(1);
    book.delete(SOURCE);
    clock.advance(Duration.ofMinutes(20));
    watch(Removals.KEEP);
    pass(Duration.ofMinutes(20));
    for (int i = 0; i < 4; i++) {
      assertThat(article("/" + i)).isPresent();
    }
    assertThat(pagesAsked()).as("each again after ten minutes, and no sooner").isBetween(4L, 9L);
  }

  private long pagesAsked() {
    return site.asked().stream().filter(a -> a.path().matches("/\\d.*")).count();
  }

  @Test
  void aNewReaderKeepsThePaceOfTheOneBefore() {
    site.publish("/1", "Ferry sails", Duration.ofHours(1));
    watch(Removals.KEEP);
    site.beDown(Duration.ofMinutes(30));
    run();
    long asked = site.asked().stream().filter(a -> !a.path().equals("/robots.txt")).count();
    for (int i = 0; i < 5; i++) {
      clock.advance(Duration.ofMinutes(1));
      reader = reader();
      run();
    }
    assertThat(site.asked().stream().filter(a -> !a.path().equals("/robots.txt")))
        .hasSize((int) asked);
  }
}
