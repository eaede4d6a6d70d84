package newsreel.local.soak;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line in a process of its own, as the launcher starts it, but with half a server's
 * memory: what it keeps shows sooner.
 */
final class NewsreelProcess {
  private NewsreelProcess() {}

  /**
   * @param errors where what it says to the person at the terminal goes
   */
  static Process start(List<String> arguments, Redirect errors) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dnewsreel.home=" + Path.of("..").toAbsolutePath().normalize(),
            "-cp",
            System.getProperty("java.class.path"),
            "newsreel.local.Newsreel"));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectError(errors).start();
  }
}
