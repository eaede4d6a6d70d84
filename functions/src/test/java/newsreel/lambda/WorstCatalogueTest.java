package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsreel.lambda.Api.Answer;
import newsreel.table.MeteredClient;
import newsreel.table.WorstCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Whatever the table holds, a public route reads little. {@code -Dnewsreel.worst=100000} takes a
 * catalogue of that size, and prints the units and how long each route takes beside an ordinary
 * catalogue.
 */
final class WorstCatalogueTest {
  private static final Integer SIZE = Integer.getInteger("newsreel.worst");
  private static final int ARTICLES = SIZE == null ? 400 : SIZE;
  private static final double MOST = 40;
  private static final int ROUNDS = 61;
  private static final int WARM_UP = 10;

  @RegisterExtension final Api api = new Api();

  private static List<String> routes(int first) {
    List<String> routes = new ArrayList<>();
    String ids = ids("story-", first);
    String story = WorstCatalogue.id(first);
    for (String query :
        List.of(
            "limit=1",
            "limit=100",
            "topic=shipping&limit=100",
            "topic=none&limit=100",
            "from=2026-05-01&to=2026-06-02&limit=100",
            "to=1930-01-01&limit=100",
            "include=body&limit=100",
            "include=body,evidence,history&limit=100",
            "include=history&limit=100",
            "fields=keyPoints&limit=100",
            "ids=" + ids,
            "ids=" + ids + "&include=body",
            "ids=" + ids + "&include=body,evidence,history",
            "url=https://news.example.org/" + first,
            "order=updated&limit=100",
            "order=updated&topic=shipping&limit=100",
            "order=updated&author=nobody&limit=100",
            "author=mara+lind&limit=100",
            "author=nobody&limit=100",
            "author=mara+lind&keyword=ferries&language=en&publisher=example+news&video=true&limit=100",
            "video=true&topic=shipping&limit=100",
            "language=en&topic=none&limit=100")) {
      routes.add("/v1/articles?" + query);
    }
    for (String query :
        List.of(
            "limit=100",
            "topic=shipping&limit=100",
            "fields=title,contentUrl&limit=100",
            "include=history&limit=100",
            "ids=" + ids("clip-", first),
            "ids=" + ids("clip-", first) + "&include=history",
            "article=" + story,
            "order=updated&limit=100",
            "author=mara+lind&limit=100",
            "author=mara+lind&order=updated&limit=100")) {
      routes.add("/v1/videos?" + query);
    }
    routes.addAll(
        List.of(
            "/v1/articles/" + story + "?include=body,evidence,history",
            "/v1/articles/" + story + "/videos",
            "/v1/videos/clip-" + first,
            "/v1/topics",
            "/v1/changes?limit=100",
            "/v1/changes?types=article&limit=100",
            "/v1/changes?topic=none&limit=100",
            "/v1/changes?author=nobody&limit=100",
            "/feeds/videos.rss?limit=100",
            "/feeds/articles.json?limit=100",
            "/sitemaps/videos.xml",
            "/sitemaps/videos.xml?week="
                + WorstCatalogue.published(first).toString().substring(0, 10),
            "/sitemaps/videos.xml?topic=shipping",
            "/",
            "/?topic=shipping",
            "/?language=en",
            "/videos/clip-" + first,
            "/articles/" + story,
            "/cards/clip-" + first,
            "/oembed?url=" + Api.BASE_URL + "/cards/clip-" + first));
    return routes;
  }

  private static String ids(String prefix, int first) {
    return IntStream.range(first, first + 100)
        .mapToObj(i -> prefix + i)
        .collect(Collectors.joining(","));
  }

