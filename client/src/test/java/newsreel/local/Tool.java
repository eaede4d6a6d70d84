package newsreel.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A program of the machine or of {@code client/tools}, where the profile installed it. */
final class Tool {
  /** The folder of this module. */
  static final Path CLIENT = Path.of("").toAbsolutePath();

  private static final long MINUTES = 5;

  private Tool() {}

  /** A tool of {@code client/tools}; without the profile {@code clients} the test is skipped. */
  static String installed(String name) {
    Path tool = CLIENT.resolve("tools/node_modules/.bin").resolve(name);
    Assumptions.assumeTrue(
        Files.isExecutable(tool), name + " is not installed: mvn verify -Pclients does so");
    return tool.toString();
  }

  /** A client that the profile {@code clients} generated; without it the test is skipped. */
  static Path generated(String language) {
    Path folder = CLIENT.resolve("target/clients").resolve(language);
    Assumptions.assumeTrue(
        Files.isDirectory(folder), "no client in " + language + ": mvn verify -Pclients makes it");
    return folder;
  }

  static Optional<Path> onPath(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Runs a command in the folder of this module. */
  static String run(String... command) throws IOException, InterruptedException {
    return run(Map.of(), command);
  }

  /**
   * Returns what the command prints.
   *
   * @throws AssertionError with all of it, where it fails
   */
  static String run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("tool", ".txt");
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)));
    builder.environment().putAll(environment);
    Process process =
        builder
            .directory(CLIENT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }
    String printed = Files.readString(output, UTF_8);
    Files.delete(output);
    if (!ended || process.exitValue() != 0) {
      throw new AssertionError(String.join(" ", command) + " failed:\n" + printed);
    }
    return printed;
  }
}
