package newsreel.table;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import newsreel.catalog.CatalogOrigin;
import newsreel.catalog.ports.Origins;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The patterns of the catalogue's own item in TABLE.md, by their numbers there. */
public final class DynamoOrigins implements Origins {
  private final Table table;
  private final Clock clock;

  public DynamoOrigins(DynamoDbClient client, String tableName, Clock clock) {
    this.table = new Table(client, tableName);
    this.clock = clock;
  }

  /** R54. */
  @Override
  public CatalogOrigin origin() {
    Item item = table.get(Keys.origin(), false).orElseGet(this::first);
    return new CatalogOrigin(item.text("id"), item.instant("createdAt"));
  }

  /** W54: of two who ask at once, both get what the first wrote. */
  private Item first() {
    Item origin =
        new Item()
            .put("id", UUID.randomUUID().toString())
            .put("createdAt", clock.instant().truncatedTo(ChronoUnit.MILLIS));
    Map<String, AttributeValue> values = origin.attributes();
    return table.updated(
        UpdateItemRequest.builder()
            .key(Keys.origin())
            .updateExpression(
                "SET id = if_not_exists(id, :id), createdAt = if_not_exists(createdAt, :at)")
            .expressionAttributeValues(
                Map.of(":id", values.get("id"), ":at", values.get("createdAt"))));
  }
}
