package newsreel.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import newsreel.local.template.Cors;
import newsreel.local.template.Function;
import newsreel.local.template.Route;
import newsreel.local.template.Template;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes over the wire, byte for byte: a client of HTTP would put it right. */
final class GatewayServerTest {
  private static GatewayServer server;

  @BeforeAll
  static void start() throws IOException {
    server = GatewayServer.bind(0);
    Function notes =
        new Function(
            "Notes",
            "Notes",
            Map.of(),
            List.of(
                new Route("GET", "/notes", "Notes", null, List.of()),
                new Route("GET", "/notes/{id}", "Notes", null, List.of()),
                new Route("POST", "/notes", "Notes", null, List.of())),
            null,
            List.of(),
            null);
    Invocable echo =
        new Invocable(
            "Notes",
            (in, out, context) -> {
              String event = new String(in.readAllBytes(), UTF_8);
              String query = event.replaceAll("(?s).*\"rawQueryString\":\"([^\"]*)\".*", "$1");
              out.write(
                  "{\"statusCode\": 200, \"headers\": {\"x-query\": \"%s\"}, \"body\": \"note\"}"
                      .formatted(query)
                      .getBytes(UTF_8));
            });
    server.start(
        new Gateway(
            new Template(
                List.of(notes), Map.of(), new Cors(List.of(), List.of(), List.of(), List.of(), 0)),
            List.of(echo),
            null,
            Clock.systemUTC(),
            new PrintWriter(new StringWriter())));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /**
   * @param request its lines, parted by {@code ~}
   * @return head and body of all that is answered until the server ends the connection
   */
  private static String exchange(String request) throws IOException {
    int port = URI.create(server.url()).getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.replace("~", "\r\n").getBytes(UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static String get(String target) {
    return "GET " + target + " HTTP/1.1~host: localhost~connection: close~~";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense~~ | 400 | Bad Request",
        "GET~~ | 400 | Bad Request",
        "GET /notes HTTP/9.9~host: localhost~~ | 505 | HTTP Version Not Supported",
        "GET /notes HTTP/2.0~host: localhost~connection: close~~ | 426 | Upgrade Required",
        "GET /notes HTTP/1.1~host: localhost~expect: a~connection: close~~ | 417 | Expectation"
            + " Failed",
        "GET /notes HTTP/1.1~~ | 400 | Bad Request",
        "GET /notes HTTP/1.1~host: localhost~a b: c~connection: close~~ | 400 | Bad Request",
        "POST /notes HTTP/1.1~host: localhost~content-length: x~~ | 400 | Bad Request",
        "POST /notes HTTP/1.1~host: localhost~content-length: 1~transfer-encoding: x~~a | 400 | Bad"
            + " Request"
      })
  void whatIsNoRequestIsAProblem(String request, int status, String title) throws IOException {
    assertThat(exchange(request))
        .startsWith("HTTP/1.1 " + status + " ")
        .containsIgnoringCase("content-type: application/problem+json")
        .contains("\"title\":\"%s\",\"status\":%d,\"detail\":\"".formatted(title, status));
  }

  @Test
  void aPathThatIsBadlyEncodedIsAProblem() throws IOException {
    assertThat(exchange(get("/notes/%zz")))
        .startsWith("HTTP/1.1 400 ")
        .contains("application/problem+json", "two hexadecimal digits");
  }

  @Test
  void aQueryThatIsBadlyEncodedIsAProblem() throws IOException {
    assertThat(exchange(get("/notes?q=100%")))
        .startsWith("HTTP/1.1 400 ")
        .contains("application/problem+json", "a percent sign is written %25");
    assertThat(exchange(get("/notes?q=100%25"))).startsWith("HTTP/1.1 200 ");
    assertThat(exchange(get("/notes/a%2Fb?x=1"))).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void anAddressAndHeadersThatNothingInFrontWouldTakeAreRefusedHereToo() throws IOException {
    assertThat(exchange(get("/notes?q=" + "a".repeat(8_000)))).startsWith("HTTP/1.1 200 ");
    assertThat(exchange(get("/notes?q=" + "a".repeat(8_192))))
        .startsWith("HTTP/1.1 414 ")
        .contains("URI Too Long")
        .contains("8,192 bytes that CloudFront takes");
    assertThat(
            exchange(
                "GET /notes HTTP/1.1~host: localhost~x: "
                    + "a".repeat(10_240)
                    + "~connection: close~~"))
        .startsWith("HTTP/1.1 431 ")
        .contains("\"title\":\"Request Header Fields Too Large\"")
        .contains("10,240 bytes that API Gateway takes");
  }

  @Test
  void headIsAnsweredWithoutABodyAndTheConnectionGoesOn() throws IOException {
    String twice = exchange("HEAD /notes HTTP/1.1~host: localhost~~" + get("/notes"));

    assertThat(twice.split("HTTP/1.1 ", -1)).hasSize(3);
    assertThat(twice).endsWith("note");
    assertThat(twice.substring(0, twice.lastIndexOf("HTTP/1.1"))).doesNotContain("note");
  }
}
