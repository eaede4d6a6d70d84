package newsreel.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Topic;
import newsreel.catalog.TopicCounts;
import newsreel.catalog.TopicId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Topic counts: patterns W7 to W9 of TABLE.md. */
public final class DynamoTopicCounts implements TopicCounts {
  private static final String COUNTED = "countedUnder";

  private final Table table;

  public DynamoTopicCounts(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
  }

  /** W7. */
  @Override
  public Optional<TopicId> counted(ItemKind kind, String id) {
    return table
        .get(Keys.shadow(kind, id), true)
        .flatMap(item -> Optional.ofNullable(item.valueOrNull(COUNTED, TopicId::new)));
  }

  /** W8: one transaction; then W9 for the newest time, which only grows. */
  @Override
  public boolean move(
      ItemKind kind, String id, Optional<TopicId> before, Optional<Topic> now, Instant listedAt) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(shadow(kind, id, before, now));
    before.ifPresent(topic -> writes.add(add(kind, topic, Optional.empty(), -1)));
    now.ifPresent(topic -> writes.add(add(kind, topic.id(), Optional.of(topic.name()), 1)));
    if (!table.transact(writes)) {
      return false;
    }
    now.ifPresent(topic -> raiseNewest(topic.id(), listedAt));
    return true;
  }

  private TransactWriteItem shadow(
      ItemKind kind, String id, Optional<TopicId> before, Optional<Topic> now) {
    Map<String, AttributeValue> values = new HashMap<>();
    before.ifPresent(t -> values.put(":before", AttributeValue.fromS(t.value())));
    now.ifPresent(t -> values.put(":now", AttributeValue.fromS(t.id().value())));
    return TransactWriteItem.builder()
        .update(
            u -> {
              u.tableName(table.name())
                  .key(Keys.shadow(kind, id))
                  .updateExpression(
                      now.isPresent() ? "SET " + COUNTED + " = :now" : "REMOVE " + COUNTED)
                  .conditionExpression(
                      before.isPresent()
                          ? COUNTED + " = :before"
                          : "attribute_not_exists(" + COUNTED + ")");
              if (!values.isEmpty()) {
                u.expressionAttributeValues(values);
              }
            })
        .build();
  }

  private TransactWriteItem add(ItemKind kind, TopicId topic, Optional<String> name, int count) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":count", AttributeValue.fromN(Integer.toString(count)));
    name.ifPresent(n -> values.put(":name", AttributeValue.fromS(n)));
    return TransactWriteItem.builder()
        .update(
            u -> {
              u.tableName(table.name())
                  .key(Keys.topic(topic))
                  .expressionAttributeValues(values)
                  .updateExpression(
                      "ADD "
                          + (kind == ItemKind.ARTICLE ? "articles" : "videos")
                          + " :count"
                          + (name.isPresent() ? " SET #name = :name" : ""));
              if (name.isPresent()) {
                u.expressionAttributeNames(Map.of("#name", "name"));
              }
            })
        .build();
  }

  private void raiseNewest(TopicId topic, Instant at) {
    table.updateIf(
        UpdateItemRequest.builder()
            .key(Keys.topic(topic))
            .updateExpression("SET newestAt = :at")
            .conditionExpression("attribute_not_exists(newestAt) OR newestAt < :at")
            .expressionAttributeValues(Map.of(":at", AttributeValue.fromS(Keys.newestAt(at)))));
  }
}
