package newsreel.ingest.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Block;
import newsreel.catalog.Edit;
import newsreel.catalog.VideoId;
import newsreel.http.Outcome.Kind;
import newsreel.ingest.PageRecord;
import newsreel.ingest.http.WritingDesk.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleWriteRoutesTest {
  private static final String PAGE =
      """
      {"headline": "Harbour reopens", "url": "https://news.example.org/harbour",
       "description": "After the ice.", "topic": {"name": "Shipping"},
       "modifiedAt": "2026-05-24T12:00:00Z", "body": ["The first ship came in.", "It was red."],
       "videos": [{"title": "First ship", "duration": 166,
                   "contentUrl": "https://video.example.org/ship.mp4"},
                  {"title": "The quay", "contentUrl": "https://video.example.org/quay.mp4"}]}
      """;

  private final WritingDesk desk = new WritingDesk();

  private Written store(String json) {
    return desk.json("PUT", "/v1/articles/harbour", json);
  }

  private Article stored() {
    return desk.catalog.article(new ArticleId("harbour")).orElseThrow();
  }

  private Edit lastEdit() {
    return desk.catalog.history(new ArticleId("harbour")).getFirst();
  }

  @Test
  void aPageIsCreatedOnceAndAnsweredAsItIsRead() {
    Written created = store(PAGE);
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("newsreel-outcome")).isEqualTo("created");
    assertThat(created.header("location")).isEqualTo("https://api.example.org/v1/articles/harbour");
    assertThat(created.header("cache-control")).isEqualTo("no-store");
    assertThat(created.response().outcome().kind()).isEqualTo(Kind.STORED);
    assertThat(created.response().outcome().id()).isEqualTo("harbour");
    assertThat(created.json().at("/wordCount").asInt()).isEqualTo(8);
    assertThat(created.json().at("/videos/0/durationSeconds").asInt()).isEqualTo(166);
    assertThat(lastEdit().by()).isEqualTo("desk");

    Written again = store(PAGE);
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
    store(PAGE);
    desk.clock.advance(Duration.ofMinutes(1));
    Written changed = store(PAGE.replace("reopens", "reopens early").replace("It was red.", ""));

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("newsreel-outcome")).isEqualTo("changed");
    assertThat(changed.response().outcome().kind()).isEqualTo(Kind.CHANGED);
    assertThat(changed.json().at("/revision").asInt()).isEqualTo(2);
    assertThat(changed.json().at("/updatedAt").asString()).isEqualTo("2026-05-25T12:01:00Z");
    assertThat(lastEdit().changed()).containsExactlyInAnyOrder("headline", "body");
    assertThat(desk.catalog.body(new ArticleId("harbour")).orElseThrow())
        .containsExactly(Block.Paragraph.of("The first ship came in."));
  }

  @Test
  void anOlderPageOverwritesNothingAndOneOfTheSameTimeDoes() {
    store(PAGE);
    assertThat(store(PAGE.replace("12:00:00Z", "11:59:59Z").replace("ice", "storm")).json())
        .isEqualTo(store(PAGE).json());
    assertThat(stored().revision().number()).isEqualTo(1);

    assertThat(store(PAGE.replace("ice", "storm")).header("newsreel-outcome")).isEqualTo("changed");
  }

  @Test
  void aVideoThatThePageDropsKnowsTheArticleNoLonger() {
    store(PAGE);
    VideoId ship = stored().videos().getFirst().id();
    VideoId quay = stored().videos().getLast().id();
    assertThat(desk.catalog.embedding(quay)).containsExactly(new ArticleId("harbour"));

    store(
        """
        {"headline": "Harbour reopens", "videos":
          [{"caption": "A ship", "contentUrl": "https://video.example.org/ship.mp4"}]}
        """);

    assertThat(desk.catalog.embedding(ship)).containsExactly(new ArticleId("harbour"));
    assertThat(desk.catalog.embedding(quay)).isEmpty();
    assertThat(stored().videos().getFirst().title()).as("said before").isEqualTo("First ship");
    assertThat(stored().videos().getFirst().caption()).isEqualTo("A ship");
    assertThat(stored().metadata().url()).as("not said any more").isNull();
    assertThat(desk.catalog.history(ship).getFirst().changed()).containsExactly("caption");
  }

  @Test
  void whatWasSetByHandOutlivesThePageUnlessItIsForced() {
    store(PAGE);
    desk.patch("/v1/articles/harbour", "{\"headline\": \"By hand\", \"body\": [\"By hand too.\"]}");
    store(PAGE.replace("reopens", "is open").replace("red", "blue").replace("ice", "storm"));

    assertThat(stored().metadata().headline()).isEqualTo("By hand");
    assertThat(stored().metadata().description()).isEqualTo("After the storm.");
    assertThat(desk.catalog.body(new ArticleId("harbour")).orElseThrow())
        .containsExactly(Block.Paragraph.of("By hand too."));
    assertThat(stored().metadata().wordCount()).isEqualTo(3);

    desk.json("PUT", "/v1/articles/harbour?force", PAGE);
    assertThat(stored().metadata().headline()).isEqualTo("Harbour reopens");
    assertThat(stored().edited()).isEmpty();
    assertThat(desk.json("PUT", "/v1/articles/harbour?force", PAGE).header("newsreel-outcome"))
        .isEqualTo("unchanged");
  }

  @Test
  void aPatchChangesWhatItNamesAndIsRemembered() {
    store(PAGE);
    Written patched =
        desk.patch(
            "/v1/articles/harbour",
            "{\"description\": null, \"commentCount\": 3, \"topic\": {\"name\": \"Sea\"}}");

    assertThat(patched.status()).isEqualTo(200);
    assertThat(patched.json().has("description")).isFalse();
    assertThat(patched.json().at("/commentCount").asInt()).isEqualTo(3);
    assertThat(patched.json().at("/wordCount").asInt()).isEqualTo(8);
    assertThat(patched.json().at("/videos")).hasSize(2);
    assertThat(stored().edited()).containsExactlyInAnyOrder("description", "commentCount", "topic");
    assertThat(lastEdit().changed())
        .containsExactlyInAnyOrder("description", "commentCount", "topic");

    Written same = desk.patch("/v1/articles/harbour", "{\"commentCount\": 3}");
    assertThat(same.header("newsreel-outcome")).isEqualTo("unchanged");
    assertThat(desk.patch("/v1/articles/none", "{}").status()).isEqualTo(404);
  }

  @Test
  void aPatchOfTheSameBodyChangesNothing() {
    store(PAGE);
    String body = "{\"body\": [\"The first ship came in.\", \"It was red.\"]}";

    assertThat(desk.patch("/v1/articles/harbour", body).header("newsreel-outcome"))
        .isEqualTo("unchanged");
    assertThat(
            desk.patch("/v1/articles/harbour", body.replace("red", "blue")).json().at("/revision"))
        .hasToString("2");
    assertThat(lastEdit().changed()).containsExactly("body");
  }

  @Test
  void whatIsNotPublicYetIsAnsweredAsItsPreviewShowsIt() {
    Written embargoed =
        store(
            PAGE.replace(
                "{\"headline\"", "{\"availableFrom\": \"2027-01-01T00:00:00Z\", \"headline\""));
    assertThat(embargoed.json().at("/availableFrom").asString()).isEqualTo("2027-01-01T00:00:00Z");
    assertThat(embargoed.json().at("/videos")).hasSize(2);

    Written opened = desk.patch("/v1/articles/harbour", "{\"availableFrom\": null}");
    assertThat(opened.json().has("availableFrom")).isFalse();
    assertThat(lastEdit().changed()).containsExactly("availability");
    store(PAGE.replace("ice", "storm"));
    assertThat(stored().availability().from()).as("a page without a window leaves it").isNull();
  }

  @Test
  void aWithdrawnArticleComesBackByAPatchOnly() {
    store(PAGE);
    Written gone = desk.delete("/v1/articles/harbour?reason=Wrong%20port&replacedBy=harbour-2");
    assertThat(gone.status()).isEqualTo(204);
    assertThat(gone.response().outcome().kind()).isEqualTo(Kind.WITHDRAWN);
    assertThat(stored().availability().withdrawal())
        .satisfies(
            w -> {
              assertThat(w.reason()).isEqualTo("Wrong port");
              assertThat(w.replacedBy()).isEqualTo("harbour-2");
              assertThat(w.at()).isEqualTo(desk.clock.instant());
            });
    assertThat(desk.delete("/v1/articles/harbour?reason=Other").response().outcome().kind())
        .isEqualTo(Kind.UNCHANGED);

    Written again = store(PAGE.replace("ice", "storm"));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.detail())
        .contains("PATCH https://api.example.org/v1/articles/harbour with {\"withdrawn\": null}");
    assertThat(desk.patch("/v1/articles/harbour", "{\"withdrawn\": null}").status()).isEqualTo(200);
    assertThat(stored().availability().withdrawal()).isNull();
    assertThat(desk.delete("/v1/articles/none").status()).isEqualTo(404);
    assertThat(desk.delete("/v1/articles/harbour?replacedBy=a%20b").status()).isEqualTo(400);
  }

  @Test
  void aPatchWithdrawsAndKeepsTheTimeOfTheFirstWithdrawal() {
    store(PAGE);
    desk.patch("/v1/articles/harbour", "{\"withdrawn\": {\"reason\": \"Wrong\"}}");
    desk.clock.advance(Duration.ofHours(1));
    Written second =
        desk.patch(
            "/v1/articles/harbour",
            "{\"withdrawn\": {\"reason\": \"Wrong port\", \"replacedBy\": \"other\"}}");

    assertThat(second.json().at("/withdrawn/at").asString()).isEqualTo("2026-05-25T12:00:00Z");
    assertThat(second.json().at("/withdrawn/reason").asString()).isEqualTo("Wrong port");
    assertThat(
            desk.patch("/v1/articles/harbour", "{\"withdrawn\": {\"replacedBy\": \"a b\"}}")
                .pointers())
        .containsExactly("/withdrawn/replacedBy");
    assertThat(desk.patch("/v1/articles/harbour", "{\"withdrawn\": {\"why\": \"x\"}}").pointers())
        .containsExactly("/withdrawn/why");
  }

  @Test
  void conditionsAreOfWhatIsStored() {
    String tag = store(PAGE).header("etag");
    String other = PAGE.replace("ice", "storm");

    assertThat(condition("if-none-match", "*", other).status()).isEqualTo(412);
    assertThat(condition("if-match", "\"other\"", other).status()).isEqualTo(412);
    assertThat(condition("if-match", tag, other).status()).isEqualTo(200);
    assertThat(condition("if-match", tag, PAGE).detail())
        .contains("The article is not as If-Match");
    assertThat(
            desk.send(
                    "PUT",
                    "/v1/articles/new",
                    PAGE,
                    "content-type",
                    "application/json",
                    "if-match",
                    "*")
                .status())
        .isEqualTo(404);
    assertThat(
            desk.send(
                    "PUT",
                    "/v1/articles/new",
                    PAGE,
                    "content-type",
                    "application/json",
                    "if-none-match",
                    "*")
                .status())
        .isEqualTo(201);
    assertThat(desk.send("DELETE", "/v1/articles/harbour", "", "if-match", "\"other\"").status())
        .isEqualTo(412);
    assertThat(condition("if-unmodified-since", "Mon, 25 May 2026 11:00:00 GMT", other).status())
        .isEqualTo(412);
    assertThat(condition("if-unmodified-since", "Mon, 25 May 2026 12:00:00 GMT", other).status())
        .isEqualTo(200);
  }

  private Written condition(String name, String value, String json) {
    return desk.send(
        "PUT", "/v1/articles/harbour", json, "content-type", "application/json", name, value);
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

  @Test
  void parametersAndPatchesAreRefusedWhereTheyAreNotRight() {
    store(PAGE);
    assertThat(desk.json("POST", "/v1/articles?url=harbour", PAGE).pointers())
        .containsExactly("url");
    assertThat(desk.json("PUT", "/v1/articles/a%20b", PAGE).detail()).contains("id in the path");
    assertThat(desk.patch("/v1/articles/harbour", "{\"videos\": []}").pointers())
        .containsExactly("/videos");
    assertThat(desk.patch("/v1/articles/harbour", "{\"colour\": \"red\"}").pointers())
        .containsExactly("/colour");
    assertThat(
            desk.send("PATCH", "/v1/articles/harbour", "{}", "content-type", "text/plain").detail())
        .contains("application/merge-patch+json");
    assertThat(desk.json("PATCH", "/v1/articles/harbour", "{\"commentCount\": 4}").status())
        .isEqualTo(200);
  }
}
