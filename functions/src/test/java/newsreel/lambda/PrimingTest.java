package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/** What a snapshot is taken of, and what is left of it after a restore. */
class PrimingTest {
  private static final int FEW_ROUNDS = 25;
  private static final String CREDENTIALS_URI = "aws.containerCredentialsFullUri";

  static final List<Function<Wiring, ? extends ApiFunction>> FUNCTIONS =
      List.of(
          ArticlesFunction::new,
          VideosFunction::new,
          ChangesFunction::new,
          CardsFunction::new,
          IngestFunction::new);

  private final List<Connections> clients = new ArrayList<>();
  private final AtomicReference<String> accessKey = new AtomicReference<>("OLD");
  private boolean outOfReach;
  private HttpServer lambda;
  private TableConnection connection;
  private Wiring wiring;
  private Priming priming;

  /** An HTTP client that notes what is asked of it. */
  private final class Connections implements SdkHttpClient {
    private final SdkHttpClient table = new RehearsalTable();
    private final List<String> targets = new ArrayList<>();
    private final List<String> authorizations = new ArrayList<>();
    private boolean closed;

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      if (closed || outOfReach) {
        throw new IllegalStateException("closed");
      }
      targets.add(request.httpRequest().firstMatchingHeader("X-Amz-Target").orElseThrow());
      authorizations.add(request.httpRequest().firstMatchingHeader("Authorization").orElseThrow());
      return table.prepareRequest(request);
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @BeforeEach
  void startsAsWithSnapStart() throws IOException {
    lambda = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    lambda.createContext(
        "/credentials",
        exchange -> {
          byte[] body =
              """
              {"AccessKeyId": "%s", "SecretAccessKey": "secret", "Token": "token",
               "Expiration": "2099-01-01T00:00:00Z"}
              """
                  .formatted(accessKey.get())
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    lambda.start();
    String uri = "http://127.0.0.1:" + lambda.getAddress().getPort() + "/credentials";
    System.setProperty(CREDENTIALS_URI, uri);
    Map<String, String> environment =
        Map.of(
            "AWS_REGION", "eu-west-1",
            "TABLE_NAME", "table",
            "AWS_CONTAINER_CREDENTIALS_FULL_URI", uri);
    connection =
        new TableConnection(
            environment,
            () -> {
              Connections client = new Connections();
              clients.add(client);
              return client;
            });
    wiring = new Wiring(connection.client(), environment, Clock.systemUTC());
    priming = new Priming(wiring, connection, ArticlesFunction::new, FEW_ROUNDS);
  }

  @AfterEach
  void stops() {
    System.clearProperty(CREDENTIALS_URI);
    lambda.stop(0);
  }

  private static Context<? extends Resource> context() {
    return Core.getGlobalContext();
  }

  @ParameterizedTest
  @FieldSource("FUNCTIONS")
  void everyReadingRouteIsAnsweredInTheRehearsal(Function<Wiring, ? extends ApiFunction> function) {
    List<String> answers = play(function);
    assertThat(answers)
        .isNotEmpty()
        .allSatisfy(answer -> assertThat(answer).contains("\"statusCode\":200"));
  }

  @Test
  void someAnswersOfTheRehearsalAreCompressed() {
    assertThat(play(ArticlesFunction::new))
        .anySatisfy(answer -> assertThat(answer).contains("\"content-encoding\":\"gzip\""));
  }

  @Test
  void primingReadsTheTableAndNeverWrites() {
    priming.beforeCheckpoint(context());
    assertThat(clients)
        .flatExtracting(client -> client.targets)
        .isNotEmpty()
        .containsOnly("DynamoDB_20120810.GetItem");
  }

  @Test
  void noConnectionOutlivesTheSnapshot() {
    priming.beforeCheckpoint(context());
    assertThat(clients.subList(0, clients.size() - 1)).allMatch(client -> client.closed);
    assertThat(clients.getLast().closed).isFalse();
    assertThat(clients.getLast().targets).isEmpty();
    priming.afterRestore(context());
    assertThat(clients.getLast().targets)
        .containsExactly("DynamoDB_20120810.GetItem", "DynamoDB_20120810.GetItem");
  }

  @Test
  void noCredentialsOutliveTheRestore() {
    priming.beforeCheckpoint(context());
    assertThat(clients)
        .flatExtracting(client -> client.authorizations)
        .isNotEmpty()
        .allMatch(a -> a.contains("Credential=OLD/"));
    accessKey.set("NEW");
    priming.afterRestore(context());
    read();
    assertThat(clients.getLast().authorizations)
        .hasSize(3)
        .allMatch(a -> a.contains("Credential=NEW/"));
  }

  @Test
  void aTableOutOfReachStopsNeitherTheSnapshotNorTheRestore() {
    outOfReach = true;
    priming.beforeCheckpoint(context());
    priming.afterRestore(context());
    outOfReach = false;
    read();
    assertThat(clients.getLast().targets).hasSize(1);
  }

  private List<String> play(Function<Wiring, ? extends ApiFunction> function) {
    return new Rehearsal(wiring, function)
        .play().stream().map(answer -> new String(answer, StandardCharsets.UTF_8)).toList();
  }

  private void read() {
    connection.client().getItem(get -> get.tableName("table").key(Map.of()));
  }
}
