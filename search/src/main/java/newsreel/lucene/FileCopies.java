package newsreel.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsreel.catalog.ports.UnavailableException;
import newsreel.catalog.search.IndexFiles;
import newsreel.catalog.search.IndexManifest;

/** Copies of an index's files in a folder, where Lucene reads them under their own names. */
final class FileCopies {
  /** Files fetched at once. */
  private static final int AT_ONCE = 16;

  private static final String UNFINISHED = "unfinished-";

  private final IndexFiles files;
  private final Path folder;

  FileCopies(IndexFiles files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /** Lucene's name of a manifest's file. */
  static String name(String file) {
    return file.substring(file.indexOf('/') + 1);
  }

  static List<String> names(IndexManifest manifest) {
    return manifest.files().stream().map(FileCopies::name).toList();
  }

  /** Fetches what is not there yet. */
  void fetch(IndexManifest manifest) throws IOException {
    Files.createDirectories(folder);
    List<Future<?>> fetches = new ArrayList<>();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      for (String file : manifest.files()) {
        if (!Files.exists(folder.resolve(name(file)))) {
          fetches.add(threads.submit(() -> fetch(manifest, file)));
        }
      }
      for (Future<?> fetch : fetches) {
        await(fetch);
      }
    }
  }

  private void fetch(IndexManifest manifest, String file) {
    Path unfinished = folder.resolve(UNFINISHED + name(file));
    try {
      Files.deleteIfExists(unfinished);
      files.fetch(manifest.path(file), unfinished);
      Files.move(unfinished, folder.resolve(name(file)), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(Future<?> fetch) throws IOException {
    try {
      fetch.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException(e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case UncheckedIOException failed -> throw failed.getCause();
        case RuntimeException failed -> throw failed;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  /** Deletes all but these names. */
  void keep(Set<String> names) throws IOException {
    for (Path copy : all()) {
      if (!names.contains(copy.getFileName().toString())) {
        Files.deleteIfExists(copy);
      }
    }
  }

  /** Deletes all, and the folder. */
  void delete() throws IOException {
    keep(Set.of());
    Files.deleteIfExists(folder);
  }

  private List<Path> all() throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> copies = Files.list(folder)) {
      return copies.collect(Collectors.toList());
    }
  }
}
