package newsreel.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Listing;
import newsreel.catalog.Position;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Walks a newest-first list: one partition for a topic, one for each year for all. */
final class NewestFirst {
  /** Sorts above every character of a sort key. */
  private static final String ABOVE = "~";

  private final Table table;

  NewestFirst(Table table) {
    this.table = table;
  }

  List<Item> read(ItemKind kind, Listing listing) {
    if (listing.topic() != null) {
      return query(
          Keys.TOPIC_INDEX,
          Keys.TOPIC,
          Keys.topicList(kind, listing.topic()),
          listing,
          listing.limit());
    }
    List<Item> items = new ArrayList<>();
    for (int year : years(kind)) {
      if (isInside(year, listing) && items.size() < listing.limit()) {
        items.addAll(
            query(
                Keys.NEWEST_INDEX,
                Keys.NEWEST,
                Keys.newest(kind, year),
                listing,
                listing.limit() - items.size()));
      }
    }
    return items;
  }

  private List<Integer> years(ItemKind kind) {
    return table
        .get(Keys.years(kind), false)
        .map(item -> item.numbers("years"))
        .orElse(List.of())
        .stream()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private static boolean isInside(int year, Listing listing) {
    Position after = listing.after();
    return (after == null || year <= Keys.year(after.at()))
        && (listing.to() == null || year <= Keys.year(listing.to()))
        && (listing.from() == null || year >= Keys.year(listing.from()));
  }

  private List<Item> query(
      String index, String partition, String value, Listing listing, int limit) {
    String low = listing.from() == null ? "" : Keys.newestAt(listing.from());
    String high = ABOVE;
    if (listing.to() != null) {
      high = Keys.newestAt(listing.to());
    }
    Position after = listing.after();
    if (after != null && Keys.newestAt(after).compareTo(high) < 0) {
      high = Keys.newestAt(after);
    }
    if (low.compareTo(high) >= 0) {
      return List.of();
    }
    // BETWEEN includes both ends: a place that was handed out before is dropped below.
    String end = high;
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":p", AttributeValue.fromS(value));
    values.put(":high", AttributeValue.fromS(high));
    String condition = "#p = :p AND #s < :high";
    if (!low.isEmpty()) {
      values.put(":low", AttributeValue.fromS(low));
      condition = "#p = :p AND #s BETWEEN :low AND :high";
    }
    String where = condition;
    List<Item> items =
        table.query(
            low.isEmpty() ? limit : limit + 1,
            q ->
                q.indexName(index)
                    .keyConditionExpression(where)
                    .expressionAttributeNames(Map.of("#p", partition, "#s", Keys.NEWEST_AT))
                    .expressionAttributeValues(values)
                    .scanIndexForward(false));
    return items.stream()
        .filter(item -> item.text(Keys.NEWEST_AT).compareTo(end) < 0)
        .limit(limit)
        .toList();
  }
}
