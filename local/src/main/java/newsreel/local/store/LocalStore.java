package newsreel.local.store;

import java.net.URI;
import java.util.Map;
import java.util.logging.Logger;
import newsreel.local.template.TemplateNode;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** DynamoDB Local, in this process without a port, or in a process of its own. */
public final class LocalStore implements AutoCloseable {
  /** Held, for a logger's settings live as long as somebody refers to it. */
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  static {
    SQLITE.setUseParentHandlers(false);
  }

  private final DynamoDbClient client;
  private final DynamoDbStreamsClient streams;
  private final Runnable shutdown;

  private LocalStore(DynamoDbClient client, DynamoDbStreamsClient streams, Runnable shutdown) {
    this.client = client;
    this.streams = streams;
    this.shutdown = shutdown;
  }

  /**
   * In this process, kept in a data folder.
   *
   * @param tables properties by name, as template.yaml has them; made where they are absent
   */
  public static LocalStore embedded(DataFolder folder, Map<String, TemplateNode> tables) {
    AmazonDynamoDBLocal engine = DynamoDBEmbedded.create(folder.database().toFile(), true);
    return new LocalStore(engine.dynamoDbClient(), engine.dynamoDbStreamsClient(), engine::shutdown)
        .with(tables);
  }

  /**
   * In a process of its own.
   *
   * @param endpoint where it answers, such as {@code http://127.0.0.1:8000}
   * @param tables properties by name, as template.yaml has them; made where they are absent
   */
  public static LocalStore at(URI endpoint, Map<String, TemplateNode> tables) {
    StaticCredentialsProvider anyone =
        StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
    SdkHttpClient http = AwsCrtHttpClient.builder().build();
    DynamoDbClient client =
        DynamoDbClient.builder()
            .endpointOverride(endpoint)
            .region(Region.US_EAST_1)
            .credentialsProvider(anyone)
            .httpClient(http)
            .build();
    DynamoDbStreamsClient streams =
        DynamoDbStreamsClient.builder()
            .endpointOverride(endpoint)
            .region(Region.US_EAST_1)
            .credentialsProvider(anyone)
            .httpClient(http)
            .build();
    return new LocalStore(client, streams, http::close).with(tables);
  }

  private LocalStore with(Map<String, TemplateNode> tables) {
    try {
      make(client, tables);
      return this;
    } catch (SdkException unusable) {
      close();
      throw unusable;
    }
  }

  /** Makes the tables that are absent. */
  public static void make(DynamoDbClient client, Map<String, TemplateNode> tables) {
    tables.forEach((name, properties) -> make(client, new TableBlueprint(name, properties)));
  }

  private static void make(DynamoDbClient client, TableBlueprint table) {
    if (client.listTables().tableNames().contains(table.name())) {
      return;
    }
    client.createTable(table.creation());
    table
        .expiry()
        .ifPresent(
            attribute ->
                client.updateTimeToLive(
                    change ->
                        change
                            .tableName(table.name())
                            .timeToLiveSpecification(
                                ttl -> ttl.enabled(true).attributeName(attribute))));
  }

  public DynamoDbClient client() {
    return client;
  }

  DynamoDbStreamsClient streams() {
    return streams;
  }

  TableDescription describe(String table) {
    return client.describeTable(request -> request.tableName(table)).table();
  }

  public boolean isEmpty(String table) {
    return describe(table).itemCount() == 0;
  }

  @Override
  public void close() {
    shutdown.run();
  }
}
