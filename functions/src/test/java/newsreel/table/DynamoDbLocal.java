package newsreel.table;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** DynamoDB Local in this process, in memory, with a table of template.yaml for each test. */
public final class DynamoDbLocal implements BeforeEachCallback, AfterEachCallback {
  private static final AtomicInteger TABLES = new AtomicInteger();

  /**
   * Lives as long as a test class: a stream is read in time that grows with what all tables'
   * streams hold, of those that are deleted, too.
   */
  private record Engine(AmazonDynamoDBLocal local) implements AutoCloseable {
    static Engine of(ExtensionContext test) {
      return test.getParent()
          .orElse(test)
          .getStore(Namespace.create(DynamoDbLocal.class))
          .getOrComputeIfAbsent(
              Engine.class, key -> new Engine(DynamoDBEmbedded.create()), Engine.class);
    }

    @Override
    public void close() {
      local.shutdown();
    }
  }

  private @Nullable Engine engine;
  private String tableName = "";

  @Override
  public void beforeEach(ExtensionContext context) {
    engine = Engine.of(context);
    createTable();
  }

  public void createTable() {
    tableName = "newsreel-" + TABLES.incrementAndGet();
    client().createTable(TemplateTable.request(tableName));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    deleteTable();
  }

  public void deleteTable() {
    client().deleteTable(r -> r.tableName(tableName));
  }

  private AmazonDynamoDBLocal engine() {
    if (engine == null) {
      engine = new Engine(DynamoDBEmbedded.create());
    }
    return engine.local();
  }

  public DynamoDbClient client() {
    return engine().dynamoDbClient();
  }

  public DynamoDbStreamsClient streams() {
    return engine().dynamoDbStreamsClient();
  }

  public String tableName() {
    return tableName;
  }
}
