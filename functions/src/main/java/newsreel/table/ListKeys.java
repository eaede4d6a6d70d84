package newsreel.table;

import newsreel.catalog.ItemKind;
import newsreel.catalog.Position;
import newsreel.catalog.Topic;
import org.jspecify.annotations.Nullable;

/** The attributes by which an item stands in the sparse indexes. */
final class ListKeys {
  private ListKeys() {}

  static void put(Item item, ItemKind kind, Position position, @Nullable Topic topic) {
    item.put(Keys.NEWEST, Keys.newest(kind, Keys.year(position.at())))
        .put(Keys.NEWEST_AT, Keys.newestAt(position));
    if (topic != null) {
      item.put(Keys.TOPIC, Keys.topicList(kind, topic.id()));
    }
  }
}
