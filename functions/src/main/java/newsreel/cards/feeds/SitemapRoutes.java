package newsreel.cards.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import newsreel.cards.PageLinks;
import newsreel.catalog.ArticleSummary;
import newsreel.catalog.Listing;
import newsreel.catalog.Position;
import newsreel.catalog.PublicCatalog;
import newsreel.catalog.PublicCatalog.Page;
import newsreel.catalog.TopicId;
import newsreel.catalog.Week;
import newsreel.catalog.WeekSummary;
import newsreel.http.Conditional;
import newsreel.http.Cursor;
import newsreel.http.Lists;
import newsreel.http.Parameters;
import newsreel.http.Representation;
import newsreel.http.Request;
import newsreel.http.Response;
import org.jspecify.annotations.Nullable;

/**
 * Answers with the video sitemap: all articles with videos while they fit in one file, else an
 * index of weeks, and of parts of a week that does not fit in one. A file of {@value #FILE}
 * articles keeps below what Lambda answers with (6 MB), far from the 50,000 that the protocol
 * allows.
 */
public final class SitemapRoutes {
  /** Articles in one file. */
  public static final int FILE = 2_000;

  private static final String PATH = "/sitemaps/videos.xml";

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
    Optional<Week> week = parameters.instant("week").map(Week::of);
    PageLinks links = new PageLinks(request.baseUrl());
    if (week.isPresent()) {
      Optional<Position> after =
          Cursor.of(request, name(week.get(), topic), "topic and week", Lists::position);
      return sitemap(request, part(topic, week.get(), after), links);
    }
    Page<ArticleSummary> all = catalog.articles(new Listing(topic, null, null, null, file));
    return all.last().isEmpty() ? sitemap(request, all, links) : index(request, topic, links);
  }

  private Page<ArticleSummary> part(@Nullable TopicId topic, Week week, Optional<Position> after) {
    return catalog.articles(new Listing(topic, week.start(), week.end(), after.orElse(null), file));
  }

  /** Of the list that a cursor is of. */
  private static String name(Week week, @Nullable TopicId topic) {
    return PATH + "|" + week + "|" + (topic == null ? "" : topic.value());
  }

  private Response sitemap(Request request, Page<ArticleSummary> page, PageLinks links) {
    return answer(request, VideoSitemap.bytes(page.items(), links), page.until());
  }

  private Response index(Request request, @Nullable TopicId topic, PageLinks links) {
    Map<Week, Long> counts =
        catalog.weeks().stream()
            .collect(Collectors.toMap(WeekSummary::week, WeekSummary::articles));
    List<Week> weeks =
        topic == null
            ? counts.keySet().stream().sorted((a, b) -> b.monday().compareTo(a.monday())).toList()
            : weeksOf(topic);
    List<String> parts = new ArrayList<>();
    for (Week week : weeks) {
      String part = "?week=" + week + (topic == null ? "" : "&topic=" + topic);
      parts.add(links.baseUrl() + PATH + part);
      if (counts.getOrDefault(week, 0L) > file) {
        cursors(topic, week)
            .forEach(cursor -> parts.add(links.baseUrl() + PATH + part + "&cursor=" + cursor));
      }
    }
    return answer(request, VideoSitemap.index(parts), Optional.empty());
  }

  /** Leaps from week to week: one small read for each that has an article. */
  private List<Week> weeksOf(TopicId topic) {
    List<Week> weeks = new ArrayList<>();
    @Nullable Instant end = null;
    while (true) {
      Page<ArticleSummary> newest = catalog.articles(new Listing(topic, null, end, null, 1));
      if (newest.items().isEmpty()) {
        return weeks;
      }
      Week week = Week.of(newest.items().getFirst().position().at());
      weeks.add(week);
      end = week.start();
    }
  }

  /** Where the parts of a week behind the first one start: reads the week through. */
  private List<String> cursors(@Nullable TopicId topic, Week week) {
    List<String> cursors = new ArrayList<>();
    Optional<Position> last = part(topic, week, Optional.empty()).last();
    while (last.isPresent()) {
      cursors.add(Cursor.encode(name(week, topic), Lists.place(last.get())));
      last = part(topic, week, last).last();
    }
    return cursors;
  }

  private Response answer(Request request, byte[] body, Optional<Instant> until) {
    return conditional.answer(
        request,
        Representation.of("application/xml; charset=utf-8", body, until).withMaxAge(MAX_AGE));
  }
}
