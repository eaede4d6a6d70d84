package newsreel.sources;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import newsreel.fetch.PageSite;
import newsreel.http.HttpDate;
import newsreel.lambda.SettableClock;
import org.jspecify.annotations.Nullable;

/** A newspaper's site whose clock is a minute fast, with its pages, feeds and sitemaps. */
final class NewsSite {
  private static final Duration SKEW = Duration.ofMinutes(1);
  private static final Duration NEWS = Duration.ofDays(2);

  private final SettableClock clock;
  private final PageSite site;
  private final Map<String, NewsPage> pages = new LinkedHashMap<>();
  private final List<Asked> asked = new ArrayList<>();

  /** From when to when the site answers 503. */
  private Instant downFrom = Instant.MAX;

  private Instant downUntil = Instant.MIN;

  NewsSite(SettableClock clock, PageSite site) {
    this.clock = clock;
    this.site = site;
    site.otherwise(this::answer);
  }

  /** A request as it was answered. */
  record Asked(String path, Instant at, int status) {}

  /**
   * @param movedTo path of its new address
   */
  record NewsPage(
      String path,
      String headline,
      Instant published,
      Instant modified,
      boolean removed,
      @Nullable String movedTo) {
    boolean isThere() {
      return !removed && movedTo == null;
    }
  }

  synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  Collection<NewsPage> pages() {
    return List.copyOf(pages.values());
  }

  private Instant now() {
    return clock.instant().plus(SKEW);
  }

  void publish(String path, String headline, Duration age) {
    Instant at = now().minus(age);
    pages.put(path, new NewsPage(path, headline, at, at, false, null));
  }

  void rewrite(String path, String headline) {
    NewsPage page = page(path);
    pages.put(path, new NewsPage(path, headline, page.published(), now(), false, null));
  }

  void remove(String path) {
    NewsPage page = page(path);
    pages.put(path, new NewsPage(path, page.headline(), page.published(), now(), true, null));
  }

  void rename(String path, String to) {
    NewsPage page = page(path);
    pages.put(path, new NewsPage(path, page.headline(), page.published(), now(), false, to));
    pages.put(to, new NewsPage(to, page.headline(), page.published(), now(), false, null));
  }

  private NewsPage page(String path) {
    return Optional.ofNullable(pages.get(path)).orElseThrow();
  }

  void beDown(Duration time) {
    downFrom = clock.instant();
    downUntil = downFrom.plus(time);
  }

  Duration untilUp() {
    return Duration.between(clock.instant(), downUntil);
  }

  private synchronized PageSite.Answer answer(PageSite.Received request) {
    boolean down = !clock.instant().isBefore(downFrom) && clock.instant().isBefore(downUntil);
    HttpText text =
        down
            ? new HttpText(503, "text/html", "busy", null)
                .with("Retry-After", Long.toString(untilUp().toSeconds() + 1))
            : at(request.path());
    boolean same =
        text.etag() != null && text.etag().equals(request.headers().get("if-none-match"));
    asked.add(new Asked(request.path(), clock.instant(), same ? 304 : text.status()));
    return out -> out.write(text.bytes(same));
  }

  /** An answer before it is written. */
  private record HttpText(int status, String type, String body, @Nullable String header) {
    HttpText with(String name, String value) {
      return new HttpText(status, type, body, name + ": " + value);
    }

    @Nullable String etag() {
      return status == 200 ? "\"" + Integer.toHexString(body.hashCode()) + "\"" : null;
    }

    byte[] bytes(boolean same) {
      String head =
          "HTTP/1.1 "
              + (same ? 304 : status)
              + " x\r\nContent-Type: "
              + type
              + (etag() == null ? "" : "\r\nETag: " + etag())
              + (header == null ? "" : "\r\n" + header)
              + "\r\n\r\n";
      return (head + (same ? "" : body)).getBytes(StandardCharsets.UTF_8);
    }
  }

  private HttpText at(String path) {
    return switch (path) {
      case "/robots.txt" -> new HttpText(200, "text/plain", robots(), null);
      case "/" -> new HttpText(200, "text/html", front(), null);
      case "/index.xml" -> new HttpText(200, "application/xml", index(), null);
      case "/news.xml" -> new HttpText(200, "application/xml", newsSitemap(), null);
      case "/archive.xml" -> new HttpText(200, "application/xml", archive(), null);
      case "/rss" -> new HttpText(200, "application/rss+xml", rss(), null);
      default -> page(path, pages.get(path));
    };
  }

  private HttpText page(String path, @Nullable NewsPage page) {
    if (page == null || page.removed()) {
      return new HttpText(page == null ? 404 : 410, "text/html", "gone", null);
    }
    return page.movedTo() != null
        ? new HttpText(301, "text/html", "", null).with("Location", page.movedTo())
        : new HttpText(200, "text/html", html(path, page), null);
  }

  private String html(String path, NewsPage page) {
    return "<!doctype html><html lang=en><head><title>"
        + page.headline()
        + "</title><link rel=canonical href=\""
        + site.url(path)
        + "\"></head><body><article><h1>"
        + page.headline()
        + "</h1><p>"
        + page.headline()
        + ", the harbour's master said on Sunday morning, and the ferries went on all day.</p>"
        + "</article></body></html>";
  }

  private static String robots() {
    return "User-agent: *\nDisallow: /private/\nCrawl-delay: 2\nSitemap: /index.xml\n";
  }

  private static String front() {
    return "<!doctype html><title>News</title>"
        + "<link rel=alternate type=application/rss+xml href=/rss><p>Hello.</p>";
  }

  private String index() {
    return "<sitemapindex><sitemap><loc>/archive.xml</loc></sitemap><sitemap><loc>/news.xml</loc>"
        + "</sitemap></sitemapindex>";
  }

  private String list(Function<NewsPage, String> entry, Duration age, int limit) {
    return pages.values().stream()
        .filter(NewsPage::isThere)
        .filter(page -> page.published().plus(age).isAfter(now()))
        .sorted(Comparator.comparing(NewsPage::published).reversed())
        .limit(limit)
        .map(entry)
        .collect(Collectors.joining());
  }

  private String newsSitemap() {
    return "<urlset xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'>"
        + list(
            p ->
                "<url><loc>%s</loc><lastmod>%s</lastmod><n:news><n:publication_date>%s</n:publication_date><n:title>%s</n:title></n:news></url>"
                    .formatted(site.url(p.path()), p.modified(), p.published(), p.headline()),
            NEWS,
            1_000)
        + "</urlset>";
  }

  private String archive() {
    return "<urlset>"
        + list(
            p ->
                "<url><loc>%s</loc><lastmod>%s</lastmod></url>"
                    .formatted(site.url(p.path()), p.modified()),
            Duration.ofDays(3_650),
            30_000)
        + "</urlset>";
  }

  /** Half of the items without a guid, and those with one with links of a campaign. */
  private String rss() {
    return "<rss version='2.0'><channel><title>News</title>"
        + list(
            p ->
                p.headline().length() % 2 == 0
                    ? "<item><title>%s</title><link>%s?utm_source=rss</link><guid isPermaLink='false'>%s</guid><description>What %s means.</description></item>"
                        .formatted(p.headline(), site.url(p.path()), p.path(), p.headline())
                    : "<item><title>%s</title><link>%s</link><pubDate>%s</pubDate></item>"
                        .formatted(
                            p.headline(), site.url(p.path()), HttpDate.format(p.published())),
            NEWS,
            30)
        + "</channel></rss>";
  }
}
