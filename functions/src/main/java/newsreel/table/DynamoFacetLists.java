package newsreel.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import newsreel.catalog.ItemKind;
import newsreel.catalog.ports.FacetLists;
import newsreel.catalog.ports.UnavailableException;
import newsreel.table.FacetedItem.Posted;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Postings to the lists of facets: patterns W11 and W12 of TABLE.md, and those they need.
 *
 * <p>What is to be posted and what is to go is written down first, so that a process that dies
 * between leaves to the next one what is left to do. A posting has the version that put it, and one
 * of a later version is not deleted.
 */
public final class DynamoFacetLists implements FacetLists {
  private static final int MAX_ATTEMPTS = 50;

  private final Table table;

  public DynamoFacetLists(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
  }

  @Override
  public void follow(ItemKind kind, String id, Supplier<Optional<Entry>> current) {
    // Of attempts that another one overtook: their postings may have come after its own.
    List<Posted> strays = new ArrayList<>();
    for (int i = 0; i < MAX_ATTEMPTS; i++) {
      // In this order, so that nobody posts what is older than what the version was written for.
      FacetedItem before = faceted(kind, id);
      Optional<Posted> target = current.get().map(Posted::of);
      if (before.settled() && before.posted().equals(target) && strays.isEmpty()) {
        return;
      }
      FacetedItem pending = before.next(target, strays);
      if (replace(kind, id, before, pending)) {
        post(kind, id, strays.isEmpty() ? before : FacetedItem.ABSENT, pending);
        remove(kind, pending);
        if (replace(kind, id, pending, pending.settle())) {
          return;
        }
        pending.posted().ifPresent(strays::add);
        strays.addAll(pending.leaving());
      }
    }
    throw new UnavailableException("the lists of facets did not settle");
  }

  /**
   * W70: what is written down of an item's postings is not relied on the next time, so that all of
   * them are put again.
   */
  public void doubt(ItemKind kind, String id) {
    var _ =
        table.updateIf(
            UpdateItemRequest.builder()
                .key(Keys.faceted(kind, id))
                .updateExpression("SET unsettled = :one ADD #version :one")
                .conditionExpression("attribute_exists(pk)")
                .expressionAttributeNames(Map.of("#version", "version"))
                .expressionAttributeValues(Map.of(":one", number(1))));
  }

  /** W30. */
  private FacetedItem faceted(ItemKind kind, String id) {
    return table
        .get(Keys.faceted(kind, id), true)
        .map(FacetedItem::read)
        .orElse(FacetedItem.ABSENT);
  }

  /** W31. */
  private boolean replace(ItemKind kind, String id, FacetedItem before, FacetedItem after) {
    PutItemRequest.Builder put = PutItemRequest.builder().item(after.write(kind, id).attributes());
    return table.putIf(
        before.version() == 0
            ? put.conditionExpression("attribute_not_exists(pk)")
            : put.conditionExpression("#version = :before")
                .expressionAttributeNames(Map.of("#version", "version"))
                .expressionAttributeValues(Map.of(":before", number(before.version()))));
  }

  /** W11: all, for each says which others there are. */
  private void post(ItemKind kind, String id, FacetedItem before, FacetedItem pending) {
    if (pending.posted().isEmpty()) {
      return;
    }
    Posted posted = pending.posted().get();
    if (before.settled() && before.posted().equals(pending.posted())) {
      return;
    }
    List<String> marks = posted.marks();
    List<WriteRequest> puts = new ArrayList<>();
    for (String facet : posted.facets()) {
      Item item =
          new Item()
              .key(Keys.key(Keys.postings(kind, facet), posted.place()))
              .put("id", id)
              .put(FacetList.FACETS, marks)
              .put("version", pending.version());
      puts.add(WriteRequest.builder().putRequest(p -> p.item(item.attributes())).build());
    }
    table.writeAll(puts);
  }

  /** W12: one by one, each unless a later version has put it. */
  private void remove(ItemKind kind, FacetedItem pending) {
    for (Posted old : pending.leaving()) {
      Set<String> keys = new TreeSet<>(old.facets());
      pending
          .posted()
          .filter(p -> p.place().equals(old.place()))
          .ifPresent(stays -> keys.removeAll(stays.facets()));
      for (String key : keys) {
        table.deleteIf(
            DeleteItemRequest.builder()
                .key(Keys.key(Keys.postings(kind, key), old.place()))
                .conditionExpression("attribute_not_exists(pk) OR #version < :version")
                .expressionAttributeNames(Map.of("#version", "version"))
                .expressionAttributeValues(Map.of(":version", number(pending.version()))));
      }
    }
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
