package newsreel.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of the project, which has template.yaml. */
record Home(Path root) {
  /**
   * The one that the launcher names, else the nearest above the working directory.
   *
   * @throws IOException where neither is one
   */
  static Home find() throws IOException {
    Optional<Path> named = Optional.ofNullable(System.getProperty("newsreel.home")).map(Path::of);
    return Stream.concat(
            named.stream(),
            Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent))
        .filter(folder -> Files.exists(folder.resolve("template.yaml")))
        .findFirst()
        .map(Home::new)
        .orElseThrow(() -> new IOException("no template.yaml here or in a folder above"));
  }

  Path template() {
    return root.resolve("template.yaml");
  }

  Path samplePages() {
    return root.resolve("events").resolve("pages");
  }

  Path data() {
    return root.resolve(".newsreel");
  }
}
