package newsreel.table;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** DynamoDB Local in this process, in memory, with a table of template.yaml for each test. */
public final class DynamoDbLocal implements BeforeEachCallback, AfterEachCallback {
  private static final AtomicInteger TABLES = new AtomicInteger();

  /** Lives as long as the test run; there is nothing to close but memory. */
  private static final class Engine {
    static final AmazonDynamoDBLocal INSTANCE = DynamoDBEmbedded.create();
  }

  private String tableName = "";

  @Override
  public void beforeEach(ExtensionContext context) {
    createTable();
  }

  void createTable() {
    tableName = "newsreel-" + TABLES.incrementAndGet();
    client().createTable(TemplateTable.request(tableName));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    deleteTable();
  }

  void deleteTable() {
    client().deleteTable(r -> r.tableName(tableName));
  }

  public DynamoDbClient client() {
    return Engine.INSTANCE.dynamoDbClient();
  }

  public DynamoDbStreamsClient streams() {
    return Engine.INSTANCE.dynamoDbStreamsClient();
  }

  public String tableName() {
    return tableName;
  }
}
