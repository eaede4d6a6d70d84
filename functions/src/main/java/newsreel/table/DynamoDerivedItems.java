package newsreel.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Revision;
import newsreel.catalog.Video;
import newsreel.catalog.VideoCard;
import newsreel.catalog.VideoId;
import newsreel.catalog.ports.DerivedItems;
import newsreel.catalog.ports.ListPlace;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Writes items anew in today's layout: patterns W68 and W69 of TABLE.md. */
public final class DynamoDerivedItems implements DerivedItems {
  /** Actions of one transaction at most, by DynamoDB, less the one that is the condition. */
  private static final int MAX_EDGES = 99;

  private final Table table;
  private final Years years;

  public DynamoDerivedItems(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
    this.years = new Years(table);
  }

  /** W68. */
  @Override
  public boolean renew(Article article, boolean listed) {
    if (listed) {
      years.record(ListPlace.of(article));
    }
    Item meta = ArticleItem.write(article, listed);
    if (!renew(meta, article.revision())) {
      return false;
    }
    List<Item> others = new ArrayList<>();
    for (VideoCard card : article.videos()) {
      others.add(VideoItem.writeEdge(card.id(), article.reference()));
    }
    for (ArticleId derived : article.addressedSince(Optional.empty())) {
      others.add(new Item().key(Keys.address(derived, article.id())).put("id", article.id()));
    }
    Map<Map<String, AttributeValue>, Item> stored =
        table.getAll(others.stream().map(DynamoDerivedItems::key).distinct().toList(), true);
    List<TransactWriteItem> puts =
        others.stream()
            .filter(item -> !isSame(item, stored.get(key(item))))
            .map(item -> put(item, null, Map.of()))
            .toList();
    for (int i = 0; i < puts.size(); i += MAX_EDGES) {
      List<TransactWriteItem> some = new ArrayList<>();
      some.add(unchanged(Keys.articleMeta(article.id()), article.revision()));
      some.addAll(puts.subList(i, Math.min(i + MAX_EDGES, puts.size())));
      if (!table.transact(some)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean renew(Video video, boolean listed) {
    if (listed) {
      years.record(ListPlace.of(video));
    }
    return renew(VideoItem.write(video, listed), video.revision());
  }

  /** On condition that it has the revision, and stands in the lists as it did when it was read. */
  private boolean renew(Item meta, Revision revision) {
    Optional<Item> stored = table.get(key(meta), true);
    if (stored.filter(item -> item.number("revision", 0) == revision.number()).isEmpty()) {
      return false;
    }
    if (isSame(meta, stored.get())) {
      return true;
    }
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":revision", AttributeValue.fromN(Integer.toString(revision.number())));
    String place = stored.get().textOrNull(Keys.NEWEST_AT);
    if (place != null) {
      values.put(":place", AttributeValue.fromS(place));
    }
    String articleAt = stored.get().textOrNull(VideoItem.ARTICLE_AT);
    if (articleAt != null) {
      values.put(":articleAt", AttributeValue.fromS(articleAt));
    }
    return table.transact(
        List.of(
            put(
                meta,
                "revision = :revision"
                    + (place == null
                        ? " AND attribute_not_exists(newestAt)"
                        : " AND newestAt = :place")
                    + (articleAt == null
                        ? " AND attribute_not_exists(articleAt)"
                        : " AND articleAt = :articleAt"),
                values)));
  }

  /** W69. */
  @Override
  public void removeStrayReferences(VideoId video) {
    for (ArticleId id : VideoReads.embedding(table, video)) {
      Optional<Article> article = table.get(Keys.articleMeta(id), true).map(ArticleItem::read);
      boolean embeds =
          article.stream()
              .flatMap(a -> a.videos().stream())
              .anyMatch(card -> card.id().equals(video));
      if (!embeds) {
        // Where the article changed meanwhile, its own write says what is so.
        var _ =
            table.transact(
                List.of(
                    article
                        .map(a -> unchanged(Keys.articleMeta(id), a.revision()))
                        .orElseGet(() -> absent(Keys.articleMeta(id))),
                    TransactWriteItem.builder()
                        .delete(d -> d.tableName(table.name()).key(Keys.edge(video, id)))
                        .build()));
      }
    }
  }

  private TransactWriteItem unchanged(Map<String, AttributeValue> key, Revision revision) {
    return TransactWriteItem.builder()
        .conditionCheck(
            c ->
                c.tableName(table.name())
                    .key(key)
                    .conditionExpression("revision = :revision")
                    .expressionAttributeValues(
                        Map.of(
                            ":revision",
                            AttributeValue.fromN(Integer.toString(revision.number())))))
        .build();
  }

  private TransactWriteItem absent(Map<String, AttributeValue> key) {
    return TransactWriteItem.builder()
        .conditionCheck(
            c -> c.tableName(table.name()).key(key).conditionExpression("attribute_not_exists(pk)"))
        .build();
  }

  private TransactWriteItem put(
      Item item, @Nullable String condition, Map<String, AttributeValue> values) {
    return TransactWriteItem.builder()
        .put(
            p -> {
              p.tableName(table.name()).item(item.attributes()).conditionExpression(condition);
              if (!values.isEmpty()) {
                p.expressionAttributeValues(values);
              }
            })
        .build();
  }

  private static boolean isSame(Item item, @Nullable Item stored) {
    return stored != null && item.attributes().equals(stored.attributes());
  }

  private static Map<String, AttributeValue> key(Item item) {
    return Keys.key(item.text(Keys.PK), item.text(Keys.SK));
  }
}
