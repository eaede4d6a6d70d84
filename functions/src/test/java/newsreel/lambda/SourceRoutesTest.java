package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import newsreel.catalog.watching.SourceId;
import newsreel.catalog.watching.SourceProgress;
import newsreel.catalog.watching.SourceProgress.Counts;
import newsreel.catalog.watching.WatchBook;
import newsreel.catalog.watching.WatchedList;
import newsreel.lambda.Api.Answer;
import newsreel.values.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Sources as writers put and read them. */
final class SourceRoutesTest {
  private static final String SITE = "https://news.example.org/";

  @RegisterExtension final Api api = new Api(() -> Map.of("ALLOWED_PAGE_HOSTS", "*.example.org"));

  private Answer put(String id, String json) {
    return api.send("PUT", "/v1/sources/" + id, "application/json", json);
  }

  private WatchBook book() {
    return api.wiring().sources().book();
  }

  @Test
  void aSourceIsPutReadListedAndForgotten() {
    Answer created = put("news", "{\"url\": \"%s\"}".formatted(SITE));
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    assertThat(created.header("location")).isEqualTo(Api.BASE_URL + "/v1/sources/news");
    assertThat(created.json().at("/removals").asString()).isEqualTo("keep");
    assertThat(created.json().at("/state").asString()).isEqualTo("asked");
    assertThat(api.get("/v1/sources/news").json()).isEqualTo(created.json());
    assertThat(api.get("/v1/sources").json().at("/sources/0/url").asString()).isEqualTo(SITE);

    assertThat(api.call("DELETE", "/v1/sources/news", Map.of(), new byte[0]).status())
        .isEqualTo(204);
    assertThat(api.call("DELETE", "/v1/sources/news", Map.of(), new byte[0]).status())
        .isEqualTo(404);
    assertThat(api.get("/v1/sources/news").status()).isEqualTo(404);
    assertThat(api.get("/v1/sources").json().at("/sources")).isEmpty();
  }

  @Test
  void whatWasAnsweredMayBePutAgainWhichAsksForAReading() {
    JsonNode first = put("news", "{\"url\": \"%s\"}".formatted(SITE)).json();
    api.clock.advance(Duration.ofMinutes(5));
    Answer again = put("news", first.toString().replace("\"paused\":false", "\"paused\":true"));
    assertThat(again.status()).as(again.text()).isEqualTo(200);
    assertThat(again.json().at("/state").asString()).isEqualTo("paused");
    assertThat(again.json().at("/createdAt")).isEqualTo(first.at("/createdAt"));
    assertThat(again.json().at("/askedAt").asString()).isEqualTo("2026-06-01T12:05:00Z");
  }

  @Test
  void howFarASourceIsAndWhatFailedIsTold() {
    put("news", "{\"url\": \"%s\", \"removals\": \"withdraw\"}".formatted(SITE));
    SourceId id = new SourceId("news");
    WebUrl rss = new WebUrl(SITE + "rss");
    var now = api.clock.instant();
    book().save(id, WatchedList.found(rss, null, null, now).failed("It is down.", now));
    book()
        .save(
            SourceProgress.none(id)
                .counting(new Counts(7, 1, 2, 3, 4, 5, 6))
                .failing(new SourceProgress.Failure(rss, now, "It is down."))
                .ran(now));
    JsonNode source = api.get("/v1/sources/news").json();
    assertThat(source.at("/state").asString()).isEqualTo("failing");
    assertThat(source.at("/lists/0/failure").asString()).isEqualTo("It is down.");
    assertThat(source.at("/failures/0/url").asString()).isEqualTo(rss.value());
    assertThat(source.at("/counts/withdrawn").asInt()).isEqualTo(6);
    assertThat(source.at("/readAt").asString()).isEqualTo("2026-06-01T12:00:00Z");

    JsonNode moved = put("news", "{\"url\": \"https://www.example.org/\"}").json();
    assertThat(moved.at("/lists")).as("those of another address are forgotten").isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                              | 400 | is missing
          {"url": "ftp://news.example.org/"}                              | 400 | absolute http or https URL
          {"url": "http://news.example.org/"}                             | 400 | https
          {"url": "https://news.example.org/", "removals": "forget"}      | 400 | keep or withdraw
          {"url": "https://news.example.org/", "pagesPerHour": 0}         | 400 | from 1
          {"url": "https://news.example.org/", "pagesPerHour": 9999}      | 400 | at most 3600
          {"url": "https://news.example.org/", "paused": "no"}            | 400 | true or false
          {"url": "https://news.example.org/", "interval": 3}             | 400 | interval
          {"url": "https://elsewhere.example.com/"}                       | 422 | AllowedPageHosts
          []                                                              | 400 | must be a JSON object
          """)
  void whatIsNoSourceIsRefusedWithTheReason(String json, int status, String saying) {
    Answer refused = put("news", json);
    assertThat(refused.status()).as(refused.text()).isEqualTo(status);
    assertThat(refused.text()).contains(saying);
    assertThat(api.get("/v1/sources/news").status()).isEqualTo(404);
  }
}
