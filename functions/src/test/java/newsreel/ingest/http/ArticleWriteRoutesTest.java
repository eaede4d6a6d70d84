package newsreel.ingest.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static newsreel.ingest.http.HarbourArticle.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Block;
import newsreel.catalog.VideoId;
import newsreel.http.Outcome.Kind;
import newsreel.ingest.PageRecord;
import newsreel.ingest.http.WritingDesk.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleWriteRoutesTest {
  private final HarbourArticle harbour = new HarbourArticle();
  private final WritingDesk desk = harbour.desk;

  @Test
  void aPageIsCreatedOnceAndAnsweredAsItIsRead() {
    Written created = harbour.store(PAGE);
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("newsreel-outcome")).isEqualTo("created");
    assertThat(created.header("location")).isEqualTo("https://api.example.org/v1/articles/harbour");
    assertThat(created.header("cache-control")).isEqualTo("no-store");
    assertThat(created.response().outcome().kind()).isEqualTo(Kind.STORED);
    assertThat(created.response().outcome().id()).isEqualTo("harbour");
    assertThat(created.json().at("/wordCount").asInt()).isEqualTo(8);
    assertThat(created.json().at("/videos/0/durationSeconds").asInt()).isEqualTo(166);
    assertThat(harbour.lastEdit().by()).isEqualTo("desk");

    Written again = harbour.store(PAGE);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("newsreel-outcome")).isEqualTo("unchanged");
    assertThat(again.header("etag")).isEqualTo(created.header("etag"));
    assertThat(again.response().outcome().kind()).isEqualTo(Kind.UNCHANGED);
  }

  @Test
  void aPageWithoutAnIdOfItsOwnGetsOneOfItsAddress() {
    Written first = desk.json("POST", "/v1/articles", PAGE);
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.json().at("/id").asString()).startsWith("harbour-");
    Written elsewhere =
        desk.json("POST", "/v1/articles?url=https%3A%2F%2Fnews.example.org%2Fquay", PAGE);
    assertThat(elsewhere.json().at("/id").asString()).startsWith("quay-");
    assertThat(elsewhere.json().at("/url").asString()).isEqualTo("https://news.example.org/quay");
  }

  @Test
  void aChangedPageIsTheNextRevision() {
    harbour.store(PAGE);
    desk.clock.advance(Duration.ofMinutes(1));
    Written changed =
        harbour.store(PAGE.replace("reopens", "reopens early").replace("It was red.", ""));

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("newsreel-outcome")).isEqualTo("changed");
    assertThat(changed.response().outcome().kind()).isEqualTo(Kind.CHANGED);
    assertThat(changed.json().at("/revision").asInt()).isEqualTo(2);
    assertThat(changed.json().at("/updatedAt").asString()).isEqualTo("2026-05-25T12:01:00Z");
    assertThat(harbour.lastEdit().changed()).containsExactlyInAnyOrder("headline", "body");
    assertThat(desk.catalog.body(new ArticleId("harbour")).orElseThrow())
        .containsExactly(Block.Paragraph.of("The first ship came in."));
  }

  @Test
  void anOlderPageOverwritesNothingAndOneOfTheSameTimeDoes() {
    harbour.store(PAGE);
    assertThat(harbour.store(PAGE.replace("12:00:00Z", "11:59:59Z").replace("ice", "storm")).json())
        .isEqualTo(harbour.store(PAGE).json());
    assertThat(harbour.stored().revision().number()).isEqualTo(1);

    assertThat(harbour.store(PAGE.replace("ice", "storm")).header("newsreel-outcome"))
        .isEqualTo("changed");
  }

  @Test
  void aVideoThatThePageDropsKnowsTheArticleNoLonger() {
    harbour.store(PAGE);
    VideoId ship = harbour.stored().videos().getFirst().id();
    VideoId quay = harbour.stored().videos().getLast().id();
    assertThat(desk.catalog.embedding(quay)).containsExactly(new ArticleId("harbour"));

    harbour.store(
        """
        {"headline": "Harbour reopens", "videos":
          [{"caption": "A ship", "contentUrl": "https://video.example.org/ship.mp4"}]}
        """);

    assertThat(desk.catalog.embedding(ship)).containsExactly(new ArticleId("harbour"));
    assertThat(desk.catalog.embedding(quay)).isEmpty();
    assertThat(harbour.stored().videos().getFirst().title())
        .as("said before")
        .isEqualTo("First ship");
    assertThat(harbour.stored().videos().getFirst().caption()).isEqualTo("A ship");
    assertThat(harbour.stored().metadata().url()).as("not said any more").isNull();
    assertThat(desk.catalog.history(ship).getFirst().changed()).containsExactly("caption");
  }

  @Test
  void htmlAndPageTextAreExtracted() {
    Written html =
        desk.send(
            "POST",
            "/v1/articles",
            "<title>x</title><meta property='og:title' content='Ice on the lake'><p>Text.</p>",
            "content-type",
            "text/html; charset=utf-8");
    assertThat(html.status()).isEqualTo(201);
    assertThat(html.json().at("/headline").asString()).isEqualTo("Ice on the lake");
    ArticleId id = new ArticleId(html.json().at("/id").asString());
    assertThat(desk.catalog.evidence(id).orElseThrow()).containsKey("headline");

    Written text =
        desk.send(
            "POST",
            "/v1/extract",
            "Ice on the lake\n\nThe lake froze over in the night, for the first time in years.\n",
            "content-type",
            "text/plain");
    assertThat(text.status()).isEqualTo(200);
    assertThat(text.header("cache-control")).isEqualTo("no-store");
    assertThat(text.json().at("/headline").asString()).isEqualTo("Ice on the lake");
    assertThat(text.json().at("/evidence/headline/source").asString()).isNotEmpty();
    assertThat(text.json().at("/body/0/text").asString()).startsWith("The lake froze");
  }

  @Test
  void whatIsNoArticleIsRefusedUnlessForced() {
    String page = "<title>404 Not Found</title><h1>Not Found</h1>";
    Written refused = desk.send("POST", "/v1/articles", page, "content-type", "text/html");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/kind").asString()).isEqualTo("error");
    assertThat(refused.json().at("/title").asString()).isEqualTo("Not an Article");
    assertThat(refused.detail()).endsWith("add ?force to the request.");

    Written extracted = desk.send("POST", "/v1/extract", page, "content-type", "text/html");
    assertThat(extracted.json().at("/notAnArticle/kind").asString()).isEqualTo("error");
    assertThat(desk.send("POST", "/v1/articles?force", page, "content-type", "text/html").status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | application/json | 400 | no body",
        "{\"headline\": 7} | application/json | 400 | see errors",
        "{ | application/json | 400 | not JSON",
        "[] | application/json | 400 | JSON object",
        "x | image/png | 415 | Content-Type of text/plain",
        "<p></p> | text/html | 422 | headline",
        "https://a.example/1 | text/uri-list | 422 | AllowedPageHosts",
        "'#' | text/uri-list | 400 | 0 URLs",
        "ftp://a.example/ | text/uri-list | 400 | address of the page",
        "{\"url\": \"https://a.example/1\"} | application/json | 422 | AllowedPageHosts",
      })
  void whatCannotBeStoredIsRefused(String body, String type, int status, String detail) {
    Written refused = desk.send("POST", "/v1/articles", body, "content-type", type);

    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.header("content-type")).isEqualTo("application/problem+json");
    assertThat(refused.detail()).contains(detail);
  }

  @Test
  void bodiesAreRefusedByTheirBytes() {
    assertThat(
            desk.send(
                    "POST",
                    "/v1/articles",
                    new byte[PageRecord.MAX_CONTENT + 1],
                    "content-type",
                    "text/html")
                .status())
        .isEqualTo(413);
    assertThat(
            desk.send(
                    "POST",
                    "/v1/articles",
                    PAGE,
                    "content-type",
                    "application/json",
                    "content-encoding",
                    "gzip")
                .status())
        .isEqualTo(415);
    assertThat(
            desk.send(
                    "POST",
                    "/v1/articles",
                    PAGE.replace("ice", "caf\u00e9").getBytes(ISO_8859_1),
                    "content-type",
                    "application/json")
                .detail())
        .contains("UTF-8");
  }
}
