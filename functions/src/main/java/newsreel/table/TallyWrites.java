package newsreel.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.catalog.Derived;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Topic;
import newsreel.catalog.TopicId;
import newsreel.catalog.ports.Week;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Changes of the counts of topics and weeks. While they are counted anew, the new counts stand
 * beside those that are shown, under the number of the recount.
 */
final class TallyWrites {
  static final String ARTICLES = "articles";
  static final String VIDEOS = "videos";
  static final String RECOUNTED = "recounted";

  private final Table table;

  TallyWrites(Table table) {
    this.table = table;
  }

  static String count(ItemKind kind) {
    return kind == ItemKind.ARTICLE ? ARTICLES : VIDEOS;
  }

  /**
   * Adds what takes an item out of one topic's count and into another's.
   *
   * @param recount whose counts change, too; 0 for none
   */
  void topics(
      Optional<Topic> before,
      Optional<Topic> now,
      ItemKind kind,
      long recount,
      List<TransactWriteItem> writes) {
    Optional<TopicId> left =
        before.map(Topic::id).filter(id -> !now.map(Topic::id).equals(Optional.of(id)));
    Optional<Topic> entered = now.filter(t -> !before.map(Topic::id).equals(Optional.of(t.id())));
    left.ifPresent(topic -> writes.add(topic(topic, null, kind, -1, recount)));
    entered.ifPresent(topic -> writes.add(topic(topic.id(), topic.name(), kind, 1, recount)));
  }

  private TransactWriteItem topic(
      TopicId topic, @Nullable String name, ItemKind kind, int by, long recount) {
    prepare(Keys.topic(topic), name, recount);
    Map<String, AttributeValue> values = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    String set = "";
    if (name != null) {
      names.put("#name", "name");
      values.put(":name", AttributeValue.fromS(name));
      set = ", #name = :name";
    }
    return add(Keys.topic(topic), Derived.COUNTS, set, count(kind), by, recount, names, values);
  }

  /** Likewise of weeks. */
  void weeks(
      Optional<Week> before, Optional<Week> now, long recount, List<TransactWriteItem> writes) {
    if (!before.equals(now)) {
      before.ifPresent(week -> writes.add(week(week, -1, recount)));
      now.ifPresent(week -> writes.add(week(week, 1, recount)));
    }
  }

  private TransactWriteItem week(Week week, int by, long recount) {
    prepare(Keys.week(week), null, recount);
    return add(
        Keys.week(week),
        Derived.WEEKS,
        "",
        ARTICLES,
        by,
        recount,
        new HashMap<>(),
        new HashMap<>());
  }

  private TransactWriteItem add(
      Map<String, AttributeValue> key,
      Derived derived,
      String set,
      String count,
      int by,
      long recount,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    names.put("#count", count);
    values.put(":by", number(by));
    values.put(":layout", number(derived.layout()));
    if (recount == 0) {
      return table.updating(key, "ADD #count :by SET layout = :layout" + set, null, names, values);
    }
    names.put("#recounted", RECOUNTED + count);
    values.put(":recount", number(recount));
    return table.updating(
        key,
        "ADD #count :by, #recounted :by SET layout = :layout" + set,
        "recount = :recount",
        names,
        values);
  }

  /** Adds what counts an item in a recount alone. */
  void recount(
      @Nullable Topic topic,
      @Nullable Week week,
      ItemKind kind,
      long recount,
      List<TransactWriteItem> writes) {
    if (topic != null) {
      prepare(Keys.topic(topic.id()), topic.name(), recount);
      writes.add(recounted(Keys.topic(topic.id()), count(kind), recount));
    }
    if (week != null) {
      prepare(Keys.week(week), null, recount);
      writes.add(recounted(Keys.week(week), ARTICLES, recount));
    }
  }

  private TransactWriteItem recounted(Map<String, AttributeValue> key, String count, long recount) {
    return table.updating(
        key,
        "ADD #recounted :one",
        "recount = :recount",
        Map.of("#recounted", RECOUNTED + count),
        Map.of(":one", number(1), ":recount", number(recount)));
  }

  /** W60: the counts of a recount begin at zero. */
  void prepare(Map<String, AttributeValue> key, @Nullable String name, long recount) {
    if (recount == 0) {
      return;
    }
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":recount", number(recount));
    values.put(":zero", number(0));
    UpdateItemRequest.Builder update =
        UpdateItemRequest.builder()
            .key(key)
            .conditionExpression("attribute_not_exists(recount) OR recount < :recount");
    String expression =
        "SET recount = :recount, recountedarticles = :zero, recountedvideos = :zero";
    if (name != null) {
      update.expressionAttributeNames(Map.of("#name", "name"));
      values.put(":name", AttributeValue.fromS(name));
      expression += ", #name = if_not_exists(#name, :name)";
    }
    var _ = table.updateIf(update.updateExpression(expression).expressionAttributeValues(values));
  }

  /**
   * W61: shows the new counts of a topic or week, which are zero where nothing was counted there.
   *
   * @return false where it belongs to another recount
   */
  boolean show(Map<String, AttributeValue> key, Derived derived, long recount) {
    prepare(key, null, recount);
    boolean topic = derived == Derived.COUNTS;
    return table.updateIf(
        UpdateItemRequest.builder()
            .key(key)
            .conditionExpression("recount = :recount")
            .updateExpression(
                "SET articles = recountedarticles, shown = :recount, layout = :layout"
                    + (topic ? ", videos = recountedvideos" : ""))
            .expressionAttributeValues(
                Map.of(":recount", number(recount), ":layout", number(derived.layout()))));
  }

  static boolean isShown(Item tally, long recount) {
    return tally.number("shown", 0) == recount;
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
