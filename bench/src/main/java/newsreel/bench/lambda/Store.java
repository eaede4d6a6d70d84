package newsreel.bench.lambda;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import newsreel.bench.functions.StoredAnswerFunction;
import newsreel.lambda.IngestFunction;
import newsreel.lambda.Wiring;
import newsreel.local.gateway.Invocable;
import newsreel.local.store.LocalStore;
import newsreel.local.template.Template;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/** DynamoDB Local in this process, with the table of template.yaml and what events/ store in it. */
final class Store implements AutoCloseable {
  private final DynamoDBProxyServer server;
  private final int port;
  private final DynamoDbClient client;
  private final Template template;

  private Store(DynamoDBProxyServer server, int port, Template template) {
    this.server = server;
    this.port = port;
    this.template = template;
    this.client =
        DynamoDbClient.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + port))
            .region(Region.of(Stage.REGION))
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClientBuilder(AwsCrtHttpClient.builder())
            .build();
  }

  static Store open(Path repository) throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    DynamoDBProxyServer server =
        ServerRunner.createServerFromCommandLineArgs(
            new String[] {
              "-inMemory", "-sharedDb", "-disableTelemetry", "-port", Integer.toString(port)
            });
    server.start();
    Template template = Template.read(repository.resolve("template.yaml"), Map.of());
    Store store = new Store(server, port, template);
    LocalStore.make(store.client, template.tables());
    return store;
  }

  int port() {
    return port;
  }

  /** The variables of template.yaml for the function that has the handler. */
  Map<String, String> variables(Class<?> handler) {
    return template.functions().stream()
        .filter(function -> function.handler().equals(handler.getName()))
        .findFirst()
        .orElseThrow()
        .environment();
  }

  /** Stores what an event of {@link IngestFunction} says. */
  void store(byte[] event) throws Exception {
    IngestFunction function =
        new IngestFunction(new Wiring(client, variables(IngestFunction.class), Clock.systemUTC()));
    byte[] answer =
        new Invocable("Ingest", function).invoke(event, "stored", Duration.ofSeconds(30));
    if (!new String(answer, StandardCharsets.UTF_8).startsWith("{\"statusCode\":20")) {
      throw new IOException(
          "an event was not stored: " + new String(answer, StandardCharsets.UTF_8));
    }
  }

  /** Stores what {@link StoredAnswerFunction} gives. */
  void storeAnswer(byte[] answer) {
    Map<String, AttributeValue> item = new HashMap<>();
    StoredAnswerFunction.KEY.forEach((name, key) -> item.put(name, AttributeValue.fromS(key)));
    item.put(
        StoredAnswerFunction.ATTRIBUTE,
        AttributeValue.fromS(new String(answer, StandardCharsets.UTF_8)));
    client.putItem(
        put -> put.tableName(variables(IngestFunction.class).get("TABLE_NAME")).item(item));
  }

  @Override
  public void close() throws IOException {
    client.close();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
