package newsreel.table;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Position;
import newsreel.catalog.Topic;
import newsreel.catalog.TopicId;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Keeps track of each topic's newest article and newest video, and of what they call the topic. A
 * newer item claims the place; when its holder leaves or ages, the next one is looked up. The place
 * is taken only from its holder, so that no other claim is lost.
 */
final class NewestOfTopic {
  /**
   * Candidates examined for a public one. An item that is no longer public leaves the lists within
   * a minute.
   */
  private static final int CANDIDATES = 25;

  private final Table table;

  NewestOfTopic(Table table) {
    this.table = table;
  }

  /** The newest item of a kind in a topic. */
  record Holder(String id, String place, String name) {
    void write(Item item) {
      item.put("id", id).put("place", place).put("name", name);
    }

    static Holder read(Item item) {
      return new Holder(item.text("id"), item.text("place"), item.text("name"));
    }

    Optional<Instant> date() {
      return Position.parse(place).flatMap(Position::date);
    }
  }

  static String attribute(ItemKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param left the topic that counted the item
   * @param entered the topic that will count it
   */
  void settle(
      ItemKind kind,
      String id,
      Optional<Topic> left,
      Optional<Topic> entered,
      Position position,
      Instant now) {
    left.map(Topic::id)
        .filter(topic -> !entered.map(Topic::id).equals(Optional.of(topic)))
        .ifPresent(topic -> release(kind, id, topic, now));
    entered.ifPresent(
        topic -> claim(kind, topic, new Holder(id, Keys.place(position), topic.name()), now));
  }

  /** Looks the newest of a topic up, whatever it says. */
  void renew(TopicId topic, Instant now) {
    for (ItemKind kind : ItemKind.values()) {
      Optional<Holder> held = holder(kind, topic);
      Optional<Holder> newest = next(kind, topic, "", now);
      if (!held.equals(newest)) {
        set(
            kind,
            topic,
            newest.orElse(null),
            held.isEmpty() ? "attribute_not_exists(#kind)" : "#kind.id = :id",
            held.isEmpty() ? Map.of() : Map.of(":id", text(held.get().id())));
      }
    }
  }

  private void claim(ItemKind kind, Topic topic, Holder own, Instant now) {
    Optional<Holder> held = holder(kind, topic.id());
    if (held.isEmpty() || held.get().place().compareTo(own.place()) < 0) {
      set(
          kind,
          topic.id(),
          own,
          "attribute_not_exists(#kind) OR #kind.place < :place OR #kind.id = :id",
          Map.of(":place", text(own.place()), ":id", text(own.id())));
    } else if (held.get().id().equals(own.id()) && !held.get().equals(own)) {
      Holder newest =
          next(kind, topic.id(), own.id(), now)
              .filter(other -> other.place().compareTo(own.place()) > 0)
              .orElse(own);
      set(kind, topic.id(), newest, "#kind.id = :id", Map.of(":id", text(own.id())));
    }
  }

  private void release(ItemKind kind, String id, TopicId topic, Instant now) {
    if (holder(kind, topic).filter(held -> held.id().equals(id)).isPresent()) {
      set(
          kind,
          topic,
          next(kind, topic, id, now).orElse(null),
          "#kind.id = :id",
          Map.of(":id", text(id)));
    }
  }

  /** W52. */
  private Optional<Holder> holder(ItemKind kind, TopicId topic) {
    return table
        .get(Keys.topic(topic), true)
        .flatMap(item -> Optional.ofNullable(item.mapOrNull(attribute(kind), Holder::read)));
  }

  /** W53. */
  private Optional<Holder> next(ItemKind kind, TopicId topic, String but, Instant now) {
    return table
        .query(
            CANDIDATES,
            q ->
                q.indexName(Keys.TOPIC_INDEX)
                    .keyConditionExpression("#topic = :topic")
                    .expressionAttributeNames(Map.of("#topic", Keys.TOPIC))
                    .expressionAttributeValues(Map.of(":topic", text(Keys.topicList(kind, topic))))
                    .scanIndexForward(false))
        .stream()
        .filter(item -> !item.text("id").equals(but))
        .filter(item -> ValueItems.availability(item).isOpenAt(now))
        .findFirst()
        .map(
            item ->
                new Holder(
                    item.text("id"),
                    item.text(Keys.NEWEST_AT),
                    Optional.ofNullable(item.mapOrNull("topic", ValueItems::topic))
                        .map(Topic::name)
                        .orElse(topic.value())));
  }

  /** W9. */
  private void set(
      ItemKind kind,
      TopicId topic,
      @Nullable Holder holder,
      String condition,
      Map<String, AttributeValue> values) {
    UpdateItemRequest.Builder update =
        UpdateItemRequest.builder()
            .key(Keys.topic(topic))
            .conditionExpression(condition)
            .expressionAttributeNames(Map.of("#kind", attribute(kind)));
    Map<String, AttributeValue> all = new HashMap<>(values);
    if (holder == null) {
      update.updateExpression("REMOVE #kind");
    } else {
      Item map = new Item();
      holder.write(map);
      all.put(":holder", AttributeValue.fromM(map.attributes()));
      update.updateExpression("SET #kind = :holder");
    }
    if (!all.isEmpty()) {
      update.expressionAttributeValues(all);
    }
    table.updateIf(update);
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }
}
