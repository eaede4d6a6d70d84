package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import newsreel.cards.feeds.SitemapRoutes;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.http.Router;
import newsreel.lambda.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

final class FeedsTest {
  private static final String MERGE_PATCH = "application/merge-patch+json";

  @RegisterExtension final Api api = new Api();

  private String store(String headline, String publishedAt, String topic) {
    Answer stored =
        api.send(
            "POST",
            "/v1/articles",
            "application/json",
            """
            {"url": "https://news.example.org/%1$s", "headline": "%1$s", "publishedAt": "%2$s",
             "language": "en", "topic": {"name": "%3$s"}, "authors": [{"name": "Mara Lind"}],
             "videos": [{"title": "Film of %1$s", "duration": "166", "topic": {"name": "%3$s"},
              "thumbnail": {"url": "https://img.example.org/%1$s.jpg", "width": 640, "height": 360},
              "contentUrl": "https://video.example.org/%1$s.mp4"}]}
            """
                .formatted(headline, publishedAt, topic));
    assertThat(stored.status()).as(stored.text()).isEqualTo(201);
    api.propagate();
    return stored.json().at("/videos/0/id").asString();
  }

  private static Document xml(Answer answer) throws Exception {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return parsed(answer.body());
  }

  private static Document parsed(byte[] xml) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml));
  }

  private static List<String> texts(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  @Test
  void videosAreAFeedWithTheirFilesPlayersAndDurations() throws Exception {
    store("ice", "2026-05-24T08:30:00Z", "Sea");
    String newer = store("thaw", "2026-05-25T08:30:00Z", "Land");

    Document feed = xml(api.get("/feeds/videos.rss"));
    assertThat(texts(feed, "media:title")).containsExactly("Film of thaw", "Film of ice");
    assertThat(texts(feed, "pubDate")).contains("Mon, 25 May 2026 08:30:00 GMT");
    assertThat(texts(feed, "dc:creator")).contains("Mara Lind");
    Element content = (Element) feed.getElementsByTagName("media:content").item(0);
    assertThat(content.getAttribute("url")).isEqualTo("https://video.example.org/thaw.mp4");
    assertThat(content.getAttribute("type")).isEqualTo("video/mp4");
    assertThat(content.getAttribute("duration")).isEqualTo("166");
    assertThat(((Element) content.getElementsByTagName("media:player").item(0)).getAttribute("url"))
        .isEqualTo(Api.BASE_URL + "/cards/" + newer);
    assertThat(texts(xml(api.get("/feeds/videos.rss?topic=sea")), "media:title"))
        .containsExactly("Film of ice");
    assertThat(texts(feed, "language")).containsExactly("en");
    assertThat(texts(feed, "dc:language")).containsExactly("en", "en");
    Element enclosure = (Element) feed.getElementsByTagName("enclosure").item(0);
    assertThat(enclosure.getAttribute("url")).isEqualTo("https://video.example.org/thaw.mp4");
    assertThat(enclosure.getAttribute("type")).isEqualTo("video/mp4");
    assertThat(enclosure.getAttribute("length")).isEqualTo("0");

    api.send("PATCH", "/v1/videos/" + newer, MERGE_PATCH, "{\"language\": \"cy\"}");
    api.propagate();
    assertThat(texts(xml(api.get("/feeds/videos.rss")), "language")).isEmpty();
  }

  @Test
  void cardFeedAndSitemapSayTheSameOfAVideo() throws Exception {
    String id = store("ice", "2026-05-24T08:30:00Z", "Sea");
    api.send(
        "PATCH",
        "/v1/videos/" + id,
        MERGE_PATCH,
        "{\"description\": \"The floe drifts.\", \"uploadedAt\": \"2026-05-20T07:00:00Z\"}");
    api.propagate();

    String card = api.get("/cards/" + id).text();
    Document feed = xml(api.get("/feeds/videos.rss"));
    Document sitemap = xml(api.get("/sitemaps/videos.xml"));
    assertThat(card).contains("The floe drifts.", "2026-05-20T07:00:00Z");
    assertThat(texts(feed, "media:description")).containsExactly("The floe drifts.");
    assertThat(texts(feed, "pubDate")).containsExactly("Wed, 20 May 2026 07:00:00 GMT");
    assertThat(texts(sitemap, "video:description")).containsExactly("The floe drifts.");
    assertThat(texts(sitemap, "video:publication_date")).containsExactly("2026-05-20T07:00:00Z");
    assertThat(texts(sitemap, "video:content_loc"))
        .containsExactly("https://video.example.org/ice.mp4");
  }

  @Test
  void articlesAreAFeedWithTheirVideosAttached() {
    store("ice", "2026-05-24T08:30:00Z", "Sea");
    store("thaw", "2026-05-25T08:30:00Z", "Land");

    JsonNode feed = api.get("/feeds/articles.json?limit=1").json();
    assertThat(feed.at("/version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.at("/items/0/title").asString()).isEqualTo("thaw");
    assertThat(feed.at("/items/0/content_text").asString()).isNotEmpty();
    assertThat(feed.at("/items/0/attachments/0/url").asString())
        .isEqualTo("https://video.example.org/thaw.mp4");
    assertThat(feed.at("/items/0/attachments/0/mime_type").asString()).isEqualTo("video/mp4");
    assertThat(feed.at("/items/0/authors/0/name").asString()).isEqualTo("Mara Lind");
    assertThat(feed.at("/items/0/attachments/0/duration_in_seconds").asInt()).isEqualTo(166);
    String next = feed.at("/next_url").asString().substring(Api.BASE_URL.length());
    assertThat(api.get(next).json().at("/items/0/title").asString()).isEqualTo("ice");
    assertThat(api.get("/feeds/articles.json?topic=sea").json().at("/items")).hasSize(1);
  }

  @Test
  void theSitemapNamesPictureTitleDescriptionAndPlayerOfEachVideo() throws Exception {
    String id = store("ice", "2026-05-24T08:30:00Z", "Sea");

    Document sitemap = xml(api.get("/sitemaps/videos.xml"));
    assertThat(texts(sitemap, "loc")).containsExactly("https://news.example.org/ice");
    assertThat(texts(sitemap, "video:thumbnail_loc"))
        .containsExactly("https://img.example.org/ice.jpg");
    assertThat(texts(sitemap, "video:title")).containsExactly("Film of ice");
    assertThat(texts(sitemap, "video:description")).doesNotContain("");
    assertThat(texts(sitemap, "video:player_loc")).containsExactly(Api.BASE_URL + "/cards/" + id);
    assertThat(texts(sitemap, "video:duration")).containsExactly("166");
  }

  @Test
  void aSitemapThatWouldBeTooLargeIsAnIndexOfWeeksAndOfPartsOfAFullOne() throws Exception {
    store("one", "2026-05-19T08:30:00Z", "Sea");
    store("two", "2026-05-20T08:30:00Z", "Land");
    store("three", "2026-05-20T08:30:00Z", "Sea");
    store("four", "2026-05-21T08:30:00Z", "Sea");
    store("five", "2026-05-24T23:59:00Z", "Sea");
    store("six", "2024-02-29T00:00:00Z", "Land");

    List<String> parts = texts(parsed(sitemap("", 2).body()), "loc");

    String start = Api.BASE_URL + "/sitemaps/videos.xml?week=";
    assertThat(parts)
        .containsExactly(
            start + "2026-05-18&part=1-of-3",
            start + "2026-05-18&part=2-of-3",
            start + "2026-05-18&part=3-of-3",
            start + "2024-02-26");
    assertThat(titles(parts, 2))
        .containsExactlyInAnyOrder(
            "Film of one",
            "Film of two",
            "Film of three",
            "Film of four",
            "Film of five",
            "Film of six");

    List<String> ofTopic = texts(parsed(sitemap("topic=sea", 3).body()), "loc");
    assertThat(ofTopic).hasSize(3).allMatch(part -> part.contains("&topic=sea"));
    assertThat(titles(ofTopic, 3))
        .containsExactlyInAnyOrder("Film of one", "Film of three", "Film of four", "Film of five");
  }

  @Test
  void aWeekIsCutIntoAnyPartsAndHasEveryArticleInOneOfThem() throws Exception {
    for (String headline : List.of("one", "two", "three")) {
      store(headline, "2026-05-19T08:30:00Z", "Sea");
    }
    for (int of : List.of(1, 2, 7)) {
      List<String> parts =
          IntStream.rangeClosed(1, of)
              .mapToObj(number -> "?week=2026-05-20&part=" + number + "-of-" + of)
              .toList();
      assertThat(titles(parts, 2))
          .containsExactlyInAnyOrder("Film of one", "Film of two", "Film of three");
    }
    for (String part : List.of("0-of-1", "4-of-3", "1-of-0", "1", "1-of-99999")) {
      assertThat(sitemap("?week=2026-05-18&part=" + part, 2).status()).as(part).isEqualTo(400);
    }
  }

  @Test
  void whatHasNoDateIsInTheSitemapToo() throws Exception {
    Answer stored =
        api.send(
            "POST",
            "/v1/articles",
            "application/json",
            "{\"headline\": \"undated\", \"videos\": [{\"title\": \"Film\"}]}");
    assertThat(stored.status()).isEqualTo(201);
    api.propagate();
    store("dated", "2026-05-19T08:30:00Z", "Sea");

    assertThat(titles(texts(parsed(sitemap("", 1).body()), "loc"), 1))
        .containsExactlyInAnyOrder("Film", "Film of dated");
    assertThat(titles(List.of(""), 2)).containsExactly("Film of dated", "Film");
  }

  private List<String> titles(List<String> parts, int articles) throws Exception {
    List<String> titles = new java.util.ArrayList<>();
    for (String part : parts) {
      titles.addAll(texts(parsed(sitemap(part, articles).body()), "video:title"));
    }
    return titles;
  }

  /** What a function answers whose files hold so few articles. */
  private Response sitemap(String urlOrQuery, int articles) {
    String query = urlOrQuery.substring(urlOrQuery.indexOf('?') + 1);
    Map<String, String> parameters = new java.util.HashMap<>();
    for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
      parameters.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    Wiring wiring = api.wiring();
    Request request =
        new Request(
            "GET /sitemaps/videos.xml",
            Map.of(),
            parameters,
            Map.of(),
            new byte[0],
            false,
            null,
            Api.BASE_URL);
    return new Router(
            new SitemapRoutes(wiring.publicCatalog(), wiring.conditional(), articles).routes())
        .route(request);
  }

  @Test
  void whatIsNotPublicIsInNoFeedAndNoCacheKeepsAFeedBeyondAnEmbargo() throws Exception {
    String id = store("ice", "2026-05-24T08:30:00Z", "Sea");
    Answer before = api.get("/feeds/videos.rss");
    assertThat(api.get("/feeds/videos.rss", "if-none-match", before.header("etag")).status())
        .isEqualTo(304);
    api.send(
        "PATCH",
        "/v1/videos/" + id,
        "application/merge-patch+json",
        "{\"availableFrom\": \"2026-06-01T12:00:20Z\"}");
    api.propagate();

    Answer feed = api.get("/feeds/videos.rss");
    assertThat(texts(xml(feed), "item")).isEmpty();
    assertThat(feed.header("cache-control")).contains("max-age=20,");
    assertThat(api.get("/feeds/articles.json").json().at("/items/0/attachments")).isEmpty();
    assertThat(texts(xml(api.get("/sitemaps/videos.xml")), "video:title")).isEmpty();

    api.clock.set(Instant.parse("2026-06-01T12:00:20Z"));
    assertThat(texts(xml(api.get("/feeds/videos.rss")), "item")).hasSize(1);
    assertThat(texts(xml(api.get("/sitemaps/videos.xml")), "video:title")).hasSize(1);
  }
}
