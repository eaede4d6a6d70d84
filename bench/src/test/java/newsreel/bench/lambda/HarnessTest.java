package newsreel.bench.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.DOUBLE;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged artifact under Lambda's own runtime client. */
class HarnessTest {
  /** Loaded until an article is answered, the JDK's too. */
  private static final double MOST_CLASSES = 3600;

  private final Path repository = Path.of("..").toAbsolutePath().normalize();
  @TempDir private Path folder;

  @BeforeEach
  void needsNamespacesAndTheArtifact() {
    assumeTrue(
        Files.exists(repository.resolve("functions/target/newsreel.zip")),
        "the artifact is made by mvn package");
    assumeTrue(
        canRun("unshare", "--map-root-user", "--net", "--mount", "ip", "link", "set", "lo", "up"),
        "namespaces are a matter of Linux, and of its leave");
  }

  private static boolean canRun(String... command) {
    try {
      Commands.run(command);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void anArticleIsAnsweredColdAndAfterTheRestoreOfASnapshot() throws IOException {
    Path file = folder.resolve("figures.csv");
    Commands.run(
        repository,
        Map.of("JAVA_HOME", System.getProperty("java.home")),
        List.of("bench/lambda", "check", "1", file.toString()));
    Figures figures = Figures.read(file);
    assertThat(figures.of("Newsreel", "cold ms")).hasSize(1);
    assertThat(figures.of("Newsreel", "restored ms")).hasSize(1);
    assertThat(figures.of("Newsreel", "classes")).singleElement(DOUBLE).isLessThan(MOST_CLASSES);
  }
}
