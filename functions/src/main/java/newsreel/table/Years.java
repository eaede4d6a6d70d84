package newsreel.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import newsreel.catalog.Position;
import newsreel.catalog.ports.ListPlace;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * W4: the years that lists walk. A year is recorded before its first item, so that no list can miss
 * the item.
 */
final class Years {
  private final Table table;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  Years(Table table) {
    this.table = table;
  }

  void record(ListPlace place) {
    Position position = place.position();
    if (position.dated()) {
      record(Keys.years(place.kind()), Keys.year(position.at()));
    }
    record(Keys.updatedYears(place.kind()), Keys.year(place.updatedAt()));
  }

  private void record(Map<String, AttributeValue> key, int year) {
    String entry = key.get(Keys.SK) + "#" + year;
    if (known.add(entry)) {
      try {
        table.update(
            UpdateItemRequest.builder()
                .key(key)
                .updateExpression("ADD years :year")
                .expressionAttributeValues(
                    Map.of(":year", AttributeValue.fromNs(List.of(Integer.toString(year))))));
      } catch (RuntimeException e) {
        known.remove(entry);
        throw e;
      }
    }
  }
}
