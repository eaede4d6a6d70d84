package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsreel.aws.ServiceStandIn;
import newsreel.contract.TemplateRoutes;
import newsreel.follow.Takedown;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What CloudFront is asked to forget: a server stands in for it and for SSM. */
final class TakedownsTest {
  private static final String PARAMETER = "{\"Parameter\":{\"Value\":\"E2EXAMPLE\"}}";

  @Order(1)
  @RegisterExtension
  final ServiceStandIn aws = new ServiceStandIn();

  @Order(2)
  @RegisterExtension
  final Api api =
      new Api(
          () ->
              Map.of(
                  "CDN_PARAMETER", "/newsreel/stack/cdn",
                  "AWS_REGION", "eu-west-1",
                  "AWS_ACCESS_KEY_ID", "AKIDEXAMPLE",
                  "AWS_SECRET_ACCESS_KEY", "secret",
                  "AWS_SESSION_TOKEN", "session",
                  "AWS_ENDPOINT_URL_SSM", aws.endpoint().toString(),
                  "AWS_ENDPOINT_URL_CLOUDFRONT", aws.endpoint().toString()));

  private String store(String more) {
    String id =
        api.send(
                "POST",
                "/v1/articles",
                "application/json",
                "{\"headline\": \"Ice\", \"videos\": [{\"title\": \"Clip\"}]" + more + "}")
            .json()
            .at("/id")
            .asString();
    api.propagate();
    return "/v1/articles/" + id;
  }

  private void patch(String path, String patch) {
    assertThat(api.send("PATCH", path, "application/merge-patch+json", patch).status())
        .isEqualTo(200);
    api.propagate();
  }

  private List<String> clearings() {
    return aws.requests().stream()
        .filter(asked -> asked.path().endsWith("/invalidation"))
        .map(ServiceStandIn.Asked::body)
        .toList();
  }

  private void expectClearing() {
    aws.answers(200, PARAMETER);
    aws.answers(201, "<Invalidation/>");
  }

  @Test
  void whatIsWithdrawnIsClearedOnceAtEveryAddress() {
    String article = store("");
    patch(article, "{\"headline\": \"Ice again\"}");
    assertThat(clearings()).isEmpty();

    expectClearing();
    api.send("DELETE", article + "?reason=Wrong", "", "");
    api.propagate();

    assertThat(clearings()).hasSize(1);
    for (String path : Takedown.PATHS) {
      assertThat(clearings().getFirst()).contains("<Path>" + path + "</Path>");
    }
    api.replay();
    assertThat(clearings()).as("the same change again").hasSize(1);
  }

  @Test
  void anEmbargoAndAnEndOfWhatWasPublicAreCleared() {
    String article = store("");
    String video = "/v1/videos/" + api.get(article).json().at("/videos/0/id").asString();

    expectClearing();
    patch(article, "{\"availableFrom\": \"2027-01-01T00:00:00Z\"}");
    assertThat(clearings()).hasSize(1);
    expectClearing();
    patch(video, "{\"availableUntil\": \"2026-06-02T00:00:00Z\"}");
    assertThat(clearings()).hasSize(2);
  }

  @Test
  void whatNobodyCouldSeeIsNotCleared() {
    String article = store(", \"availableFrom\": \"2027-01-01T00:00:00Z\"");

    patch(article, "{\"availableFrom\": \"2027-02-01T00:00:00Z\"}");
    api.clock.advance(Duration.ofDays(1));
    api.send("DELETE", article, "", "");
    api.propagate();

    assertThat(aws.requests()).isEmpty();
  }

  @Test
  void aCdnThatIsBusyKeepsNothingElseFromFollowing() {
    String article = store("");
    aws.answers(200, PARAMETER);
    aws.answers(400, "<Error><Code>TooManyInvalidationsInProgress</Code></Error>");

    api.send("DELETE", article, "", "");
    api.propagate();

    assertThat(api.get("/v1/changes").json().at("/changes").toString()).contains("\"delete\"");
  }

  /** Those that do not change with an item, or whose answers caches keep for two seconds. */
  private static final Set<String> OTHERS =
      Set.of(
          "/assets/{file}",
          "/cards.js",
          "/docs",
          "/openapi.json",
          "/pictures/{id}/{file}",
          "/robots.txt",
          "/v1/changes");

  @Test
  void everyPublicAddressThatShowsItemsIsCleared() throws IOException {
    List<String> shown =
        TemplateRoutes.withToken().entrySet().stream()
            .filter(route -> !route.getValue() && route.getKey().startsWith("GET "))
            .map(route -> route.getKey().substring("GET ".length()))
            .filter(path -> !OTHERS.contains(path))
            .toList();

    assertThat(shown)
        .isNotEmpty()
        .allMatch(path -> Takedown.PATHS.stream().anyMatch(cleared -> matches(cleared, path)));
  }

  private static boolean matches(String cleared, String path) {
    return cleared.endsWith("*")
        ? path.startsWith(cleared.substring(0, cleared.length() - 1))
        : path.equals(cleared);
  }
}
