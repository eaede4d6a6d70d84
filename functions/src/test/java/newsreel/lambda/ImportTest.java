package newsreel.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsreel.catalog.ImportId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The event file of a bucket's notifications, a server in place of S3, and the function. */
class ImportTest {
  private static final String ARCHIVE = "/newsreel-pages/archive/Café 2024.ndjson.gz";
  private static final String PAGE = "/newsreel-pages/today/harbour.html";

  @RegisterExtension final Api api = new Api();
  @RegisterExtension final Bucket bucket = new Bucket();

  private ImportFunction function;
  private String event;
  private int milliseconds = 900_000;

  @BeforeEach
  void wire() throws IOException {
    Map<String, String> environment = new HashMap<>(api.wiring().environment());
    environment.put("AWS_REGION", "eu-west-1");
    environment.put("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE");
    environment.put("AWS_SECRET_ACCESS_KEY", "secret");
    environment.put("AWS_SESSION_TOKEN", "session");
    environment.put("AWS_ENDPOINT_URL_S3", bucket.url());
    function = new ImportFunction(new Wiring(api.dynamo.client(), environment, api.clock));
    event = Files.readString(Path.of("../events/pages-put-in-bucket.json"));
    bucket.put(
        PAGE,
        "v1",
        html("Harbour opens"),
        Map.of("content-type", "text/html", "x-amz-meta-url", "https://www.example.com/harbour"));
  }

  private static byte[] html(String headline) {
    return "<!doctype html><html><body><article><h1>%s</h1><p>Text.</p></article></body></html>"
        .formatted(headline)
        .getBytes(UTF_8);
  }

  private static String line(int number) {
    return "{\"url\": \"https://www.example.com/%d\", \"article\": {\"headline\": \"Page %d\"}}\n"
        .formatted(number, number);
  }

  private void archive(String version, String lines) {
    bucket.put(ARCHIVE, version, Bucket.gzip(lines), Map.of("content-type", "binary/octet-stream"));
  }

