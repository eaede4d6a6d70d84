package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What somebody sends who means harm. */
class HostileInputTest {
  @RegisterExtension final Api api = new Api();

  private Api.Answer article(String json) {
    return api.send("PUT", "/v1/articles/a", "application/json", json);
  }

  private static void refused(Api.Answer answer, String pointer, String detail) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors"))
        .anySatisfy(
            error -> {
              assertThat(error.path("pointer").asString()).isEqualTo(pointer);
              assertThat(error.path("detail").asString()).contains(detail);
            });
  }

  @Nested
  class Urls {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "javascript:alert(1)",
          "JaVaScRiPt:alert(1)",
          "java\\tscript:alert(1)",
          "data:text/html,<script>alert(1)</script>",
          "vbscript:x",
          "file:///etc/passwd",
          "ftp://news.example.org/a",
          "//news.example.org/a",
          "/a",
          "https://desk:secret@news.example.org/a",
          "https://news.example.org@evil.example/a",
          "https:///a",
          "https://"
        })
    void areOfHttpAndName(String url) {
      for (String pointer : new String[] {"/url", "/images/0/url", "/relatedArticles/0/url"}) {
        String json =
            switch (pointer) {
              case "/url" -> "{\"headline\": \"a\", \"url\": \"%s\"}";
              case "/images/0/url" -> "{\"headline\": \"a\", \"images\": [{\"url\": \"%s\"}]}";
              default ->
                  "{\"headline\": \"a\", \"relatedArticles\": [{\"headline\": \"b\", \"url\":"
                      + " \"%s\"}]}";
            };
        refused(article(json.formatted(url)), pointer, "http or https");
      }
      for (String field : new String[] {"contentUrl", "embedUrl"}) {
        refused(
            api.send(
                "PUT",
                "/v1/videos/v",
                "application/json",
                "{\"%s\": \"%s\"}".formatted(field, url)),
            "/" + field,
            "http or https");
      }
    }

    @Test
    void ofAScriptInAPageReachNoSurface() {
      String page =
          """
          <html><head><title>Pier</title><link rel="canonical" href="javascript:alert(1)">
          <meta property="og:image" content="javascript:alert(2)"></head><body><article><h1>Pier</h1>
          <img src="javascript:alert(3)"><p>The pier is open again.</p>
          <a href="javascript:alert(4)">More</a>
          <iframe src="javascript:alert(5)"></iframe><video src="javascript:alert(6)"></video>
          </article></body></html>
          """;
      Api.Answer stored = api.send("POST", "/v1/articles", "text/html", page);
      assertThat(stored.status()).isEqualTo(201);
      String id = stored.json().path("id").asString();
      for (String path :
          new String[] {
            "/v1/articles/" + id, "/articles/" + id, "/feeds/articles.json", "/feeds/videos.rss"
          }) {
        assertThat(api.get(path).text()).doesNotContain("javascript:");
      }
    }
  }

  @Nested
  class Bodies {
    @Test
    void areNotInflated() throws IOException {
      ByteArrayOutputStream bomb = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
        byte[] zeros = new byte[1024 * 1024];
        for (int i = 0; i < 100; i++) {
          gzip.write(zeros);
        }
      }
      Api.Answer answer =
          api.call(
              "POST",
              "/v1/articles",
              Map.of("content-type", "text/html", "content-encoding", "gzip"),
              bomb.toByteArray());
      assertThat(answer.status()).isEqualTo(415);
      assertThat(answer.json().path("detail").asString()).contains("without a Content-Encoding");
    }

    @Test
    void nestAtMostSixteenDeep() {
      String deep = "[".repeat(16) + "]".repeat(16);
      Api.Answer answer = article("{\"headline\": \"a\", \"evidence\": " + deep + "}");
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().path("detail").asString()).contains("deeper than 16");
      String within = "[".repeat(15) + "]".repeat(15);
      assertThat(article("{\"headline\": \"a\", \"evidence\": " + within + "}").status())
          .isEqualTo(201);
      assertThat(article("[".repeat(1_000_000)).status()).isEqualTo(400);
    }

    @Test
    void haveNoNumberAndNoNameBeyondMeasure() {
      assertThat(article("{\"headline\": \"a\", \"evidence\": " + "9".repeat(41) + "}").status())
          .isEqualTo(400);
      assertThat(article("{\"headline\": \"a\", \"evidence\": 1e999999999}").status())
          .isEqualTo(201);
      assertThat(article("{\"" + "n".repeat(201) + "\": 1}").status()).isEqualTo(400);
    }

    @Test
    void fullOfUnknownPropertiesGetAShortAnswer() {
      String many =
          IntStream.range(0, 100_000)
              .mapToObj(i -> "\"unknown" + i + "\": 1")
              .collect(Collectors.joining(",", "{\"headline\": \"a\",", "}"));
      Api.Answer answer = article(many);
      refused(answer, "/unknown0", "is not a property that can be written here");
      assertThat(answer.json().path("errors")).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"headline\": \"a\", \"headline\": \"b\"}",
          "{\"headline\": \"a\"} {}",
          "{\"headline\": \"a\"",
          "{'headline': 'a'}",
          "{\"headline\": NaN}",
          "\ufeff",
          "null"
        })
    void areJsonAndNothingLikeIt(String json) {
      assertThat(article(json).status()).isEqualTo(400);
    }

    @Test
    void withHalfASurrogatePairAreRefusedWhereItIs() {
      refused(article("{\"headline\": \"a\\ud83d\"}"), "/headline", "surrogate");
      refused(
          article("{\"headline\": \"a\", \"body\": [\"b\", \"\\udc00\"]}"), "/body/1", "surrogate");
    }

    /** XML is read as page text: there is no parser that would resolve an entity. */
    @Test
    void withEntitiesAreWordsAndNothingElse() {
      String laughs =
          """
          <?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
          <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
          <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Pier &c; &x;</title></head>
          <body><h1>Pier &c; &x;</h1><p>The pier is open again.</p></body></html>
          """;
      Api.Answer answer = api.send("POST", "/v1/extract", "application/xhtml+xml", laughs);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text())
          .doesNotContain("haha")
          .doesNotContain("root:")
          .hasSizeLessThan(5000);
    }
  }

  @Nested
  class Times {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "+999999999-12-31T23:59:59Z",
          "-0001-01-01T00:00:00Z",
          "10000-01-01T00:00:00Z",
          "2024-02-30T00:00:00Z",
          "2024-05-25T10:00:00",
          "now"
        })
    void areOfTheYearsThatListsCanSort(String time) {
      refused(
          article("{\"headline\": \"a\", \"publishedAt\": \"%s\"}".formatted(time)),
          "/publishedAt",
          "RFC 3339");
      assertThat(api.get("/v1/articles?from=" + time.replace("+", "%2B")).status()).isEqualTo(400);
    }
  }

  @Nested
  class Ids {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "%2e%2e",
          "a%00b",
          "a%0d%0aset-cookie:%20x=1",
          "a%20b",
          "%D0%B0rticle",
          "a%23META",
          "-a"
        })
    void areOfTheirOwnLetters(String encoded) {
      assertThat(api.get("/v1/articles/" + encoded).status()).isEqualTo(404);
      assertThat(api.get("/cards/" + encoded).status()).isEqualTo(404);
      assertThat(
              api.send(
                      "PUT", "/v1/articles/" + encoded, "application/json", "{\"headline\": \"a\"}")
                  .status())
          .isEqualTo(400);
    }

    /** Cyrillic а and Latin a look alike; the hash of what they stand for keeps them apart. */
    @Test
    void ofHeadlinesThatLookAlikeDiffer() {
      String latin = id("Paypal raises fees");
      String cyrillic = id("P\u0430yp\u0430l raises fees");
      assertThat(latin).isNotEqualTo(cyrillic);
      assertThat(cyrillic).matches("[a-z0-9-]+");
    }

    private String id(String headline) {
      return api.send(
              "POST", "/v1/articles", "application/json", "{\"headline\": \"" + headline + "\"}")
          .json()
          .path("id")
          .asString();
    }
  }

  @Test
  void noHeaderCarriesWhatSomebodySent() {
    String nasty = "a%0D%0ASet-Cookie:%20x=1";
    for (Api.Answer answer :
        new Api.Answer[] {
          api.get("/v1/articles?limit=1&topic=" + nasty),
          api.get("/oembed?url=https://a.example/" + nasty),
          api.get("/v1/articles", "if-none-match", "\"a\"\r\nset-cookie: x=1")
        }) {
      assertThat(answer.headers()).doesNotContainKey("set-cookie");
      assertThat(answer.headers().values()).noneMatch(value -> value.matches("(?s).*[\\r\\n].*"));
    }
  }

  @Test
  void aReasonThatIsTooLongOrBlankIsRefusedByItsName() {
    for (String reason : new String[] {"", "%20", "a".repeat(1001)}) {
      JsonNode problem =
          api.send("DELETE", "/v1/articles/a?reason=" + reason, "text/plain", "").json();
      assertThat(problem.path("status").asInt()).isEqualTo(400);
      assertThat(problem.path("errors").path(0).path("pointer").asString()).isEqualTo("reason");
    }
  }
}
