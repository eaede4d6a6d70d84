package newsreel.bench.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/performance.md says what its figures say. */
class PerformanceDocumentTest {
  @Test
  void itsTablesAreThoseOfItsFigures() throws IOException {
    PerformanceDocument document = PerformanceDocument.of(Path.of(".."));
    assertThat(document.filled()).isEqualTo(Files.readString(document.file()));
  }
}
