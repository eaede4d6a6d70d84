package newsreel.table;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsreel.catalog.ImportId;
import newsreel.catalog.ports.Imports;
import newsreel.catalog.ports.PageImport;
import newsreel.catalog.ports.PageImport.Counts;
import newsreel.catalog.ports.PageImport.Failure;
import newsreel.catalog.ports.PageImport.State;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Implements the import patterns of TABLE.md under the numbers they have there. */
public final class DynamoImports implements Imports {
  private static final Duration RETENTION = Duration.ofDays(90);

  private final Table table;

  public DynamoImports(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
  }

  /** W13. */
  @Override
  public Optional<PageImport> current(ImportId id) {
    return table.get(Keys.pageImport(id), true).map(DynamoImports::read);
  }

  /** R18. */
  @Override
  public Optional<PageImport> read(ImportId id) {
    return table.get(Keys.pageImport(id), false).map(DynamoImports::read);
  }

  /** W14. */
  @Override
  public boolean save(PageImport next) {
    Put.Builder put = Put.builder().tableName(table.name()).item(write(next).attributes());
    if (next.revision() == 1) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression("#revision = :before")
          .expressionAttributeNames(Map.of("#revision", "revision"))
          .expressionAttributeValues(
              Map.of(":before", AttributeValue.fromN(Integer.toString(next.revision() - 1))));
    }
    return table.transact(List.of(TransactWriteItem.builder().put(put.build()).build()));
  }

  private static Item write(PageImport i) {
    return new Item()
        .key(Keys.pageImport(i.id()))
        .put("id", i.id())
        .put("source", i.source())
        .put("state", i.state().name().toLowerCase(Locale.ROOT))
        .put("pages", i.pages())
        .put("created", i.counts().created())
        .put("changed", i.counts().changed())
        .put("unchanged", i.counts().unchanged())
        .put("failed", i.counts().failed())
        .putAll(
            "failures",
            i.failures(),
            (item, failure) -> item.put("page", failure.page()).put("detail", failure.detail()))
        .put("revision", i.revision())
        .put("startedAt", i.startedAt())
        .put("updatedAt", i.updatedAt())
        .put("expiresAt", i.updatedAt().plus(RETENTION).getEpochSecond());
  }

  private static PageImport read(Item item) {
    return new PageImport(
        new ImportId(item.text("id")),
        item.text("source"),
        State.valueOf(item.text("state").toUpperCase(Locale.ROOT)),
        item.number("pages", 0),
        new Counts(
            item.number("created", 0),
            item.number("changed", 0),
            item.number("unchanged", 0),
            item.number("failed", 0)),
        item.list("failures", f -> new Failure(f.number("page", 0), f.text("detail"))),
        (int) item.number("revision", 1),
        item.instant("startedAt"),
        item.instant("updatedAt"));
  }
}
