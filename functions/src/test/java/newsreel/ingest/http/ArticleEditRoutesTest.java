package newsreel.ingest.http;

import static newsreel.ingest.http.HarbourArticle.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Block;
import newsreel.http.Outcome.Kind;
import newsreel.ingest.http.WritingDesk.Written;
import org.junit.jupiter.api.Test;

class ArticleEditRoutesTest {
  private final HarbourArticle harbour = new HarbourArticle();
  private final WritingDesk desk = harbour.desk;

  @Test
  void whatWasSetByHandOutlivesThePageUnlessItIsForced() {
    harbour.store(PAGE);
    desk.patch("/v1/articles/harbour", "{\"headline\": \"By hand\", \"body\": [\"By hand too.\"]}");
    harbour.store(
        PAGE.replace("reopens", "is open").replace("red", "blue").replace("ice", "storm"));

    assertThat(harbour.stored().metadata().headline()).isEqualTo("By hand");
    assertThat(harbour.stored().metadata().description()).isEqualTo("After the storm.");
    assertThat(desk.catalog.body(new ArticleId("harbour")).orElseThrow())
        .containsExactly(Block.Paragraph.of("By hand too."));
    assertThat(harbour.stored().metadata().wordCount()).isEqualTo(3);

    desk.json("PUT", "/v1/articles/harbour?force", PAGE);
    assertThat(harbour.stored().metadata().headline()).isEqualTo("Harbour reopens");
    assertThat(harbour.stored().edited()).isEmpty();
    assertThat(desk.json("PUT", "/v1/articles/harbour?force", PAGE).header("newsreel-outcome"))
        .isEqualTo("unchanged");
  }

  @Test
  void aPatchChangesWhatItNamesAndIsRemembered() {
    harbour.store(PAGE);
    Written patched =
        desk.patch(
            "/v1/articles/harbour",
            "{\"description\": null, \"commentCount\": 3, \"topic\": {\"name\": \"Sea\"}}");

    assertThat(patched.status()).isEqualTo(200);
    assertThat(patched.json().has("description")).isFalse();
    assertThat(patched.json().at("/commentCount").asInt()).isEqualTo(3);
    assertThat(patched.json().at("/wordCount").asInt()).isEqualTo(8);
    assertThat(patched.json().at("/videos")).hasSize(2);
    assertThat(harbour.stored().edited())
        .containsExactlyInAnyOrder("description", "commentCount", "topic");
    assertThat(harbour.lastEdit().changed())
        .containsExactlyInAnyOrder("description", "commentCount", "topic");

    Written same = desk.patch("/v1/articles/harbour", "{\"commentCount\": 3}");
    assertThat(same.header("newsreel-outcome")).isEqualTo("unchanged");
    assertThat(desk.patch("/v1/articles/none", "{}").status()).isEqualTo(404);
  }

  @Test
  void aPatchOfTheSameBodyChangesNothing() {
    harbour.store(PAGE);
    String body = "{\"body\": [\"The first ship came in.\", \"It was red.\"]}";

    assertThat(desk.patch("/v1/articles/harbour", body).header("newsreel-outcome"))
        .isEqualTo("unchanged");
    assertThat(
            desk.patch("/v1/articles/harbour", body.replace("red", "blue")).json().at("/revision"))
        .hasToString("2");
    assertThat(harbour.lastEdit().changed()).containsExactly("body");
  }

  @Test
  void whatIsNotPublicYetIsAnsweredAsItsPreviewShowsIt() {
    Written embargoed =
        harbour.store(
            PAGE.replace(
                "{\"headline\"", "{\"availableFrom\": \"2027-01-01T00:00:00Z\", \"headline\""));
    assertThat(embargoed.json().at("/availableFrom").asString()).isEqualTo("2027-01-01T00:00:00Z");
    assertThat(embargoed.json().at("/videos")).hasSize(2);

    Written opened = desk.patch("/v1/articles/harbour", "{\"availableFrom\": null}");
    assertThat(opened.json().has("availableFrom")).isFalse();
    assertThat(harbour.lastEdit().changed()).containsExactly("availability");
    harbour.store(PAGE.replace("ice", "storm"));
    assertThat(harbour.stored().availability().from())
        .as("a page without a window leaves it")
        .isNull();
  }

  @Test
  void aWithdrawnArticleComesBackByAPatchOnly() {
    harbour.store(PAGE);
    Written gone = desk.delete("/v1/articles/harbour?reason=Wrong%20port&replacedBy=harbour-2");
    assertThat(gone.status()).isEqualTo(204);
    assertThat(gone.response().outcome().kind()).isEqualTo(Kind.WITHDRAWN);
    assertThat(harbour.stored().availability().withdrawal())
        .satisfies(
            w -> {
              assertThat(w.reason()).isEqualTo("Wrong port");
              assertThat(w.replacedBy()).isEqualTo("harbour-2");
              assertThat(w.at()).isEqualTo(desk.clock.instant());
            });
    assertThat(desk.delete("/v1/articles/harbour?reason=Other").response().outcome().kind())
        .isEqualTo(Kind.UNCHANGED);

    Written again = harbour.store(PAGE.replace("ice", "storm"));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.detail())
        .contains("PATCH https://api.example.org/v1/articles/harbour with {\"withdrawn\": null}");
    assertThat(desk.patch("/v1/articles/harbour", "{\"withdrawn\": null}").status()).isEqualTo(200);
    assertThat(harbour.stored().availability().withdrawal()).isNull();
    assertThat(desk.delete("/v1/articles/none").status()).isEqualTo(404);
    assertThat(desk.delete("/v1/articles/harbour?replacedBy=a%20b").status()).isEqualTo(400);
  }

  @Test
  void aPatchWithdrawsAndKeepsTheTimeOfTheFirstWithdrawal() {
    harbour.store(PAGE);
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
    String tag = harbour.store(PAGE).header("etag");
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
  void parametersAndPatchesAreRefusedWhereTheyAreNotRight() {
    harbour.store(PAGE);
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
