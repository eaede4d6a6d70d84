package newsreel.table;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.catalog.ItemKind;
import newsreel.catalog.ports.Inventory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * R60: the one scan of the table, since lists have only what is listed, and are derived themselves.
 */
public final class DynamoInventory implements Inventory {
  /** Items that one page looks at, of which an article has about ten. */
  private static final int LOOKED_AT = 500;

  private final Table table;
  private final int lookedAt;

  public DynamoInventory(DynamoDbClient client, String tableName) {
    this(client, tableName, LOOKED_AT);
  }

  /**
   * @param lookedAt items of the table that one page looks at
   */
  public DynamoInventory(DynamoDbClient client, String tableName, int lookedAt) {
    this.table = new Table(client, tableName);
    this.lookedAt = lookedAt;
  }

  @Override
  public Page page(Optional<String> after) {
    Map<String, AttributeValue> start = after.map(DynamoInventory::key).orElse(Map.of());
    Table.Scanned scanned =
        table.scan(
            lookedAt,
            start,
            scan ->
                scan.projectionExpression("pk, sk")
                    .filterExpression(
                        "sk = :meta AND (begins_with(pk, :article) OR begins_with(pk, :video))")
                    .expressionAttributeValues(
                        Map.of(
                            ":meta", AttributeValue.fromS(Keys.META),
                            ":article", AttributeValue.fromS(Keys.ARTICLE_PREFIX),
                            ":video", AttributeValue.fromS(ItemKind.VIDEO + "#"))));
    List<Entry> entries = scanned.items().stream().map(item -> entry(item.text(Keys.PK))).toList();
    return new Page(entries, scanned.next().map(DynamoInventory::text));
  }

  private static Entry entry(String pk) {
    int hash = pk.indexOf('#');
    return new Entry(ItemKind.valueOf(pk.substring(0, hash)), pk.substring(hash + 1));
  }

  private static String text(Map<String, AttributeValue> key) {
    Item item = new Item(key);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            (item.text(Keys.PK) + "\n" + item.text(Keys.SK)).getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, AttributeValue> key(String text) {
    String key = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    int line = key.indexOf('\n');
    if (line < 1 || line == key.length() - 1) {
      throw new IllegalArgumentException("no place in the inventory");
    }
    return Keys.key(key.substring(0, line), key.substring(line + 1));
  }
}
