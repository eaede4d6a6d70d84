package newsreel.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A data folder with the sample pages and their pictures, which are scaled once in a build, or in a
 * process that no build has started.
 */
public final class StoredSamples {
  private static final Path PAGES = Path.of("../events/pages");
  private static final Path TARGET = Path.of("target");

  private static @Nullable Path stored;

  private StoredSamples() {}

  /** Copies the folder to a new one. */
  public static synchronized Path copy() throws Exception {
    Path from = stored == null ? ofTheBuild() : stored;
    stored = from;
    Path to = Files.createTempDirectory("newsreel-served");
    List<Path> files;
    try (Stream<Path> all = Files.walk(from)) {
      files = all.toList();
    }
    for (Path file : files) {
      Path copy = to.resolve(from.relativize(file));
      if (Files.isDirectory(file)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(file, copy);
      }
    }
    return to;
  }

  private static Path ofTheBuild() throws Exception {
    String build = System.getProperty("newsreel.build", "").replace(":", "");
    if (build.isEmpty()) {
      return store(Files.createTempDirectory("newsreel-samples"));
    }
    Path folder = TARGET.resolve("samples-of-" + build);
    try (FileChannel file = FileChannel.open(TARGET.resolve("samples.lock"), CREATE, WRITE);
        FileLock _ = file.lock()) {
      if (!Files.isDirectory(folder)) {
        Files.move(store(Files.createTempDirectory(TARGET, "samples")), folder);
      }
    }
    return folder;
  }

  private static Path store(Path data) throws Exception {
    try (LocalServer server = ServedCatalogue.open(data)) {
      new SamplePages(PAGES).store(server.gateway());
      server.start();
      awaitPictures(server.url());
    }
    return data;
  }

  /** Pictures are placed by what follows the store. */
  private static void awaitPictures(String url) throws Exception {
    HttpRequest picture =
        HttpRequest.newBuilder(
                URI.create(
                    url + "/v1/videos/" + ServedCatalogue.FILM + "?fields=thumbnail.picture.id"))
            .build();
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    HttpClient http = HttpClient.newHttpClient();
    while (!http.send(picture, BodyHandlers.ofString()).body().contains("picture")) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("no picture was placed");
      }
      new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
    }
  }
}
