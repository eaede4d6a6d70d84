package newsreel.local.store;

import java.util.Map;
import java.util.logging.Logger;
import newsreel.local.template.Tree;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** DynamoDB in this process, without a port, kept in a data folder. */
public final class EmbeddedStore implements AutoCloseable {
  /** Held, for a logger's settings live as long as somebody refers to it. */
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  static {
    SQLITE.setUseParentHandlers(false);
  }

  private final AmazonDynamoDBLocal engine;
  private final DynamoDbClient client;

  private EmbeddedStore(AmazonDynamoDBLocal engine) {
    this.engine = engine;
    this.client = engine.dynamoDbClient();
  }

  /**
   * @param tables properties by name, as template.yaml has them; made where they are absent
   */
  public static EmbeddedStore open(DataFolder folder, Map<String, Tree> tables) {
    EmbeddedStore store =
        new EmbeddedStore(DynamoDBEmbedded.create(folder.database().toFile(), true));
    try {
      make(store.client, tables);
      return store;
    } catch (SdkException unusable) {
      store.close();
      throw unusable;
    }
  }

  /** Makes the tables that are absent. */
  public static void make(DynamoDbClient client, Map<String, Tree> tables) {
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
    return engine.dynamoDbStreamsClient();
  }

  TableDescription describe(String table) {
    return client.describeTable(request -> request.tableName(table)).table();
  }

  public boolean isEmpty(String table) {
    return describe(table).itemCount() == 0;
  }

  @Override
  public void close() {
    engine.shutdown();
  }
}
