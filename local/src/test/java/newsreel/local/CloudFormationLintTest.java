package newsreel.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CloudFormationLintTest {
  @Test
  void findsNothingInTheTemplate() throws Exception {
    assumeTrue(isInstalled(), "cfn-lint is not installed");
    Process lint =
        new ProcessBuilder("cfn-lint", "template.yaml")
            .directory(Path.of("..").toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(lint.waitFor()).as(said).isZero();
    assertThat(said).isEmpty();
  }

  private static boolean isInstalled() throws InterruptedException {
    try {
      return new ProcessBuilder("cfn-lint", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException absent) {
      return false;
    }
  }
}
