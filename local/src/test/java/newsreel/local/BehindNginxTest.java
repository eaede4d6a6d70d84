package newsreel.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * What readers behind a cache see that nobody clears; run by the Maven profile {@code nginx}. It
 * takes as long as an answer may be kept.
 */
@EnabledIfSystemProperty(named = "newsreel.nginx", matches = "true")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class BehindNginxTest {
  /** How far a sync may be behind. */
  private static final Duration SYNC = Duration.ofSeconds(3);

  /** How long what was withdrawn may be seen. */
  private static final Duration WITHDRAWN = Duration.ofSeconds(35);

  private static final String MARK = "Kept by a cache";

  @RegisterExtension static final ServedCatalogue served = new ServedCatalogue();
  @TempDir static Path folder;

  private static @Nullable NginxCache cache;

  @BeforeAll
  static void start() throws Exception {
    cache = NginxCache.before(served.url(), folder);
  }

  @AfterAll
  static void stop() {
    if (cache != null) {
      cache.close();
    }
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    NginxCache started = cache;
    if (started == null) {
      throw new IllegalStateException("nginx was not started");
    }
    return started.get(path);
  }

  private static void waitUntil(long nanoTime) throws InterruptedException {
    new CountDownLatch(1).await(nanoTime - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  private static void pause(int millis) throws InterruptedException {
    waitUntil(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
  }

  @Test
  @Order(1)
  void whoAsksSeldomAndWhoAsksOftenSyncWithinThreeSeconds() throws Exception {
    String start = "/v1/changes?types=article&cursor=";
    String seldom = start + cursor();
    String often = seldom.replace("?", "?limit=50&");
    String id = "\"id\":\"synced\"";
    assertThat(get(seldom).body()).doesNotContain(id);
    assertThat(NginxCache.state(get(seldom))).isEqualTo("HIT");

    served.send("PUT", "/v1/articles/synced", "{\"headline\": \"Just stored\"}");
    while (!served.get(seldom).body().contains(id)) {
      get(often);
      pause(50);
    }
    long known = System.nanoTime();
    while (!get(often).body().contains(id)) {
      assertThat(System.nanoTime() - known).isLessThan(SYNC.toNanos());
      pause(200);
    }
    waitUntil(known + SYNC.toNanos());
    assertThat(get(seldom).body()).contains(id);
  }

  private static String cursor() {
    String page = "";
    String cursor = "";
    do {
      page = served.get("/v1/changes?types=article" + cursor).body();
      cursor = "&cursor=" + page.replaceAll("(?s).*\"cursor\":\"([^\"]*)\".*", "$1");
    } while (page.contains("\"more\":true"));
    return cursor.substring("&cursor=".length());
  }

  @Test
  @Order(2)
  void whatWasWithdrawnIsGoneFromEverySurfaceInThirtyFiveSeconds() throws Exception {
    served.send(
        "PUT",
        "/v1/articles/kept",
        """
        {"headline": "%s", "url": "https://news.example.org/kept", "publishedAt": "2020-01-01T00:00:00Z",
         "topic": "Caching", "videos": [{"title": "%s", "contentUrl": "https://video.example.org/kept.mp4"}]}
        """
            .formatted(MARK, MARK));
    String video =
        served
            .get("/v1/articles/kept?fields=videos.id")
            .body()
            .replaceAll("(?s).*\"id\":\"([^\"]*)\".*", "$1");
    List<String> surfaces =
        List.of(
            "/v1/articles/kept",
            "/v1/articles?topic=caching",
            "/v1/articles?ids=kept",
            "/v1/articles/kept/videos",
            "/v1/videos/" + video,
            "/v1/videos?topic=caching",
            "/v1/search?q=kept+cache",
            "/articles/kept",
            "/cards/" + video,
            "/feeds/videos.rss?topic=caching",
            "/feeds/articles.json?topic=caching",
            "/sitemaps/videos.xml?topic=caching",
            "/?topic=caching");
    String often = "/v1/articles/kept?fields=headline";
    for (String surface : surfaces) {
      while (!served.get(surface).body().contains(MARK)) {
        pause(50);
      }
      assertThat(get(surface).body()).as(surface).contains(MARK);
    }
    assertThat(get(often).statusCode()).isEqualTo(200);

    served.send("DELETE", "/v1/articles/kept", "");
    served.send("DELETE", "/v1/videos/" + video, "");
    long withdrawn = System.nanoTime();
    for (String surface : surfaces) {
      HttpResponse<String> answer = get(surface);
      assertThat(NginxCache.state(answer)).as(surface).isEqualTo("HIT");
      assertThat(answer.body()).as(surface).contains(MARK);
    }
    while (get(often).statusCode() == 200) {
      assertThat(System.nanoTime() - withdrawn).isLessThan(WITHDRAWN.toNanos());
      pause(1_000);
    }
    waitUntil(withdrawn + WITHDRAWN.toNanos());
    for (String surface : surfaces) {
      assertThat(get(surface).body()).as(surface).doesNotContain(MARK);
    }
  }

  @Test
  @Order(3)
  void whatIsKnownIsAnsweredWhileTheApiIsDown() throws Exception {
    String list = "/v1/changes?types=video&limit=1";
    assertThat(get(list).statusCode()).isEqualTo(200);
    served.stopApi();
    pause(3_000);

    HttpResponse<String> answer = get(list);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(NginxCache.state(answer)).isEqualTo("STALE");
  }
}
