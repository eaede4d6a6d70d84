package newsreel.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The local server with the sample pages, once all of them can be synced and found. */
final class ServedSamples implements BeforeAllCallback, AfterAllCallback {
  private final StringWriter errors = new StringWriter();
  private @Nullable LocalServer server;
  private @Nullable Path data;
  private int pages;
  private final boolean alone;

  ServedSamples() {
    this(true);
  }

  private ServedSamples(boolean alone) {
    this.alone = alone;
  }

  /** Starts only where the profile {@code clients} has brought what the tests need. */
  static ServedSamples withTools() {
    return new ServedSamples(false);
  }

  String url() {
    return Objects.requireNonNull(server).url();
  }

  int pages() {
    return pages;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
    if (!alone) {
      Tool.installed("tsc");
    }
    Home home = Home.find();
    data = Files.createTempDirectory("newsreel");
    LocalServer opened =
        LocalServer.open(
            home.template(), data, 0, new WiredHandlers(), new PrintWriter(errors, true));
    server = opened;
    pages = new SamplePages(home.samplePages()).store(opened.gateway()).size();
    opened.start();
    await("/v1/changes?types=article&limit=100", "\"upsert\"", pages);
    await("/v1/search?q=gannet%20lig&type=video", "\"title\"", 1);
  }

  /** Asks until the answer has a text often enough: what follows from a write takes a moment. */
  private void await(String path, String text, int times) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url() + path)).build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (int i = 0; i < 400; i++) {
        if (http.send(request, BodyHandlers.ofString()).body().split(text, -1).length > times) {
          return;
        }
        new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
      }
    }
    throw new AssertionError(path + " did not have " + text + " " + times + " times");
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    if (server == null) {
      return;
    }
    server.close();
    try (Stream<Path> files = Files.walk(Objects.requireNonNull(data))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    assertThat(errors.toString()).isEmpty();
  }
}
