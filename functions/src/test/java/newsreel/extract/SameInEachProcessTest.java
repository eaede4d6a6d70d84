package newsreel.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Reads every sample page here and in a process of its own, where immutable sets have another order
 * and all objects have one hash.
 */
class SameInEachProcessTest {
  @Test
  void a_page_says_the_same_in_each_process() throws Exception {
    // Surefire's own class path is a manifest.
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process other =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UnlockExperimentalVMOptions",
                    "-XX:hashCode=2",
                    "-classpath",
                    classPath,
                    ReadPages.class.getName()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    ByteArrayOutputStream here = new ByteArrayOutputStream();
    try {
      ReadPages.print(new PrintStream(here, false, StandardCharsets.UTF_8));
      other.getOutputStream().close();
      String there = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(there.lines()).hasSizeGreaterThan(120);
      assertThat(there).isEqualTo(here.toString(StandardCharsets.UTF_8));
      assertThat(other.waitFor()).isZero();
    } finally {
      other.destroyForcibly();
    }
  }
}
