package newsreel.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;

/** A server in place of one of AWS's services, which answers as a test says, in that order. */
public final class ServiceStandIn implements BeforeEachCallback, AfterEachCallback {
  private final Deque<Said> answers = new ArrayDeque<>();
  private final List<Asked> requests = new ArrayList<>();
  private @Nullable HttpServer server;
  private @Nullable SdkHttpClient http;

  private record Said(int status, String body) {}

  /** A request that came. */
  public record Asked(
      String method,
      String path,
      @Nullable String target,
      @Nullable String authorization,
      String body) {}

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    HttpServer started =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    started.createContext("/", this::answer);
    started.start();
    server = started;
    http = AwsCrtHttpClient.builder().build();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Objects.requireNonNull(http).close();
    Objects.requireNonNull(server).stop(0);
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + Objects.requireNonNull(server).getAddress().getPort());
  }

  /** As a function makes them, with the client that is deployed. */
  AwsCalls calls(String region) {
    return new AwsCalls(
        Objects.requireNonNull(http),
        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret")),
        region,
        Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC));
  }

  public synchronized void answers(int status, String body) {
    answers.add(new Said(status, body));
  }

  public synchronized List<Asked> requests() {
    return List.copyOf(requests);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.add(
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              exchange.getRequestHeaders().getFirst("x-amz-target"),
              exchange.getRequestHeaders().getFirst("authorization"),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      Said said = answers.isEmpty() ? new Said(500, "no answer was said") : answers.remove();
      byte[] body = said.body.getBytes(UTF_8);
      exchange.sendResponseHeaders(said.status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
