package newsreel.cards.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import newsreel.catalog.ports.UnavailableException;
import newsreel.http.Problem;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.http.Router;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Problems of pages for people. */
final class ProblemPagesTest {
  private static Response answer(String route, RuntimeException failure) {
    Router router =
        new Router(
            Map.of(
                route.replace("HEAD", "GET"),
                _ -> {
                  throw failure;
                }),
            ProblemPages::answer);
    return router.route(
        new Request(
            route,
            Map.of(),
            Map.of(),
            Map.of("accept-language", "de"),
            new byte[0],
            false,
            null,
            "https://api.example.org"));
  }

  @Test
  void speakTheReadersLanguageAndSayWhatIsWrong() {
    Response answer = answer("GET /", Problem.of(400, "The cursor is <odd>.").asException());
    Document page = Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.headers())
        .containsEntry("content-type", "text/html; charset=utf-8")
        .containsEntry("cache-control", "no-store")
        .containsEntry("vary", "accept-encoding, accept-language");
    assertThat(page.expectFirst("h1").text()).isEqualTo("Diese Adresse führt ins Leere");
    assertThat(page.expectFirst(".lede").text()).isEqualTo("The cursor is <odd>.");
  }

  @Test
  void askForPatienceWhereTheFaultIsOurs() {
    Response answer = answer("GET /videos/{id}", new UnavailableException("throttled"));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers()).containsEntry("retry-after", "1");
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("nicht erreichbar");
    assertThat(answer("HEAD /", new IllegalStateException()).headers().get("content-type"))
        .startsWith("text/html");
  }

  @Test
  void ofWhatMachinesReadAreDocuments() {
    assertThat(answer("GET /oembed", Problem.of(404, "No.").asException()).headers())
        .containsEntry("content-type", "application/problem+json");
  }
}
