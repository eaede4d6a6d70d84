package newsreel.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command as a person starts it: another process, from another folder, by a link. */
@Timeout(120)
class LauncherTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Path home = Path.of("..").toAbsolutePath().normalize();
  @TempDir private Path folder;
  private @Nullable Process process;

  @AfterEach
  void stop() throws IOException {
    if (process != null) {
      process.destroyForcibly();
    }
    Files.deleteIfExists(folder.resolve("link"));
  }

  private Process launch(String... arguments) throws IOException {
    Path link = folder.resolve("link");
    if (!Files.isSymbolicLink(link)) {
      Files.createSymbolicLink(link, home.resolve("newsreel"));
    }
    List<String> command =
        Stream.concat(Stream.of(link.toString()), List.of(arguments).stream()).toList();
    process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(folder.resolve("stderr").toFile())
            .start();
    return process;
  }

  private static String url(Process server) throws IOException {
    BufferedReader out = server.inputReader(UTF_8);
    String start = "Newsreel answers at ";
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(start)) {
        return line.substring(start.length());
      }
    }
    throw new IOException("the server ended");
  }

  private JsonNode get(String url) throws Exception {
    HttpResponse<String> answer =
        http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    return JsonMapper.shared().readTree(answer.body());
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void theFirstStartStoresTheSamplePagesAndWhatIsStoredOutlivesAKillAsDoesATokenOfItsFolder()
      throws Exception {
    Process first = launch("serve", "--port", "0", "--data", "data");
    String stored = url(first);
    JsonNode articles = get(stored + "/v1/articles").path("articles");
    try (Stream<Path> pages = Files.list(home.resolve("events/pages"))) {
      assertThat(articles.size()).isEqualTo((int) pages.count());
    }
    HttpResponse<String> story =
        http.send(
            HttpRequest.newBuilder(URI.create(stored + "/v1/articles"))
                .header("content-type", "text/html")
                .POST(
                    BodyPublishers.ofString(
                        "<title>Night ferry</title><article><h1>Night ferry</h1><p>It sails.</p>"))
                .build(),
            BodyHandlers.ofString());
    assertThat(story.statusCode()).as(story.body()).isEqualTo(201);
    String location = story.headers().firstValue("location").orElseThrow();
    // A kill may lose the last writes: what followed from the article comes after it.
    while (!get(stored + "/v1/changes?limit=100").toString().contains("Night ferry")) {
      Thread.onSpinWait();
    }
    first.destroyForcibly().waitFor();

    Process command = launch("token", "--data", "data");
    String token = new String(command.getInputStream().readAllBytes(), UTF_8).strip();
    Process second = launch("serve", "--auth", "--port", "0", "--data", "data");
    String url = url(second);
    JsonNode article = get(url + URI.create(location).getPath());
    assertThat(article.path("headline").asString()).isEqualTo("Night ferry");
    assertThat(storing(url, "Bearer " + token)).isEqualTo(201);
    assertThat(storing(url, "Bearer x")).isEqualTo(401);

    second.destroy();
    assertThat(second.waitFor(20, TimeUnit.SECONDS)).as("stops when told to").isTrue();
    assertThat(folder.resolve("stderr")).isEmptyFile();
  }

  private int storing(String url, String authorization) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/v1/videos"))
            .header("authorization", authorization)
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString("{\"title\": \"Ferry\"}"))
            .build();
    return http.send(request, BodyHandlers.ofString()).statusCode();
  }

  @Test
  void aMistakeIsOneLineOnStderrAndExitCodeOne() throws Exception {
    Files.writeString(folder.resolve("file"), "");
    Process server = launch("serve", "--port", "0", "--data", "file");
    assertThat(server.waitFor()).isEqualTo(1);
    assertThat(Files.readAllLines(folder.resolve("stderr")))
        .containsExactly("newsreel: cannot write to the data folder file");
  }
}