  private List<String> failed() throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    function.handleRequest(
        new ByteArrayInputStream(event.getBytes(UTF_8)),
        answer,
        new NoContext() {
          @Override
          public int getRemainingTimeInMillis() {
            return milliseconds;
          }
        });
    return Api.JSON
        .readTree(answer.toByteArray())
        .path("batchItemFailures")
        .valueStream()
        .map(failure -> failure.path("itemIdentifier").asString())
        .toList();
  }

  private JsonNode archiveImport(String version) {
    ImportId id = ImportId.of("newsreel-pages", "archive/Café 2024.ndjson.gz", version);
    return api.get("/v1/imports/" + id).json();
  }

  private static List<Integer> counts(JsonNode done) {
    return List.of(
        done.path("created").asInt(),
        done.path("changed").asInt(),
        done.path("unchanged").asInt(),
        done.path("failed").asInt());
  }

  @Nested
  class Imported {
    @Test
    void everyPageOfEveryObjectIsStored() throws IOException {
      archive("v1", line(1) + line(2));
      assertThat(failed()).isEmpty();
      assertThat(api.get("/v1/articles").json().path("articles"))
          .extracting(article -> article.path("headline").asString())
          .containsExactlyInAnyOrder("Page 1", "Page 2", "Harbour opens");
      JsonNode done = archiveImport("v1");
      assertThat(done.path("state").asString()).isEqualTo("done");
      assertThat(done.path("source").asString())
          .isEqualTo("s3://newsreel-pages/archive/Café 2024.ndjson.gz");
      assertThat(counts(done)).containsExactly(2, 0, 0, 0);
    }

    @Test
    void theMetadataOfTheObjectNamesTheAddress() throws IOException {
      assertThat(failed()).isEmpty();
      assertThat(api.get("/v1/articles").json().path("articles").path(0).path("url").asString())
          .isEqualTo("https://www.example.com/harbour");
    }

    @Test
    void aPageThatCannotBeReadIsCountedAndTheMessageIsDone() throws IOException {
      archive("v1", line(1) + "no JSON\n" + "{\"text\": \" \"}\n" + line(2));
      assertThat(failed()).isEmpty();
      JsonNode done = archiveImport("v1");
      assertThat(counts(done)).containsExactly(2, 0, 0, 2);
      assertThat(done.path("failures"))
          .extracting(failure -> failure.path("page").asInt())
          .containsExactly(2, 3);
      assertThat(done.path("failures").path(0).path("detail").asString())
          .isEqualTo("The line is not JSON.");
    }

    @Test
    void aPageThatIsNoArticleFailsWithWhatItIs() throws IOException {
      archive(
          "v1", line(1) + "{\"html\": \"<title>Redirecting...</title><h1>Redirecting...</h1>\"}\n");
      assertThat(failed()).isEmpty();
      JsonNode done = archiveImport("v1");
      assertThat(counts(done)).containsExactly(1, 0, 0, 1);
      assertThat(done.path("failures").path(0).path("detail").asString())
          .startsWith("This is no article. Its title “Redirecting...”");
    }

    @Test
    void anObjectThatIsAnnouncedAgainIsNotReadAgain() throws IOException {
      archive("v1", line(1));
      assertThat(failed()).isEmpty();
      JsonNode first = archiveImport("v1");
      assertThat(failed()).isEmpty();
      assertThat(archiveImport("v1")).isEqualTo(first);
    }

    @Test
    void theNextVersionIsAnImportOfItsOwn() throws IOException {
      archive("v1", line(1));
      assertThat(failed()).isEmpty();
      archive("v2", line(1) + line(2));
      assertThat(failed()).isEmpty();
      assertThat(counts(archiveImport("v2"))).containsExactly(1, 0, 1, 0);
    }

    @Test
    void anObjectThatIsGoneIsNothingToDo() throws IOException {
      assertThat(failed()).isEmpty();
    }

    @Test
    void aRequestIsSignedForTheBucketsService() throws IOException {
      assertThat(failed()).isEmpty();
      assertThat(bucket.authorizations)
          .allSatisfy(
              header ->
                  assertThat(header)
                      .startsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260601/eu-west-1/s3/")
                      .contains("host;x-amz-content-sha256;x-amz-date;x-amz-security-token"));
    }
  }

  @Nested
  class TriedAgain {
    private static final String ARCHIVE_MESSAGE = "19dd0b57-b21e-4ac1-bd88-01bbb068cb78";

    @Test
    void aBucketThatFailsForAMomentIsAskedAgain() throws IOException {
      archive("v1", line(1));
      bucket.failures.set(2);
      assertThat(failed()).isEmpty();
      assertThat(counts(archiveImport("v1"))).containsExactly(1, 0, 0, 0);
    }

    @Test
    void aBucketThatKeepsFailingMakesTheMessageComeAgain() throws IOException {
      archive("v1", line(1));
      bucket.failures.set(4);
      assertThat(failed()).containsExactly(ARCHIVE_MESSAGE);
      assertThat(failed()).isEmpty();
    }

    @Test
    void whenTimeIsUpTheNextAttemptGoesOnAndNothingIsCountedTwice() throws IOException {
      archive("v1", line(1) + "no JSON\n" + line(2));
      milliseconds = 1_000;
      assertThat(failed()).contains(ARCHIVE_MESSAGE);
      assertThat(archiveImport("v1").path("state").asString()).isEqualTo("running");
      milliseconds = 900_000;
      assertThat(failed()).isEmpty();
      assertThat(counts(archiveImport("v1"))).containsExactly(2, 0, 0, 1);
    }

    @Test
    void aConnectionThatBreaksOffIsGoneOnWith() throws IOException {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < 150; i++) {
        lines.append(line(i));
      }
      bucket.put(
          ARCHIVE,
          "v1",
          lines.toString().getBytes(UTF_8),
          Map.of("content-type", "application/x-ndjson"));
      bucket.cut = true;
      assertThat(failed()).contains(ARCHIVE_MESSAGE);
      bucket.cut = false;
      assertThat(failed()).isEmpty();
      assertThat(counts(archiveImport("v1")).stream().mapToInt(i -> i).sum()).isEqualTo(150);
      assertThat(archiveImport("v1").path("failed").asInt()).isZero();
    }

    @Test
    void damagedGzipIsAFailureAndNoPoison() throws IOException {
      byte[] whole = Bucket.gzip(line(1).repeat(40));
      bucket.put(
          ARCHIVE,
          "v1",
          java.util.Arrays.copyOf(whole, whole.length - 10),
          Map.of("content-type", "application/x-ndjson"));
      assertThat(failed()).isEmpty();
      assertThat(archiveImport("v1").path("failures").toString()).contains("truncated or damaged");
    }
  }
}
