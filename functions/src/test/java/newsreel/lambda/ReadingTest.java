package newsreel.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import newsreel.lambda.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReadingTest {
  @RegisterExtension final Api api = new Api();

  private String store(String headline, String more) {
    Answer stored =
        api.send(
            "POST",
            "/v1/articles",
            "application/json",
            "{\"headline\": \"%s\"%s}".formatted(headline, more));
    assertThat(stored.status()).isEqualTo(201);
    return stored.json().at("/id").asString();
  }

  @Test
  void fieldsPickFieldsInsideObjectsAndLists() {
    String id =
        store(
            "Ice",
            ", \"topic\": {\"name\": \"Sea\"}, \"videos\": [{\"title\": \"A\", \"duration\":"
                + " \"5\"}, {\"title\": \"B\"}]");

    assertThat(api.get("/v1/articles/" + id + "?fields=headline,videos.durationSeconds").text())
        .isEqualTo("{\"headline\":\"Ice\",\"videos\":[{\"durationSeconds\":5},{}]}");
    assertThat(api.get("/v1/articles/" + id + "?fields=topic.name,keyPoints").text())
        .isEqualTo("{\"keyPoints\":[],\"topic\":{\"name\":\"Sea\"}}");
    assertThat(api.get("/v1/articles?fields=id,topic").json().at("/articles/0").toString())
        .isEqualTo("{\"id\":\"" + id + "\",\"topic\":{\"id\":\"sea\",\"name\":\"Sea\"}}");
    assertThat(api.get("/v1/articles?fields=headline,image.url").json().at("/articles/0"))
        .hasToString("{\"headline\":\"Ice\"}");
    assertThat(api.get("/v1/articles?fields=authors,headline").json().at("/articles/0").toString())
        .isEqualTo("{\"headline\":\"Ice\",\"authors\":[]}");
    assertThat(api.get("/v1/articles?ids=" + id + "&fields=headline").json().at("/articles/0"))
        .hasToString("{\"headline\":\"Ice\"}");
    assertThat(api.get("/v1/videos?fields=title,tracks").json().at("/videos")).hasSize(2);
  }

  @Test
  void anArticleIsFoundByTheUrlOfItsPageWhateverItsId() {
    String url = "https://news.example.org/ice?page=1";
    String found = "/v1/articles?fields=headline&url=" + URLEncoder.encode(url, UTF_8);
    assertThat(api.get(found).text()).isEqualTo("{\"articles\":[]}");

    store("Ice", ", \"url\": \"" + url + "\"");
    assertThat(api.get(found).text()).isEqualTo("{\"articles\":[{\"headline\":\"Ice\"}]}");
    api.send(
        "PUT",
        "/v1/articles/own",
        "application/json",
        "{\"headline\": \"Thaw\", \"url\": \"https://news.example.org/thaw\"}");
    assertThat(api.get("/v1/articles?url=https://news.example.org/thaw").text()).contains("Thaw");

    assertThat(api.get("/v1/articles?url=ice").status()).isEqualTo(400);
  }

  @Test
  void aListPagesThroughEverythingOnceWhileItGrows() {
    for (int i = 0; i < 7; i++) {
      store("Story " + i, ", \"publishedAt\": \"2026-01-0%dT00:00:00Z\"".formatted(1 + i % 3));
    }
    List<String> seen = new ArrayList<>();
    String next = "/v1/articles?limit=2";
    while (!next.isEmpty()) {
      Answer page = api.get(next);
      seen.addAll(page.json().at("/articles").findValuesAsString("headline"));
      String cursor = page.json().at("/cursor").asString("");
      next = cursor.isEmpty() ? "" : "/v1/articles?limit=2&cursor=" + cursor;
      if (!cursor.isEmpty()) {
        assertThat(page.header("link"))
            .isEqualTo(
                "<" + Api.BASE_URL + "/v1/articles?cursor=" + cursor + "&limit=2>; rel=\"next\"");
      }
      store("Breaking " + seen.size(), ", \"publishedAt\": \"2026-05-31T00:00:00Z\"");
    }
    assertThat(seen).filteredOn(h -> h.startsWith("Story")).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void aCursorOfAnotherListOrAChangedOneIsRefused() {
    for (int i = 0; i < 3; i++) {
      store("Story " + i, "");
    }
    String cursor = api.get("/v1/articles?limit=1").json().at("/cursor").asString();

    assertThat(api.get("/v1/articles?limit=2&cursor=" + cursor).status()).isEqualTo(200);
    assertThat(api.get("/v1/articles?topic=sea&cursor=" + cursor).status()).isEqualTo(400);
    assertThat(api.get("/v1/videos?cursor=" + cursor).status()).isEqualTo(400);
    for (int i = 0; i < cursor.length(); i += 7) {
      char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
      String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
      assertThat(api.get("/v1/articles?cursor=" + changed).status()).isEqualTo(400);
    }
  }

  @Test
  void theSecondReadingCostsA304() {
    String path = "/v1/articles/" + store("Ice", "");
    Answer first = api.get(path);
    String tag = first.header("etag");

    for (String header : List.of(tag, "*", "\"other\", " + tag, "W/" + tag)) {
      Answer second = api.get(path, "if-none-match", header);
      assertThat(second.status()).as(header).isEqualTo(304);
      assertThat(second.body()).isEmpty();
      assertThat(second.header("etag")).isEqualTo(tag);
      assertThat(second.header("cache-control")).isEqualTo(first.header("cache-control"));
      assertThat(second.header("vary")).isEqualTo("accept, accept-encoding");
    }
    assertThat(api.get(path, "if-none-match", "\"other\"").status()).isEqualTo(200);
    assertThat(api.get(path + "?fields=headline", "if-none-match", tag).status()).isEqualTo(200);
    assertThat(first.header("last-modified")).isEqualTo("Mon, 01 Jun 2026 12:00:00 GMT");
    assertThat(api.get(path, "if-modified-since", first.header("last-modified")).status())
        .isEqualTo(304);
    assertThat(api.get(path, "if-modified-since", "Mon, 01 Jun 2026 11:59:59 GMT").status())
        .isEqualTo(200);
    assertThat(api.get(path, "if-modified-since", "lately").status()).isEqualTo(200);
  }

  @Test
  void aLargeBodyIsCompressedForThoseWhoAskAndHasATagOfItsOwn() throws IOException {
    String path =
        "/v1/articles/" + store("Ice", ", \"description\": \"" + "cold ".repeat(400) + "\"");
    Answer plain = api.get(path);
    Answer gzip = api.get(path, "accept-encoding", "br, gzip;q=0.8");

    assertThat(gzip.header("content-encoding")).isEqualTo("gzip");
    assertThat(gzip.header("etag")).isNotEqualTo(plain.header("etag"));
    assertThat(gzip.body().length).isLessThan(plain.body().length / 2);
    try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip.body()))) {
      assertThat(in.readAllBytes()).isEqualTo(plain.body());
    }
    assertThat(api.get(path, "accept-encoding", "gzip;q=0").headers())
        .doesNotContainKey("content-encoding");
  }

  @Test
  void anAnswerThatLambdaCouldNotCarryIsCompressedForAllWhoDoNotRefuseIt() {
    String paragraph = "\"" + "ice ".repeat(22_500) + "\"";
    String body = paragraph + ", " + paragraph;
    String ids =
        IntStream.range(0, 20)
            .mapToObj(i -> store("Story " + i, ", \"body\": [" + body + "]"))
            .collect(Collectors.joining(","));
    String path = "/v1/articles?include=body&ids=" + ids;

    Answer answer = api.get(path);
    assertThat(answer.header("content-encoding")).isEqualTo("gzip");
    assertThat(answer.body().length).isLessThan(100_000);
    assertThat(Api.JSON.readTree(answer.plain()).at("/articles")).hasSize(20);
    assertThat(api.get(path, "accept-encoding", "identity").headers())
        .doesNotContainKey("content-encoding");
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/articles/{id}",
    "/v1/articles",
    "/v1/articles?ids={id}",
    "/v1/videos/{video}",
    "/v1/videos",
    "/v1/articles/{id}/videos"
  })
  void noAnswerMayBeKeptBeyondTheEndOfAvailability(String pattern) {
    String id =
        store(
            "Ice",
            ", \"availableUntil\": \"2026-06-01T12:00:20Z\", \"videos\": [{\"title\": \"A\"}]");
    String video = api.get("/v1/videos").json().at("/videos/0/id").asString();
    String path = pattern.replace("{id}", id).replace("{video}", video);

    assertThat(api.get(path).header("cache-control"))
        .isEqualTo("public, max-age=20, stale-if-error=0");
    api.clock.set(Instant.parse("2026-06-01T12:00:20Z"));
    Answer after = api.get(path);
    assertThat(after.text()).doesNotContain("\"headline\"").doesNotContain("\"title\":\"A\"");
  }

  @Test
  void anAddressWithoutAnArticleIsAskedForAgainSoon() {
    store(
        "Ice",
        ", \"url\": \"https://news.example/ice\", \"availableFrom\": \"2026-06-01T12:00:30Z\"");
    Answer empty = api.get("/v1/articles?url=https://news.example/ice");

    assertThat(empty.json().at("/articles")).isEmpty();
    assertThat(empty.header("cache-control")).isEqualTo("public, max-age=5, stale-if-error=25");
    api.clock.set(Instant.parse("2026-06-01T12:00:30Z"));
    assertThat(api.get("/v1/articles?url=https://news.example/ice").json().at("/articles"))
        .hasSize(1);
  }

  @Test
  void anEmbargoedArticleIsAsGoodAsUnknownUntilItsTimeComes() {
    String id = store("Budget", ", \"availableFrom\": \"2026-06-01T18:00:00Z\"");
    store("Ice", "");

    assertThat(api.get("/v1/articles/" + id).text())
        .isEqualTo(api.get("/v1/articles/unknown").text());
    assertThat(api.get("/v1/articles").text()).doesNotContain("Budget").doesNotContain("cursor");
    assertThat(api.get("/v1/articles?ids=" + id).json().at("/missing/0").asString()).isEqualTo(id);
    api.propagate();
    assertThat(api.get("/v1/articles").header("cache-control")).contains("max-age=30");

    api.clock.advance(Duration.ofHours(6).minusMinutes(5));
    api.wake();
    assertThat(api.get("/v1/articles").text()).doesNotContain("Budget");
    assertThat(api.get("/v1/articles/" + id).status()).isEqualTo(404);

    api.clock.advance(Duration.ofMinutes(5));
    assertThat(api.get("/v1/articles/" + id).status()).isEqualTo(200);
    assertThat(api.get("/v1/articles").text()).contains("Budget");
  }

  @Test
  void whatTheClockTookAwayIsNotCurrentByItsDateAlone() {
    String path =
        "/v1/articles/"
            + store(
                "Ice",
                ", \"videos\": [{\"title\": \"A\"}], \"availableUntil\": \"2026-07-01T00:00:00Z\"");
    api.send("PATCH", path, "application/merge-patch+json", "{\"availableUntil\": null}");
    String before = api.get(path).header("last-modified");
    api.clock.set(Instant.parse("2026-07-01T00:00:00Z"));

    Answer after = api.get(path, "if-modified-since", before);

    assertThat(after.status()).isEqualTo(200);
    assertThat(after.json().at("/videos")).isEmpty();
    assertThat(after.header("last-modified")).isEqualTo("Wed, 01 Jul 2026 00:00:00 GMT");
  }

  @Test
  void aPageOfAListIsFullThoughEmbargoedItemsStandBetween() {
    for (int i = 0; i < 9; i++) {
      store("Story " + i, i % 3 == 0 ? "" : ", \"availableFrom\": \"2027-01-01T00:00:00Z\"");
    }

    Answer page = api.get("/v1/articles?limit=2");

    assertThat(page.json().at("/articles")).hasSize(2);
    Answer rest = api.get("/v1/articles?limit=2&cursor=" + page.json().at("/cursor").asString());
    assertThat(rest.json().at("/articles")).hasSize(1);
    assertThat(rest.json().has("cursor")).isFalse();
  }
}
