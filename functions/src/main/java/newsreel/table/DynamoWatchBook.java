package newsreel.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.catalog.watching.DuePage;
import newsreel.catalog.watching.HostTurn;
import newsreel.catalog.watching.ListedVersions;
import newsreel.catalog.watching.SourceId;
import newsreel.catalog.watching.SourceProgress;
import newsreel.catalog.watching.WatchBook;
import newsreel.catalog.watching.WatchedList;
import newsreel.catalog.watching.WatchedPage;
import newsreel.catalog.watching.WatchedSource;
import newsreel.values.WebUrl;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The patterns of sources in TABLE.md, by their numbers there. */
public final class DynamoWatchBook implements WatchBook {
  private static final int MAX_LISTS = 500;
  private static final int BATCH = 500;

  private final Table table;

  public DynamoWatchBook(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
  }

  /** R80. */
  @Override
  public List<WatchedSource> sources() {
    return partition(WatchedSource.MAX_SOURCES, Keys.SOURCES, "").stream()
        .map(WatchedItems::source)
        .toList();
  }

  /** R81. */
  @Override
  public Optional<WatchedSource> source(SourceId id) {
    return table.get(Keys.watchedSource(id), true).map(WatchedItems::source);
  }

  /** W80. */
  @Override
  public boolean save(WatchedSource source) {
    PutItemRequest.Builder put =
        PutItemRequest.builder().item(WatchedItems.write(source).attributes());
    return table.putIf(
        source.revision() == 1
            ? put.conditionExpression("attribute_not_exists(pk)")
            : put.conditionExpression("revision = :before")
                .expressionAttributeValues(
                    Map.of(
                        ":before", AttributeValue.fromN(Integer.toString(source.revision() - 1)))));
  }

  /** W81. */
  @Override
  public boolean delete(SourceId id) {
    boolean was =
        table.deleteIf(
            DeleteItemRequest.builder()
                .key(Keys.watchedSource(id))
                .conditionExpression("attribute_exists(pk)"));
    List<Item> left;
    do {
      left = partition(BATCH, Keys.source(id), "");
      table.writeAll(left.stream().map(DynamoWatchBook::deletion).toList());
    } while (left.size() == BATCH);
    return was;
  }

  /** R82. */
  @Override
  public SourceProgress progress(SourceId id) {
    return table
        .get(Keys.sourceProgress(id), true)
        .map(item -> WatchedItems.progress(id, item))
        .orElse(SourceProgress.none(id));
  }

  /** W82. */
  @Override
  public void save(SourceProgress progress) {
    put(WatchedItems.write(progress));
  }

  /** R83. */
  @Override
  public List<WatchedList> lists(SourceId id) {
    return partition(MAX_LISTS, Keys.source(id), Keys.LIST_PREFIX).stream()
        .map(WatchedItems::list)
        .toList();
  }

  /** W83. */
  @Override
  public void save(SourceId id, WatchedList list) {
    put(WatchedItems.write(id, list));
  }

  /** W84. */
  @Override
  public void drop(SourceId id, WebUrl list) {
    table.writeAll(
        List.of(
            WriteRequest.builder().deleteRequest(d -> d.key(Keys.watchedList(id, list))).build(),
            WriteRequest.builder()
                .deleteRequest(d -> d.key(Keys.listedVersions(id, list)))
                .build()));
  }

  /** R84. */
  @Override
  public ListedVersions versions(SourceId id, WebUrl list) {
    return table
        .get(Keys.listedVersions(id, list), true)
        .flatMap(item -> Optional.ofNullable(item.bytesOrNull("versions")))
        .map(ListedVersions::of)
        .orElse(ListedVersions.none());
  }

  /** W85. */
  @Override
  public void save(SourceId id, WebUrl list, ListedVersions versions) {
    put(new Item().key(Keys.listedVersions(id, list)).put("versions", versions.bytes()));
  }

  @Override
  public Optional<WatchedPage> page(String key) {
    return Optional.ofNullable(pages(List.of(key)).get(key));
  }

  /** R85. */
  @Override
  public Map<String, WatchedPage> pages(Collection<String> keys) {
    Map<String, WatchedPage> found = new HashMap<>();
    table.getAll(keys.stream().distinct().map(Keys::watchedPage).toList(), true).values().stream()
        .map(WatchedItems::page)
        .forEach(page -> found.put(page.key(), page));
    return found;
  }

  /** W86. When each is due comes first, so that none is overlooked. */
  @Override
  public void add(List<WatchedPage> pages) {
    List<WriteRequest> writes = new ArrayList<>();
    for (WatchedPage page : pages) {
      due(page).ifPresent(due -> writes.add(put(due.attributes())));
    }
    for (WatchedPage page : pages) {
      writes.add(put(WatchedItems.write(page).attributes()));
    }
    table.writeAll(writes);
  }

