package newsreel.cards.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newsreel.cards.CardSubject;
import newsreel.cards.PageLinks;
import newsreel.catalog.ArticleSummary;
import newsreel.catalog.TopicId;
import newsreel.catalog.Video;
import newsreel.catalog.VideoCard;
import newsreel.catalog.ports.PublicCatalog;
import newsreel.catalog.ports.PublicCatalog.Page;
import newsreel.catalog.ports.Week;
import newsreel.catalog.ports.WeekPart;
import newsreel.catalog.ports.WeekSummary;
import newsreel.http.Conditional;
import newsreel.http.Parameters;
import newsreel.http.Representation;
import newsreel.http.Request;
import newsreel.http.Response;
import org.jspecify.annotations.Nullable;

/**
 * Answers with the video sitemap: all articles with videos while they fit in one file, else an
 * index of weeks, and of parts of a week that does not fit in one. A file of {@value #FILE}
 * articles and their videos takes no more reading than any other answer.
 */
public final class SitemapRoutes {
  /** Articles in one file, about. */
  public static final int FILE = 40;

  /** Videos of a file that are read in full; of more, it says what their articles carry. */
  private static final int IN_FULL = 50;

  private static final String PATH = "/sitemaps/videos.xml";

  /** Weeks that one file is read from. */
  private static final int MAX_WEEKS = 12;

  private static final Pattern PART = Pattern.compile("(\\d{1,5})-of-(\\d{1,5})");

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
    if (week.isPresent()) {
      return sitemap(request, List.of(part(request, week.get())), topic);
    }
    List<WeekSummary> weeks = catalog.weeks();
    long articles = weeks.stream().mapToLong(WeekSummary::articles).sum();
    return articles <= file && weeks.size() <= MAX_WEEKS
        ? sitemap(request, weeks.stream().map(w -> WeekPart.whole(w.week())).toList(), topic)
        : index(request, weeks, topic);
  }

  private static WeekPart part(Request request, Week week) {
    Optional<String> part = request.queryParameter("part");
    if (part.isEmpty()) {
      return WeekPart.whole(week);
    }
    Matcher numbers = PART.matcher(part.get());
    try {
      if (numbers.matches()) {
        return new WeekPart(
            week, Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
      }
    } catch (IllegalArgumentException e) {
      // refused below, with every other text that names no part
    }
    throw Parameters.bad("part", "part is one of the sitemap's index, such as 1-of-4");
  }

  private Response sitemap(Request request, List<WeekPart> parts, @Nullable TopicId topic) {
    List<ArticleSummary> articles = new ArrayList<>();
    Optional<Instant> until = Optional.empty();
    for (WeekPart part : parts) {
      Page<ArticleSummary> page = catalog.articles(part, most());
      page.items().stream().filter(article -> isUnder(topic, article)).forEach(articles::add);
      until = CardSubject.earliest(until, page.until());
    }
    articles.sort(
        Comparator.comparing(
            (ArticleSummary article) -> article.position(), Comparator.reverseOrder()));
    Page<Video> whole =
        catalog.videosAlone(
            articles.stream()
                .flatMap(article -> article.videos().stream())
                .map(VideoCard::id)
                .distinct()
                .limit(IN_FULL)
                .toList());
    byte[] body =
        VideoSitemap.bytes(
            articles,
            whole.items().stream().collect(Collectors.toMap(Video::id, Function.identity())),
            new PageLinks(request.baseUrl()));
    return answer(request, body, CardSubject.earliest(until, whole.until()));
  }

  /** More than a file ever has: marks are spread by chance, some parts are larger than others. */
  private int most() {
    return file + 6 * (int) Math.ceil(Math.sqrt(file)) + 20;
  }

  private static boolean isUnder(@Nullable TopicId topic, ArticleSummary article) {
    return topic == null || (article.topic() != null && article.topic().id().equals(topic));
  }

  /** Of every week, also with a topic: a file may then have no article. */
  private Response index(Request request, List<WeekSummary> weeks, @Nullable TopicId topic) {
    String under = topic == null ? "" : "&topic=" + topic;
    List<String> files = new ArrayList<>();
    for (WeekSummary week : weeks) {
      String address = request.baseUrl() + PATH + "?week=" + week.week() + under;
      int parts = (int) Math.min((week.articles() + file - 1) / file, WeekPart.MAX);
      if (parts == 1) {
        files.add(address);
      }
      for (int part = 1; parts > 1 && part <= parts; part++) {
        files.add(address + "&part=" + part + "-of-" + parts);
      }
    }
    return answer(request, VideoSitemap.index(files), Optional.empty());
  }

  private Response answer(Request request, byte[] body, Optional<Instant> until) {
    return conditional.answer(
        request, Representation.of("application/xml; charset=utf-8", body, until));
  }
}