  @Test
  void everyPublicRouteReadsFortyUnitsAtMost() {
    WorstCatalogue.store(api.dynamo, ARTICLES, SIZE == null ? WorstCatalogue.LATE : 0);
    api.clock.set(WorstCatalogue.NOW);
    int first = WorstCatalogue.firstPublic(ARTICLES);
    MeteredClient meter = api.meter();
    Map<String, Double> units = new LinkedHashMap<>();
    for (String route : routes(first)) {
      units.put(route, meter.unitsOf(() -> assertAnswered(route)));
    }
    units.put(
        "/v1/changes at the opening of all that was embargoed",
        meter.unitsOf(() -> syncOver(WorstCatalogue.OPENING)));
    if (SIZE != null) {
      print(units, first);
    }
    assertThat(units)
        .allSatisfy((route, taken) -> assertThat(taken).as(route).isLessThanOrEqualTo(MOST));
    if (SIZE == null) {
      assertThatEveryPageLeadsOn();
    }
  }

  private void assertThatEveryPageLeadsOn() {
    int open = ARTICLES - WorstCatalogue.firstPublic(ARTICLES);
    for (String list :
        List.of(
            "/v1/articles?limit=100",
            "/v1/articles?video=true&limit=100",
            "/v1/articles?order=updated&limit=100")) {
      List<String> ids = new ArrayList<>();
      String next = list;
      while (!next.isEmpty()) {
        Answer page = api.get(next);
        page.json().at("/articles").forEach(article -> ids.add(article.at("/id").asString()));
        next = page.header("link").replaceFirst("^<" + Api.BASE_URL + "(.*)>.*$", "$1");
      }
      assertThat(ids).as(list).hasSize(open).doesNotHaveDuplicates();
    }
  }

  private Answer assertAnswered(String route) {
    Answer answer = api.get(route);
    assertThat(answer.status()).as(route + " " + answer.status()).isEqualTo(200);
    return answer;
  }

  /** A page of what a reader finds who knows what was before. */
  private void syncOver(Instant instant) {
    api.clock.set(instant.minusSeconds(3600));
    String cursor = api.get("/v1/changes?types=video").json().at("/cursor").asString();
    api.clock.set(instant);
    assertAnswered("/v1/changes?types=video&limit=100&cursor=" + cursor);
    api.clock.set(WorstCatalogue.NOW);
  }

  /** Both by the same plain client, in turn, so that what else the machine does hits both. */
  private void print(Map<String, Double> units, int first) {
    Api beside = new Api();
    beside.dynamo.createTable();
    beside.use(beside.wiring());
    WorstCatalogue.storeOrdinary(beside.dynamo, ARTICLES);
    api.use(api.wiring());
    System.out.println("| request | units | ms, worst | ms, ordinary | times |");
    System.out.println("|---|---|---|---|---|");
    print(
        "a GetItem alone",
        "",
        WorstCatalogue.getAlone(api.dynamo, first),
        WorstCatalogue.getAlone(beside.dynamo, first));
    print(
        "a Query of 20 alone",
        "",
        WorstCatalogue.queryAlone(api.dynamo),
        WorstCatalogue.queryAlone(beside.dynamo));
    for (String route : routes(first)) {
      print(
          route.length() > 90 ? route.substring(0, 90) + "…" : route,
          "%.1f".formatted(units.get(route)),
          api.timed(route),
          beside.timed(route));
    }
    beside.dynamo.deleteTable();
  }

  private static void print(String request, String units, Runnable worst, Runnable usual) {
    List<Double> inWorst = new ArrayList<>();
    List<Double> inUsual = new ArrayList<>();
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      double one = millis(worst);
      double other = millis(usual);
      if (i >= 0) {
        inWorst.add(one);
        inUsual.add(other);
      }
    }
    System.out.printf(
        "| %s | %s | %.2f | %.2f | %.2f |%n",
        request, units, median(inWorst), median(inUsual), median(inWorst) / median(inUsual));
  }

  private static double millis(Runnable call) {
    long start = System.nanoTime();
    call.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(List<Double> values) {
    values.sort(Comparator.naturalOrder());
    return values.get(values.size() / 2);
  }
}
