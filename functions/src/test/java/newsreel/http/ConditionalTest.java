package newsreel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConditionalTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final Conditional CONDITIONAL = new Conditional(Clock.fixed(NOW, ZoneOffset.UTC));

  private static Representation of(int bytes) {
    return Representation.json(
        "x".repeat(bytes).getBytes(StandardCharsets.US_ASCII), Optional.empty());
  }

  private static Response answer(Representation representation, Map<String, String> headers) {
    return CONDITIONAL.answer(Requests.withHeaders(headers), representation);
  }

  private static String header(Response response, String name) {
    return response.headers().getOrDefault(name, "");
  }

  @Test
  void anAnswerHasItsTypeItsTagAndWhatItVariesBy() {
    Response response = answer(of(10).modified(NOW.minusMillis(1)), Map.of());

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).hasSize(10);
    assertThat(response.headers())
        .containsEntry("content-type", "application/json")
        .containsEntry("etag", ETag.of(of(10).body()).toString())
        .containsEntry("vary", "accept-encoding")
        .containsEntry("last-modified", "Mon, 01 Jun 2026 11:59:59 GMT")
        .doesNotContainKey("content-encoding");
    assertThat(answer(of(10), Map.of()).headers()).doesNotContainKey("last-modified");
  }

  @ParameterizedTest
  @CsvSource({
    "1024, gzip, false",
    "1025, gzip, true",
    "1025, '', false",
    "1025, identity, false",
    "3145728, '', false",
    "3145729, '', true",
    "3145729, identity, false"
  })
  void aLongAnswerIsCompressedForWhomTakesItAndAVeryLongOneForAllButWhoRefuses(
      int bytes, String accepted, boolean compressed) throws IOException {
    Response response = answer(of(bytes), Map.of("accept-encoding", accepted));

    assertThat(header(response, "content-encoding")).isEqualTo(compressed ? "gzip" : "");
    assertThat(header(response, "etag").endsWith("-gzip\"")).isEqualTo(compressed);
    byte[] body = response.body();
    if (compressed) {
      try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
        body = plain.readAllBytes();
      }
    }
    assertThat(body).isEqualTo(of(bytes).body());
  }

  @Test
  void whoHasTheVersionIsToldSoWithoutTheBodyButWithWhatCachesNeed() {
    String tag = header(answer(of(10), Map.of()), "etag");
    Response response = answer(of(10), Map.of("if-none-match", tag));

    assertThat(response.status()).isEqualTo(304);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers())
        .containsOnlyKeys("content-type", "etag", "cache-control", "vary");
    assertThat(answer(of(11), Map.of("if-none-match", tag)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon, 01 Jun 2026 11:59:59 GMT | 304",
        "Mon, 01 Jun 2026 12:00:00 GMT | 304",
        "Mon, 01 Jun 2026 11:59:58 GMT | 200",
        "yesterday | 200"
      })
  void aDateIsComparedInSecondsAndIgnoredWhereItIsNone(String since, int status) {
    Representation modified = of(10).modified(NOW.minusMillis(1));

    assertThat(answer(modified, Map.of("if-modified-since", since)).status()).isEqualTo(status);
    assertThat(answer(of(10), Map.of("if-modified-since", since)).status()).isEqualTo(200);
    assertThat(
            answer(modified, Map.of("if-modified-since", since, "if-none-match", "\"other\""))
                .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "-5, 0, '', 0",
    "20, 20, '', 0",
    "30, 30, '', 0",
    "32, 30, ' stale-while-revalidate=2,', 2",
    "1000, 30, ' stale-while-revalidate=3,', 970",
    "1000000, 30, ' stale-while-revalidate=3,', 86400"
  })
  void noCacheKeepsAnAnswerBeyondTheMomentAtWhichItChanges(
      long seconds, long maxAge, String stale, long onError) {
    Representation changing =
        Representation.json(new byte[0], Optional.of(NOW.plusSeconds(seconds)));

    assertThat(header(answer(changing, Map.of()), "cache-control"))
        .isEqualTo("public, max-age=%d,%s stale-if-error=%d".formatted(maxAge, stale, onError));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "if-match | * | 200",
        "if-match | \"other\" | 412",
        "if-unmodified-since | Mon, 01 Jun 2026 11:59:59 GMT | 200",
        "if-unmodified-since | Mon Jun  1 11:59:58 2026 | 412",
        "if-unmodified-since | yesterday | 200"
      })
  void aReaderGetsTheVersionThatItAsksForOrNone(String name, String value, int status) {
    Representation modified = of(10).modified(NOW.minusMillis(1));

    if (status == 412) {
      assertThatThrownBy(() -> answer(modified, Map.of(name, value)))
          .isInstanceOfSatisfying(
              ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(412));
    } else {
      assertThat(answer(modified, Map.of(name, value)).status()).isEqualTo(status);
    }
  }

  @Test
  void ifMatchTakesTheTagOfEitherCodingAndComesBeforeADate() {
    String gzipped = header(answer(of(2000), Map.of("accept-encoding", "gzip")), "etag");

    assertThat(
            answer(
                    of(2000).modified(NOW),
                    Map.of("if-match", gzipped, "if-unmodified-since", "Mon Jun  1 11:59:58 2026"))
                .status())
        .isEqualTo(200);
  }

  @Test
  void whatIsNeverStaleIsAskedForAgain() {
    assertThat(header(answer(of(1).withMaxAge(2).neverStale(), Map.of()), "cache-control"))
        .isEqualTo("public, max-age=2, stale-if-error=86400");
  }

  @Test
  void anAnswerThatNothingChangesByTheClockIsKeptForItsTime() {
    assertThat(header(answer(of(1).withMaxAge(3600), Map.of()), "cache-control"))
        .isEqualTo("public, max-age=3600, stale-while-revalidate=3, stale-if-error=86400");
    assertThat(
            header(
                answer(Representation.of("text/html", new byte[0], Optional.empty()), Map.of()),
                "content-type"))
        .isEqualTo("text/html");
  }
}
