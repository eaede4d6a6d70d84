package newsreel.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Position;
import newsreel.catalog.ports.ListPlace;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attributes that place an item in the sparse indexes. */
final class ListKeys {
  private static final List<String> ALL =
      List.of(
          Keys.NEWEST,
          Keys.NEWEST_AT,
          Keys.TOPIC,
          Keys.UPDATED,
          Keys.UPDATED_PLACE,
          Keys.SITEMAP,
          Keys.MARK);

  private ListKeys() {}

  static void put(Item item, ListPlace place) {
    of(place).forEach((name, value) -> item.put(name, value));
  }

  /** Adds the clauses to an UpdateItem that bring a stored item into the lists or take it out. */
  static void update(
      ListPlace place,
      boolean listed,
      List<String> sets,
      List<String> removes,
      Map<String, AttributeValue> values) {
    Map<String, String> keys = listed ? of(place) : Map.of();
    for (String name : ALL) {
      String value = keys.get(name);
      if (value == null) {
        removes.add(name);
      } else {
        sets.add(name + " = :" + name);
        values.put(":" + name, AttributeValue.fromS(value));
      }
    }
  }

  private static Map<String, String> of(ListPlace place) {
    ItemKind kind = place.kind();
    Position position = place.position();
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put(
        Keys.NEWEST,
        position.dated() ? Keys.newest(kind, Keys.year(position.at())) : Keys.undated(kind));
    keys.put(Keys.NEWEST_AT, Keys.place(position));
    if (place.topic() != null) {
      keys.put(Keys.TOPIC, Keys.topicList(kind, place.topic()));
    }
    keys.put(Keys.UPDATED, Keys.newest(kind, Keys.year(place.updatedAt())));
    keys.put(
        Keys.UPDATED_PLACE, Keys.place(new Position(true, place.updatedAt(), position.mark())));
    if (place.week() != null) {
      keys.put(Keys.SITEMAP, place.week().toString());
      keys.put(Keys.MARK, position.mark());
    }
    return keys;
  }
}
