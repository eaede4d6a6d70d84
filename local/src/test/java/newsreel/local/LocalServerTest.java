package newsreel.local;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServerTest {
  private final Notes notes = new Notes();
  private final StringWriter errors = new StringWriter();
  private final HttpClient http = HttpClient.newHttpClient();
  @TempDir private Path folder;
  private Path template;
  private Path data;

  @BeforeEach
  void writeTemplate() throws IOException {
    template = Files.writeString(folder.resolve("template.yaml"), Notes.TEMPLATE);
    data = folder.resolve("data");
  }

  private LocalServer open(int port) throws IOException {
    LocalServer server =
        LocalServer.open(
            template,
            data,
            port,
            (function, client, clock, pictures, search) -> notes.handler(function, client),
            new PrintWriter(errors, true));
    server.start();
    return server;
  }

  private HttpResponse<String> put(LocalServer server, String id, String text)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(server.url() + "/notes/" + id))
            .header("content-type", "text/plain")
            .PUT(BodyPublishers.ofString(text))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(LocalServer server, String id)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(server.url() + "/notes/" + id)).build(),
        BodyHandlers.ofString());
  }

  @Test
  void whatWasStoredIsThereAfterARestart() throws Exception {
    try (LocalServer first = open(0)) {
      assertThat(first.wasEmpty()).isTrue();
      HttpResponse<String> stored = put(first, "a%20b", "Grüße");
      assertThat(stored.statusCode()).isEqualTo(201);
      assertThat(stored.headers().firstValue("location")).hasValue(first.url() + "/notes/a%20b");
    }
    try (LocalServer second = open(0)) {
      assertThat(second.wasEmpty()).isFalse();
      assertThat(get(second, "a%20b").body()).isEqualTo("Grüße");
    }
  }

  @Test
  void aDynamoDbThatDoesNotAnswerIsNamed() throws Exception {
    URI nobody = URI.create("http://127.0.0.1:" + freePort());
    assertThatThrownBy(
            () ->
                LocalServer.open(
                    template,
                    data,
                    nobody,
                    0,
                    LocalServer.Writers.ANYONE,
                    (function, client, clock, pictures, search) -> notes.handler(function, client),
                    new PrintWriter(errors, true)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("no DynamoDB Local answers at " + nobody);
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  @Test
  void everyChangeReachesTheStreamsFunctionInOrderAndFailuresComeAgain() throws Exception {
    try (LocalServer server = open(0)) {
      put(server, "one", "1");
      put(server, "again", "2");
      put(server, "never", "3");
      put(server, "last", "4");
      awaitHeard("last");
      assertThat(notes.heard.stream().distinct())
          .containsExactly("one", "failed again", "again", "failed never", "last");
    }
    assertThat(data.resolve("undelivered.ndjson")).content().contains("\"never\"");

    notes.heard.clear();
    try (LocalServer server = open(0)) {
      put(server, "later", "5");
      awaitHeard("later");
      assertThat(notes.heard).as("delivered before the restart").containsExactly("later");
    }
  }

  private void awaitHeard(String id) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    for (int i = 0; i < 200 && !notes.heard.contains(id); i++) {
      never.await(50, TimeUnit.MILLISECONDS);
    }
    assertThat(notes.heard).contains(id);
  }

  @Test
  void aBodyOfSevenMegabytesIsRefusedAndTheConnectionLives() throws Exception {
    try (LocalServer server = open(0)) {
      HttpResponse<String> refused = put(server, "big", "x".repeat(7 * 1024 * 1024));
      assertThat(refused.statusCode()).isEqualTo(413);
      assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
      assertThat(get(server, "big").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aClientThatWentAwayDoesNotHoldUpTheEnd() throws Exception {
    LocalServer server = open(0);
    for (int i = 0; i < 20; i++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port(server))) {
        socket.setSoLinger(true, 0);
        socket
            .getOutputStream()
            .write(
                "PUT /notes/a HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nab"
                    .getBytes(US_ASCII));
      }
    }
    assertThat(put(server, "b", "still answers").statusCode()).isEqualTo(201);
    assertTimeout(Duration.ofSeconds(8), server::close);
  }

  private static int port(LocalServer server) {
    return URI.create(server.url()).getPort();
  }

  @Test
  void aTakenPortIsSaidInOneLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> open(taken.getLocalPort()))
          .isInstanceOf(IOException.class)
          .hasMessage("port %d is taken: choose another with --port", taken.getLocalPort());
    }
  }

  @Test
  void aFolderThatIsInUseIsSaidInOneLine() throws Exception {
    try (LocalServer first = open(0)) {
      assertThat(first.url()).startsWith("http://127.0.0.1:");
      assertThatThrownBy(() -> open(0))
          .isInstanceOf(IOException.class)
          .hasMessage("the data folder %s is in use by another newsreel", data);
    }
  }

  @Test
  void aFolderThatIsAFileIsSaidInOneLine() throws Exception {
    Files.writeString(data, "");
    assertThatThrownBy(() -> open(0))
        .isInstanceOf(IOException.class)
        .hasMessage("cannot write to the data folder %s", data);
  }

  @Test
  void aDatabaseThatIsNoneIsSaidInOneLine() throws Exception {
    Files.createDirectories(data);
    Files.writeString(data.resolve("catalog.db"), "no database ".repeat(1000));
    assertThatThrownBy(() -> open(0))
        .isInstanceOf(IOException.class)
        .hasMessage("the data in %s cannot be read", data);
  }
}
