package newsreel.table;

import java.time.Instant;
import java.util.Map;
import newsreel.catalog.Derived;
import newsreel.catalog.ports.RebuildState;
import newsreel.catalog.ports.Rebuilds;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** How far rebuilds are: patterns R61 and W67 of TABLE.md. */
public final class DynamoRebuilds implements Rebuilds {
  private final Table table;

  public DynamoRebuilds(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
  }

  /** R61. */
  @Override
  public RebuildState state(Derived what) {
    return table
        .get(Keys.rebuild(what), true)
        .map(item -> read(what, item))
        .orElse(RebuildState.unknown(what));
  }

  /** W67. */
  @Override
  public boolean save(RebuildState state) {
    PutItemRequest.Builder put = PutItemRequest.builder().item(write(state).attributes());
    return table.putIf(
        state.version() == 1
            ? put.conditionExpression("attribute_not_exists(pk)")
            : put.conditionExpression("#version = :before")
                .expressionAttributeNames(Map.of("#version", "version"))
                .expressionAttributeValues(
                    Map.of(":before", AttributeValue.fromN(Long.toString(state.version() - 1)))));
  }

  /** Says of a table that is new that all in it has the layouts of this release. */
  public void adopt(Instant now) {
    for (Derived what : Derived.values()) {
      var _ = save(RebuildState.unknown(what).begin(0, now).ending(now));
    }
  }

  private static Item write(RebuildState state) {
    return new Item()
        .key(Keys.rebuild(state.what()))
        .put("layout", state.layout())
        .put("target", state.target())
        .put("run", state.run())
        .put("position", state.position())
        .put("visited", state.visited())
        .put("failed", state.failed())
        .put("startedAt", state.startedAt())
        .put("updatedAt", state.updatedAt())
        .put("version", state.version());
  }

  private static RebuildState read(Derived what, Item item) {
    return new RebuildState(
        what,
        (int) item.number("layout", 0),
        item.numberOrNull("target"),
        item.number("run", 0),
        item.textOrNull("position"),
        item.number("visited", 0),
        item.number("failed", 0),
        item.instantOrNull("startedAt"),
        item.instantOrNull("updatedAt"),
        item.number("version", 0));
  }
}
