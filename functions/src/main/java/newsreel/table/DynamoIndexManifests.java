package newsreel.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsreel.catalog.search.IndexManifest;
import newsreel.catalog.search.IndexManifests;
import newsreel.catalog.search.LogPosition;
import newsreel.catalog.search.SearchWriter.Place;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What the search indexes consist of: patterns R70 and W72 to W74 of TABLE.md. */
public final class DynamoIndexManifests implements IndexManifests {
  private static final String AS_READ = "#version = :before";
  private static final String ABSENT = "attribute_not_exists(pk)";
  private static final Map<String, String> VERSION = Map.of("#version", "version");

  private final Table table;

  public DynamoIndexManifests(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
  }

  /** R70. */
  @Override
  public Optional<IndexManifest> glance(Place place) {
    return table.get(Keys.searchIndex(place), false).map(DynamoIndexManifests::read);
  }

  /** W72. */
  @Override
  public Optional<IndexManifest> current(Place place) {
    return table.get(Keys.searchIndex(place), true).map(DynamoIndexManifests::read);
  }

  /** W73. */
  @Override
  public boolean replace(Place place, Optional<IndexManifest> before, IndexManifest after) {
    PutItemRequest.Builder put =
        PutItemRequest.builder().item(write(place, after, after.version()).attributes());
    return table.putIf(
        before.isEmpty()
            ? put.conditionExpression(ABSENT)
            : put.conditionExpression(AS_READ)
                .expressionAttributeNames(VERSION)
                .expressionAttributeValues(version(before.get())));
  }

  /** W74. */
  @Override
  public boolean promote(IndexManifest built, Optional<IndexManifest> before) {
    long version = before.map(IndexManifest::version).orElse(0L) + 1;
    Item item = write(Place.SERVING, built, version);
    return table.transact(
        List.of(
            TransactWriteItem.builder()
                .put(
                    p -> {
                      p.tableName(table.name()).item(item.attributes());
                      if (before.isEmpty()) {
                        p.conditionExpression(ABSENT);
                      } else {
                        p.conditionExpression(AS_READ)
                            .expressionAttributeNames(VERSION)
                            .expressionAttributeValues(version(before.get()));
                      }
                    })
                .build(),
            TransactWriteItem.builder()
                .delete(
                    d ->
                        d.tableName(table.name())
                            .key(Keys.searchIndex(Place.BUILDING))
                            .conditionExpression(AS_READ)
                            .expressionAttributeNames(VERSION)
                            .expressionAttributeValues(version(built)))
                .build()));
  }

  private static Map<String, AttributeValue> version(IndexManifest manifest) {
    return Map.of(":before", AttributeValue.fromN(Long.toString(manifest.version())));
  }

  private static Item write(Place place, IndexManifest manifest, long version) {
    return new Item()
        .key(Keys.searchIndex(place))
        .put("version", version)
        .put("layout", manifest.layout())
        .put("lineage", manifest.lineage())
        .put(
            "position",
            manifest.position().reached().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(" ")))
        .put("files", String.join(" ", manifest.files()))
        .put("documents", manifest.documents())
        .put("at", manifest.at());
  }

  private static IndexManifest read(Item item) {
    return new IndexManifest(
        item.number("version", 0),
        (int) item.number("layout", 0),
        item.text("lineage"),
        new LogPosition(
            Stream.of(item.text("position").split(" ", -1)).map(Long::valueOf).toList()),
        Stream.of(item.text("files").split(" ", -1)).filter(file -> !file.isEmpty()).toList(),
        item.number("documents", 0),
        item.instant("at"));
  }
}
