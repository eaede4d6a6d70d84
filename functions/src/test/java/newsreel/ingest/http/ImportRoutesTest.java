package newsreel.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import newsreel.catalog.ImportId;
import newsreel.catalog.Samples;
import newsreel.catalog.ports.Imports;
import newsreel.catalog.ports.PageImport;
import newsreel.http.Request;
import newsreel.http.Response;
import org.junit.jupiter.api.Test;

class ImportRoutesTest {
  private static final PageImport ARCHIVE =
      new PageImport(
          new ImportId("archive"),
          "s3://pages/archive.ndjson",
          PageImport.State.DONE,
          7,
          new PageImport.Counts(1, 2, 3, 4),
          List.of(new PageImport.Failure(5, "The line is not JSON.")),
          1,
          Samples.NOON,
          Samples.NOON.plusSeconds(1));

  private static Response read(String id) {
    Imports imports =
        new Imports() {
          @Override
          public Optional<PageImport> current(ImportId asked) {
            return asked.equals(ARCHIVE.id()) ? Optional.of(ARCHIVE) : Optional.empty();
          }

          @Override
          public Optional<PageImport> read(ImportId asked) {
            return current(asked);
          }

          @Override
          public boolean save(PageImport next) {
            return false;
          }
        };
    String key = "GET /v1/imports/{id}";
    return Objects.requireNonNull(new ImportRoutes(imports).routes().get(key))
        .apply(
            new Request(
                key,
                Map.of("id", id),
                Map.of(),
                Map.of(),
                new byte[0],
                false,
                null,
                "https://a.example"));
  }

  @Test
  void anImportTellsHowFarItIsAndWhatFailed() {
    Response answer = read("archive");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers()).containsEntry("cache-control", "no-store");
    assertThat(new String(answer.body(), UTF_8))
        .isEqualTo(
            """
            {"type":"import","id":"archive","source":"s3://pages/archive.ndjson","state":"done",\
            "pages":7,"created":1,"changed":2,"unchanged":3,"failed":4,\
            "failures":[{"page":5,"detail":"The line is not JSON."}],\
            "startedAt":"2026-05-25T12:00:00Z","updatedAt":"2026-05-25T12:00:01Z"}\
            """);
  }

  @Test
  void anImportThatIsNotKeptIsNotFound() {
    assertThat(read("other").status()).isEqualTo(404);
    assertThat(new String(read("other").body(), UTF_8)).contains("90 days");
  }
}
