package newsreel.cards.feeds;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import newsreel.cards.PageLinks;
import newsreel.catalog.ArticleSummary;
import newsreel.catalog.Listing;
import newsreel.catalog.PublicCatalog;
import newsreel.catalog.PublicCatalog.Page;
import newsreel.catalog.TopicId;
import newsreel.http.Conditional;
import newsreel.http.Parameters;
import newsreel.http.Representation;
import newsreel.http.Request;
import newsreel.http.Response;
import org.jspecify.annotations.Nullable;

/**
 * Answers with the video sitemap: all articles with videos while they fit in one file, else an
 * index of weeks. A file of {@value #FILE} keeps below what Lambda answers with (6 MB), far from
 * the 50,000 that the protocol allows.
 */
public final class SitemapRoutes {
  /** Articles in one file. */
  public static final int FILE = 5_000;

  /** Articles in the file of one week. */
  private static final int WEEK = 10_000;

  /** Seconds. */
  private static final int MAX_AGE = 600;

  private final PublicCatalog catalog;
  private final Conditional conditional;
  private final int file;

  public SitemapRoutes(PublicCatalog catalog, Conditional conditional, int file) {
    this.catalog = catalog;
    this.conditional = conditional;
    this.file = file;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of("GET /sitemaps/videos.xml", this::videos);
  }

  private Response videos(Request request) {
    Parameters parameters = new Parameters(request);
    @Nullable TopicId topic = parameters.id("topic", TopicId::new).orElse(null);
    Optional<LocalDate> week =
        parameters.instant("week").map(at -> at.atZone(ZoneOffset.UTC).toLocalDate());
    PageLinks links = new PageLinks(request.baseUrl());
    if (week.isPresent()) {
      return sitemap(request, catalog.articles(ofWeek(topic, week.get())), links);
    }
    Page<ArticleSummary> all = catalog.articles(new Listing(topic, null, null, null, file));
    return all.last().isEmpty() ? sitemap(request, all, links) : index(request, topic, links);
  }

  private static Listing ofWeek(@Nullable TopicId topic, LocalDate week) {
    Instant from = monday(week);
    return new Listing(topic, from, from.plus(Duration.ofDays(7)), null, WEEK);
  }

  private Response sitemap(Request request, Page<ArticleSummary> page, PageLinks links) {
    return answer(request, VideoSitemap.bytes(page.items(), links), page.until());
  }

  /** Leaps from week to week: one small read for each that has an article. */
  private Response index(Request request, @Nullable TopicId topic, PageLinks links) {
    List<LocalDate> weeks = new ArrayList<>();
    @Nullable Instant end = null;
    while (true) {
      Page<ArticleSummary> newest = catalog.articles(new Listing(topic, null, end, null, 1));
      if (newest.items().isEmpty()) {
        break;
      }
      Instant at = newest.items().getFirst().position().at();
      end = monday(at.atZone(ZoneOffset.UTC).toLocalDate());
      weeks.add(LocalDate.ofInstant(end, ZoneOffset.UTC));
    }
    return answer(
        request,
        VideoSitemap.index(weeks, topic, links.baseUrl() + "/sitemaps/videos.xml"),
        Optional.empty());
  }

  private static Instant monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }

  private Response answer(Request request, byte[] body, Optional<Instant> until) {
    return conditional.answer(
        request,
        Representation.of("application/xml; charset=utf-8", body, until).withMaxAge(MAX_AGE));
  }
}
