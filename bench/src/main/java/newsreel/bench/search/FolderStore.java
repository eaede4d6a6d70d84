package newsreel.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsreel.catalog.search.IndexFiles;
import newsreel.catalog.search.IndexManifest;
import newsreel.catalog.search.IndexManifests;
import newsreel.catalog.search.LogPosition;
import newsreel.catalog.search.SearchWriter.Place;

/** Files of an index in a folder, and its manifests in memory and, once it serves, in a file. */
final class FolderStore implements IndexFiles, IndexManifests {
  private static final String MANIFEST = "manifest";

  private final Path folder;
  private Optional<IndexManifest> building = Optional.empty();
  private Optional<IndexManifest> serving = Optional.empty();

  FolderStore(Path folder) throws IOException {
    this.folder = folder;
    Path manifest = folder.resolve(MANIFEST);
    if (Files.exists(manifest)) {
      List<String> lines = Files.readAllLines(manifest);
      serving =
          Optional.of(
              new IndexManifest(
                  1,
                  Integer.parseInt(lines.get(0)),
                  lines.get(1),
                  LogPosition.START,
                  lines.subList(2, lines.size()),
                  0,
                  Instant.EPOCH));
    }
  }

  @Override
  public void fetch(String path, Path to) throws IOException {
    Files.copy(folder.resolve(path), to);
  }

  @Override
  public void write(String path, Path from) throws IOException {
    Path to = folder.resolve(path);
    Files.createDirectories(to.getParent());
    Files.copy(from, to);
  }

  @Override
  public void delete(String path) throws IOException {
    Files.deleteIfExists(folder.resolve(path));
  }

  @Override
  public List<Stored> list() {
    return List.of();
  }

  long bytes() throws IOException {
    long bytes = 0;
    IndexManifest manifest = serving.orElseThrow();
    for (String file : manifest.files()) {
      bytes += Files.size(folder.resolve(manifest.path(file)));
    }
    return bytes;
  }

  long written() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  int files() {
    return serving.orElseThrow().files().size();
  }

  @Override
  public synchronized Optional<IndexManifest> glance(Place place) {
    return place == Place.SERVING ? serving : building;
  }

  @Override
  public Optional<IndexManifest> current(Place place) {
    return glance(place);
  }

  @Override
  public synchronized boolean replace(
      Place place, Optional<IndexManifest> before, IndexManifest after) {
    if (place == Place.SERVING) {
      serving = Optional.of(after);
    } else {
      building = Optional.of(after);
    }
    return true;
  }

  @Override
  public synchronized boolean promote(IndexManifest built, Optional<IndexManifest> before) {
    serving = Optional.of(built);
    building = Optional.empty();
    try {
      Files.writeString(
          folder.resolve(MANIFEST),
          built.layout() + "\n" + built.lineage() + "\n" + String.join("\n", built.files()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return true;
  }
}