  /** W87. When it is due comes first, so that it is never overlooked. */
  @Override
  public boolean save(WatchedPage before, WatchedPage next) {
    Optional<Item> old = due(before);
    Optional<Item> due = due(next);
    boolean moves = !due.map(Item::attributes).equals(old.map(Item::attributes));
    if (moves) {
      due.ifPresent(this::put);
    }
    boolean written =
        table.putIf(
            PutItemRequest.builder()
                .item(WatchedItems.write(next).attributes())
                .conditionExpression("#version = :before")
                .expressionAttributeNames(Map.of("#version", "version"))
                .expressionAttributeValues(
                    Map.of(":before", AttributeValue.fromN(Long.toString(before.version())))));
    if (written && moves) {
      old.ifPresent(
          item ->
              table.deleteIf(
                  DeleteItemRequest.builder()
                      .key(Keys.key(item.text(Keys.PK), item.text(Keys.SK)))));
    }
    return written;
  }

  /** R86. */
  @Override
  public List<DuePage> due(SourceId id, Instant now, int limit) {
    List<DuePage> due = new ArrayList<>(due(id, false, now, limit));
    if (due.size() < limit) {
      due.addAll(due(id, true, now, limit - due.size()));
    }
    return due;
  }

  @Override
  public int waiting(SourceId id, Instant now, int limit) {
    return due(id, now, limit).size();
  }

  private List<DuePage> due(SourceId id, boolean archive, Instant now, int limit) {
    String rank = Keys.due(archive);
    return table
        .query(
            limit,
            q ->
                q.keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :after")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", AttributeValue.fromS(Keys.source(id)),
                            ":first", AttributeValue.fromS(rank),
                            ":after", AttributeValue.fromS(rank + Keys.place(now.plusMillis(1)))))
                    .consistentRead(true))
        .stream()
        .map(item -> due(id, archive, item.text(Keys.SK).substring(rank.length())))
        .toList();
  }

  private static DuePage due(SourceId id, boolean archive, String place) {
    int mark = place.indexOf('#');
    return new DuePage(
        id, archive, Instant.parse(place.substring(0, mark)), place.substring(mark + 1));
  }

  private static Optional<Item> due(WatchedPage page) {
    return Optional.ofNullable(page.due())
        .map(at -> new Item().key(Keys.due(page.source(), page.archive(), at, page.key())));
  }

  /** W88. */
  @Override
  public void drop(DuePage due) {
    table.deleteIf(
        DeleteItemRequest.builder()
            .key(Keys.due(due.source(), due.archive(), due.at(), due.page())));
  }

  /** W89. */
  @Override
  public Optional<HostTurn> take(String host, String owner, Instant now, Instant until) {
    boolean taken =
        table.updateIf(
            UpdateItemRequest.builder()
                .key(Keys.hostTurn(host))
                .updateExpression("SET #owner = :owner, #until = :until")
                .conditionExpression("attribute_not_exists(pk) OR #until < :now OR #owner = :owner")
                .expressionAttributeNames(Map.of("#owner", "owner", "#until", "until"))
                .expressionAttributeValues(
                    Map.of(
                        ":owner", AttributeValue.fromS(owner),
                        ":until", AttributeValue.fromN(Long.toString(until.toEpochMilli())),
                        ":now", AttributeValue.fromN(Long.toString(now.toEpochMilli())))));
    return taken
        ? table.get(Keys.hostTurn(host), true).map(item -> WatchedItems.turn(host, item))
        : Optional.empty();
  }

  /** W90. */
  @Override
  public void give(HostTurn turn) {
    Item item = WatchedItems.write(turn).put("until", 0);
    table.putIf(
        PutItemRequest.builder()
            .item(item.attributes())
            .conditionExpression("#owner = :owner")
            .expressionAttributeNames(Map.of("#owner", "owner"))
            .expressionAttributeValues(Map.of(":owner", AttributeValue.fromS(turn.owner()))));
  }

  private List<Item> partition(int limit, String pk, String prefix) {
    return table.query(
        limit,
        q ->
            (prefix.isEmpty()
                    ? q.keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)))
                    : q.keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                        .expressionAttributeValues(
                            Map.of(
                                ":pk", AttributeValue.fromS(pk),
                                ":prefix", AttributeValue.fromS(prefix))))
                .consistentRead(true));
  }

  private void put(Item item) {
    table.put(PutItemRequest.builder().item(item.attributes()));
  }

  private static WriteRequest put(Map<String, AttributeValue> item) {
    return WriteRequest.builder().putRequest(p -> p.item(item)).build();
  }

  private static WriteRequest deletion(Item item) {
    return WriteRequest.builder()
        .deleteRequest(d -> d.key(Keys.key(item.text(Keys.PK), item.text(Keys.SK))))
        .build();
  }
}
