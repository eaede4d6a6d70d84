package newsreel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Availability.Withdrawal;
import newsreel.catalog.ports.PublicCatalog.Shown;
import newsreel.values.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProblemTest {
  private static String json(Problem problem) {
    return new String(ProblemJson.response(problem).body(), StandardCharsets.UTF_8);
  }

  @Test
  void aProblemIsWrittenWithItsErrorsAndWhatElseAProgramNeeds() {
    assertThat(json(Problem.of(400, "No.", List.of(new FieldError("/a", "b")))))
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":\"No.\","
                + "\"errors\":[{\"pointer\":\"/a\",\"detail\":\"b\"}]}");
    assertThat(json(Problem.typed(410, "gone-for-good", "Gone", "No.").with("since", "May")))
        .isEqualTo(
            "{\"type\":\"urn:problem:newsreel:gone-for-good\",\"title\":\"Gone\",\"status\":410,"
                + "\"detail\":\"No.\",\"since\":\"May\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "400, Bad Request",
    "401, Unauthorized",
    "403, Forbidden",
    "404, Not Found",
    "405, Method Not Allowed",
    "409, Conflict",
    "410, Gone",
    "412, Precondition Failed",
    "413, Content Too Large",
    "415, Unsupported Media Type",
    "421, Misdirected Request",
    "422, Unprocessable Content",
    "428, Precondition Required",
    "429, Too Many Requests",
    "500, Internal Server Error",
    "501, Not Implemented",
    "502, Bad Gateway",
    "503, Service Unavailable",
    "504, Gateway Timeout"
  })
  void aTitleIsTheStandardsPhrase(int status, String phrase) {
    assertThat(Problem.of(status, "x").title()).isEqualTo(phrase);
  }

  @Test
  void whatIsMissingOrGoneMayBeKeptForAMomentAndNothingElse() {
    assertThat(ProblemJson.response(Problem.of(410, "x")).headers())
        .containsEntry("cache-control", "public, max-age=5");
    assertThat(ProblemJson.response(Problem.of(400, "x")).headers())
        .containsEntry("cache-control", "no-store");
  }

  @Test
  void aWithdrawnItemSaysWhyAndWhatStandsInItsPlace() {
    Shown<String> gone = new Shown.Gone<>(new Withdrawal(Instant.EPOCH, "Wrong port", "harbour-2"));

    assertThatThrownBy(() -> ItemProblems.itemOrProblem(gone, "article", "/v1/articles/"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(json(e.problem()))
                    .contains(
                        "\"detail\":\"Wrong port\"",
                        "\"withdrawnAt\":\"1970-01-01T00:00:00Z\"",
                        "\"replacement\":\"/v1/articles/harbour-2\""));
    assertThatThrownBy(
            () ->
                ItemProblems.itemOrProblem(
                    new Shown.Gone<>(new Withdrawal(Instant.EPOCH, null, null)), "video", "/v/"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(json(e.problem()))
                    .contains("The publisher has withdrawn this video.")
                    .doesNotContain("replace"));
  }

  @Test
  void anIdThatNoneCanBeIsAsGoodAsUnknown() {
    assertThat(ItemProblems.idOr404(Requests.withKey("GET /v1/articles/{id}"), ArticleId::new))
        .contains(new ArticleId("harbour"));
    assertThat(
            ItemProblems.idOr404(
                Requests.withKey("GET /v1/articles/{id}"),
                id -> {
                  throw new IllegalArgumentException(id);
                }))
        .isEmpty();
    assertThat(ItemProblems.missing("article").detail())
        .isEqualTo("There is no article with this id.");
  }

  @Test
  void noCacheKeepsAPreview() {
    assertThat(PreviewAnswer.of(new byte[] {1}).headers())
        .containsEntry("cache-control", "private, no-store")
        .containsEntry("etag", ETag.of(new byte[] {1}).toString());
  }
}
