package newsreel.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FuzzCasesTest {
  static List<Path> known() throws IOException {
    return Answers.known();
  }

  @ParameterizedTest
  @MethodSource("known")
  void aCaseThatIsKnownGetsAnAnswerThatMayBeGiven(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    assertThatCode(() -> Answers.fuzzerTestOneInput(bytes)).doesNotThrowAnyException();
  }
}
