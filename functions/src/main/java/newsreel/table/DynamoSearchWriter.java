package newsreel.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import newsreel.catalog.ItemKind;
import newsreel.catalog.ports.UnavailableException;
import newsreel.catalog.search.SearchDocument;
import newsreel.catalog.search.SearchWriter;
import newsreel.table.SearchedItem.Posted;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Postings to the index of words: patterns W11 and W12 of TABLE.md, and those they need.
 *
 * <p>What is to be posted and what is to go is written down first, so that a process that dies
 * between leaves to the next one what is left to do. A posting has the version that put it, and one
 * of a later version is not deleted.
 */
public final class DynamoSearchWriter implements SearchWriter {
  private static final int MAX_ATTEMPTS = 50;

  private final Table table;

  public DynamoSearchWriter(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
  }

  @Override
  public void follow(ItemKind kind, String id, Supplier<Optional<SearchDocument>> current) {
    // Of attempts that another one overtook: their postings may have come after its own.
    List<Posted> strays = new ArrayList<>();
    for (int i = 0; i < MAX_ATTEMPTS; i++) {
      // In this order, so that nobody posts what is older than what the version was written for.
      SearchedItem before = searched(kind, id);
      Optional<Posted> target = current.get().map(Posted::of);
      if (before.settled() && before.posted().equals(target) && strays.isEmpty()) {
        return;
      }
      SearchedItem pending = before.next(target, strays);
      if (replace(kind, id, before, pending)) {
        post(kind, id, strays.isEmpty() ? before : SearchedItem.ABSENT, pending);
        remove(kind, pending);
        if (replace(kind, id, pending, pending.settle())) {
          return;
        }
        pending.posted().ifPresent(strays::add);
        strays.addAll(pending.leaving());
      }
    }
    throw new UnavailableException("the search index did not settle");
  }

  /**
   * W70: what is written down of an item's postings is not relied on the next time, so that all of
   * them are put again.
   */
  public void doubt(ItemKind kind, String id) {
    var _ =
        table.updateIf(
            UpdateItemRequest.builder()
                .key(Keys.searched(kind, id))
                .updateExpression("SET unsettled = :one ADD #version :one")
                .conditionExpression("attribute_exists(pk)")
                .expressionAttributeNames(Map.of("#version", "version"))
                .expressionAttributeValues(Map.of(":one", number(1))));
  }

  /** W30. */
  private SearchedItem searched(ItemKind kind, String id) {
    return table
        .get(Keys.searched(kind, id), true)
        .map(SearchedItem::read)
        .orElse(SearchedItem.ABSENT);
  }

  /** W31. */
  private boolean replace(ItemKind kind, String id, SearchedItem before, SearchedItem after) {
    PutItemRequest.Builder put = PutItemRequest.builder().item(after.write(kind, id).attributes());
    return table.putIf(
        before.version() == 0
            ? put.conditionExpression("attribute_not_exists(pk)")
            : put.conditionExpression("#version = :before")
                .expressionAttributeNames(Map.of("#version", "version"))
                .expressionAttributeValues(Map.of(":before", number(before.version()))));
  }

  /** W11: those that are not there already, or all where they say something else of the item. */
  private void post(ItemKind kind, String id, SearchedItem before, SearchedItem pending) {
    if (pending.posted().isEmpty()) {
      return;
    }
    Posted posted = pending.posted().get();
    Map<String, List<String>> keys = posted.keys();
    byte @Nullable [] signature = Signature.of(keys.keySet()).orElse(null);
    before
        .posted()
        .filter(p -> before.settled() && p.place().equals(posted.place()))
        .map(Posted::keys)
        .filter(there -> Arrays.equals(Signature.of(there.keySet()).orElse(null), signature))
        .ifPresent(there -> keys.entrySet().removeAll(there.entrySet()));
    String place = posted.place();
    List<WriteRequest> puts = new ArrayList<>();
    keys.forEach(
        (key, words) -> {
          Item item =
              new Item()
                  .key(Keys.key(Keys.postings(kind, key), place))
                  .put("id", id)
                  .put("words", words)
                  .put("version", pending.version());
          if (signature != null) {
            item.put(PostingList.SIGNATURE, signature);
          }
          puts.add(WriteRequest.builder().putRequest(p -> p.item(item.attributes())).build());
        });
    table.writeAll(puts);
  }

  /** W12: one by one, each unless a later version has put it. */
  private void remove(ItemKind kind, SearchedItem pending) {
    for (Posted old : pending.leaving()) {
      Set<String> keys = old.keys().keySet();
      pending
          .posted()
          .filter(p -> p.place().equals(old.place()))
          .ifPresent(stays -> keys.removeAll(stays.keys().keySet()));
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
