package newsreel.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A data folder with the sample pages and their pictures, which are scaled once in a process. */
final class StoredSamples {
  private static final Path PAGES = Path.of("../events/pages");

  private static @Nullable Path stored;

  private StoredSamples() {}

  /** Copies the folder to a new one. */
  static synchronized Path copy() throws Exception {
    Path from = stored == null ? store() : stored;
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

  private static Path store() throws Exception {
    Path data = Files.createTempDirectory("newsreel-samples");
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
