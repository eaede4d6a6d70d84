package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import newsreel.cards.feeds.SitemapRoutes;
import newsreel.http.Request;
import newsreel.lambda.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

final class FeedsTest {
  @RegisterExtension final Api api = new Api();

  private String store(String headline, String publishedAt, String topic) {
    Answer stored =
        api.send(
            "POST",
            "/v1/articles",
            "application/json",
            """
            {"url": "https://news.example.org/%1$s", "headline": "%1$s", "publishedAt": "%2$s",
             "topic": {"name": "%3$s"}, "authors": [{"name": "Mara Lind"}],
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
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(answer.body()));
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
  void aSitemapThatWouldBeTooLargeIsAnIndexOfWeeks() throws Exception {
    store("one", "2026-05-19T08:30:00Z", "Sea");
    store("two", "2026-05-24T23:59:00Z", "Sea");
    store("three", "2024-02-29T00:00:00Z", "Sea");
    Wiring wiring = api.wiring();
    Request request =
        new Request(
            "GET /sitemaps/videos.xml",
            java.util.Map.of(),
            java.util.Map.of(),
            java.util.Map.of(),
            new byte[0],
            null,
            Api.BASE_URL);

    byte[] index =
        java.util.Objects.requireNonNull(
                new SitemapRoutes(wiring.publicCatalog(), wiring.conditional(), 2)
                    .routes()
                    .get("GET /sitemaps/videos.xml"))
            .apply(request)
            .body();
    List<String> parts =
        texts(
            DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(index)),
            "loc");
    assertThat(parts)
        .containsExactly(
            Api.BASE_URL + "/sitemaps/videos.xml?week=2026-05-18",
            Api.BASE_URL + "/sitemaps/videos.xml?week=2024-02-26");
    assertThat(
            texts(xml(api.get(parts.getFirst().substring(Api.BASE_URL.length()))), "video:title"))
        .containsExactly("Film of two", "Film of one");
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
        "{\"availableFrom\": \"2026-06-01T12:00:30Z\"}");
    api.propagate();

    Answer feed = api.get("/feeds/videos.rss");
    assertThat(texts(xml(feed), "item")).isEmpty();
    assertThat(feed.header("cache-control")).contains("max-age=30,");
    assertThat(api.get("/feeds/articles.json").json().at("/items/0/attachments")).isEmpty();
    assertThat(texts(xml(api.get("/sitemaps/videos.xml")), "video:title")).isEmpty();

    api.clock.set(Instant.parse("2026-06-01T12:00:30Z"));
    assertThat(texts(xml(api.get("/feeds/videos.rss")), "item")).hasSize(1);
    assertThat(texts(xml(api.get("/sitemaps/videos.xml")), "video:title")).hasSize(1);
  }
}
