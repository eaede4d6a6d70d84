package newsreel.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Runs {@link Fuzz} for {@code newsreel.jazzer.seconds}, in a process of its own, for Jazzer
 * instruments the classes that it loads and ends the process.
 */
final class GuidedFuzzTest {
  private static final int SECONDS = Integer.getInteger("newsreel.jazzer.seconds", 6);

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void noCaseThatJazzerFindsGetsAnAnswerWhichMayNotBeGiven() throws Exception {
    // Surefire's own class path is a manifest.
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process fuzz =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx1g",
                    "-XX:+UseSerialGC",
                    "-XX:+EnableDynamicAgentLoading",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-classpath",
                    classPath,
                    Fuzz.class.getName(),
                    Integer.toString(SECONDS)))
            .redirectErrorStream(true)
            .start();
    try {
      fuzz.getOutputStream().close();
      String said = new String(fuzz.getInputStream().readAllBytes(), UTF_8);
      System.out.println(said);
      assertThat(fuzz.waitFor()).as(said).isZero();
    } finally {
      fuzz.destroyForcibly();
    }
  }
}
