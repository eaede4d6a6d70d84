package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import newsreel.lambda.Api.Answer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each problem says what is wrong and where, and nothing is stored. */
final class RefusalsTest {
  @RegisterExtension final Api api = new Api();

  private Answer post(String json) {
    return api.send("POST", "/v1/articles", "application/json", json);
  }

  @Nested
  final class OfWriting {
    private void refused(int status, Answer answer, String inDetail) {
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
      assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
      assertThat(answer.json().at("/title").asString()).isNotBlank();
      assertThat(answer.json().at("/detail").asString()).contains(inDetail);
      assertThat(answer.text()).doesNotContain("Exception").doesNotContain("newsreel.");
      assertThat(api.get("/v1/articles").json().at("/articles")).isEmpty();
    }

    @Test
    void anEmptyBodyIsRefused() {
      refused(400, post(""), "no body");
    }

    @Test
    void aBodyOfSevenMegabytesIsRefused() {
      refused(413, post("x".repeat(7_000_000)), "7,000,000");
    }

    @Test
    void invalidUtf8IsRefused() {
      byte[] body = "{\"headline\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
      refused(
          400,
          api.call("POST", "/v1/articles", Map.of("content-type", "application/json"), body),
          "UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{\"headline\": 7} | /headline",
          "{\"headline\": \"H\", \"keyPoints\": \"one\"} | /keyPoints",
          "{\"headline\": \"H\", \"publishedAt\": \"yesterday\"} | /publishedAt",
          "{\"headline\": \"H\", \"url\": \"javascript:alert(1)\"} | /url",
          "{\"headline\": \"H\", \"videos\": [{\"title\": \"V\", \"duration\": -3}]} |"
              + " /videos/0/duration",
          "{\"headline\": \"H\", \"authors\": [{\"name\": 7}]} | /authors/0/name",
          "{\"headline\": \"H\", \"commentCount\": -1} | /commentCount",
          "{\"headline\": \"H\", \"colour\": \"red\"} | /colour",
          "{\"keyPoints\": []} | /headline"
        })
    void aPropertyOfTheWrongTypeIsNamed(String json, String pointer) {
      Answer answer = post(json);
      refused(400, answer, "errors");
      assertThat(answer.json().at("/errors").findValuesAsString("pointer")).contains(pointer);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {"{\"headline\": | not JSON", "[] | object", "{\"a\":1,\"a\":2} | twice"})
    void whatIsNoJsonObjectIsRefused(String json, String detail) {
      refused(400, post(json), detail);
    }

    @Test
    void anUnknownContentTypeIsRefused() {
      refused(415, api.send("POST", "/v1/articles", "image/png", "x"), "text/plain");
    }

    @Test
    void aPageWithoutAHeadlineIsRefused() {
      refused(
          422,
          api.send("POST", "/v1/articles", "text/html", "<html><body></body></html>"),
          "headline");
    }

    @Test
    void aPageThatIsNoArticleIsRefusedWithWhatItIsUnlessForced() {
      String captcha = "<title>Just a moment...</title><h1>Checking your browser</h1>";
      Answer answer = api.send("POST", "/v1/articles", "text/html", captcha);
      refused(422, answer, "“Just a moment...”");
      assertThat(answer.json().at("/type").asString())
          .isEqualTo("urn:problem:newsreel:not-an-article");
      assertThat(answer.json().at("/kind").asString()).isEqualTo("wall");
      assertThat(answer.json().at("/detail").asString()).contains("?force");
      refused(422, api.send("PUT", "/v1/articles/mine", "text/html", captcha), "Just a moment");
      refused(
          422,
          api.send("POST", "/v1/articles", "text/plain", "Page not found\n\nTry the search.\n"),
          "Page not found");

      assertThat(api.send("POST", "/v1/articles?force", "text/html", captcha).status())
          .isEqualTo(201);
    }

    @Test
    void anExtractionTellsWhatIsNoArticleAndIsRefusedForItWhenItIsSent() {
      Answer extraction =
          api.send(
              "POST", "/v1/extract", "text/html", "<title>404 Not Found</title><h1>Not Found</h1>");
      assertThat(extraction.status()).isEqualTo(200);
      assertThat(extraction.json().at("/notAnArticle/kind").asString()).isEqualTo("error");
      String again =
          "{\"headline\": \"Not Found\", \"notAnArticle\": %s}"
              .formatted(extraction.json().at("/notAnArticle"));
      refused(422, post(again), "404 Not Found");
      assertThat(api.send("POST", "/v1/articles?force", "application/json", again).status())
          .isEqualTo(201);
      assertThat(
              api.send(
                      "POST",
                      "/v1/extract",
                      "application/json",
                      "{\"headline\": \"Harbour reopens\"}")
                  .json()
                  .has("notAnArticle"))
          .isFalse();
    }

    @Test
    void anIdThatIsNoneIsRefused() {
      refused(
          400,
          api.send(
              "PUT",
              "/v1/articles/a%20b",
              "application/json",
              "{\"headline\": \"Harbour reopens\"}"),
          "id");
    }
  }

  @Nested
  final class OfReading {
    @Test
    void anUnknownIdIs404ForAFewSecondsOnly() {
      for (String path : List.of("/v1/articles/none", "/v1/videos/none", "/v1/articles/%3C%3E")) {
        Answer answer = api.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("cache-control")).isEqualTo("public, max-age=5");
      }
    }

    @ParameterizedTest
    @CsvSource({
      "cursor=AAAA,cursor",
      "cursor=%00,cursor",
      "limit=0,limit",
      "limit=101,limit",
      "limit=two,limit",
      "from=monday,from",
      "fields=headline%2Ccolour,fields",
      "fields=headline.text,fields",
      "include=secrets,include",
      "topic=%2F,topic"
    })
    void aParameterThatIsNotRightIsNamed(String query, String name) {
      Answer answer = api.get("/v1/articles?" + query);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(name);
    }
  }
}
