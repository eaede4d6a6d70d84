package newsreel.table;

import java.util.HashMap;
import java.util.Map;
import newsreel.catalog.Listing;
import newsreel.catalog.Position;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The places that a listing covers.
 *
 * @param low the lowest; empty for none
 * @param high above the highest
 */
record TimeRange(String low, String high) {
  /** Sorts above every character of a place. */
  private static final String ABOVE = "~";

  /** Sorts above the places of undated items and below all others. */
  private static final String DATED = "0";

  static TimeRange of(Listing listing) {
    String low =
        listing.from() != null ? Keys.place(listing.from()) : listing.to() != null ? DATED : "";
    String high = listing.to() == null ? ABOVE : Keys.place(listing.to());
    Position after = listing.after();
    if (after != null && Keys.place(after).compareTo(high) < 0) {
      high = Keys.place(after);
    }
    return new TimeRange(low, high);
  }

  boolean isEmpty() {
    return low.compareTo(high) >= 0;
  }

  /** BETWEEN includes both ends, so a place that was already returned has to be dropped. */
  boolean holds(String place) {
    return place.compareTo(high) < 0;
  }

  /** Returns how many items a query asks for if {@code limit} are wanted. */
  int asked(int limit) {
    return low.isEmpty() ? limit : limit + 1;
  }

  QueryRequest.Builder query(
      QueryRequest.Builder query, String partitionKey, String partition, String sortKey) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":p", AttributeValue.fromS(partition));
    values.put(":high", AttributeValue.fromS(high));
    if (!low.isEmpty()) {
      values.put(":low", AttributeValue.fromS(low));
    }
    return query
        .keyConditionExpression(
            low.isEmpty() ? "#p = :p AND #s < :high" : "#p = :p AND #s BETWEEN :low AND :high")
        .expressionAttributeNames(Map.of("#p", partitionKey, "#s", sortKey))
        .expressionAttributeValues(values)
        .scanIndexForward(false);
  }
}
