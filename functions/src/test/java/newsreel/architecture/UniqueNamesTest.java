package newsreel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who reads the name of a class knows which one is meant. */
class UniqueNamesTest {
  /** The sample that benchmarks compare with is a project of its own. */
  private static final List<String> MODULES =
      List.of("functions", "renditions", "local", "bench/src", "client");

  private static List<Path> sources(String module) throws IOException {
    Path root = Path.of("..", module);
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .filter(file -> !root.relativize(file).startsWith("target"))
          .toList();
    }
  }

  @Test
  void noTwoClassesOfTheRepositoryHaveTheSameName() throws IOException {
    Map<String, Integer> files = new TreeMap<>();
    for (String module : MODULES) {
      for (Path source : sources(module)) {
        files.merge(source.getFileName().toString(), 1, Integer::sum);
      }
    }

    assertThat(files).hasSizeGreaterThan(500);
    assertThat(
            files.entrySet().stream()
                .filter(file -> file.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toList()))
        .isEmpty();
  }
}
