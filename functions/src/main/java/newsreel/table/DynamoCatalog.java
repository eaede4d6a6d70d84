package newsreel.table;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleSummary;
import newsreel.catalog.Block;
import newsreel.catalog.Catalog;
import newsreel.catalog.Edit;
import newsreel.catalog.Finding;
import newsreel.catalog.ItemKind;
import newsreel.catalog.KeptTrack;
import newsreel.catalog.Listing;
import newsreel.catalog.Topic;
import newsreel.catalog.TopicId;
import newsreel.catalog.TopicSummary;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoSummary;
import newsreel.catalog.Week;
import newsreel.catalog.WeekSummary;
import newsreel.values.LanguageTag;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The reading patterns of TABLE.md, by their numbers there. */
public final class DynamoCatalog implements Catalog {
  private static final int MAX_EDITS = 100;
  private static final int MAX_TOPICS = 10_000;
  private static final int MAX_WEEKS = 10_000;
  private static final int MAX_ADDRESSED = 10;

  private final Table table;
  private final NewestFirst lists;
  private final boolean consistent;

  public DynamoCatalog(DynamoDbClient client, String tableName) {
    this(client, tableName, false);
  }

  /**
   * @param consistent whether items read by id may not lag a write, at twice the read units; lists
   *     may always
   */
  public DynamoCatalog(DynamoDbClient client, String tableName, boolean consistent) {
    this.table = new Table(client, tableName);
    this.consistent = consistent;
    this.lists = new NewestFirst(table);
  }

  /** R1. */
  @Override
  public Optional<Article> article(ArticleId id) {
    return table.get(Keys.articleMeta(id), consistent).map(ArticleItem::read);
  }

  /** R2. */
  @Override
  public List<Article> articles(List<ArticleId> ids) {
    List<Map<String, AttributeValue>> keys = ids.stream().map(Keys::articleMeta).toList();
    Map<Map<String, AttributeValue>, Item> items = table.getAll(keys, consistent);
    return keys.stream()
        .flatMap(key -> Optional.ofNullable(items.get(key)).stream())
        .map(ArticleItem::read)
        .toList();
  }

  /** R3, R4. */
  @Override
  public List<ArticleSummary> articles(Listing listing) {
    return lists.read(ItemKind.ARTICLE, listing).stream().map(ArticleItem::summary).toList();
  }

  /** R19. */
  @Override
  public List<ArticleId> addressed(ArticleId derived) {
    return table
        .query(
            MAX_ADDRESSED,
            q ->
                q.keyConditionExpression("pk = :pk AND begins_with(sk, :address)")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", AttributeValue.fromS(Keys.article(derived)),
                            ":address", AttributeValue.fromS(Keys.ADDRESS_PREFIX))))
        .stream()
        .map(item -> new ArticleId(item.text("id")))
        .toList();
  }

  /** R5. */
  @Override
  public Optional<List<Block>> body(ArticleId id) {
    return table.get(Keys.articleBody(id), consistent).map(BodyItem::read);
  }

  /** R5, in batches. */
  @Override
  public Map<ArticleId, List<Block>> bodies(List<ArticleId> ids) {
    Map<Map<String, AttributeValue>, Item> items =
        table.getAll(ids.stream().map(Keys::articleBody).toList(), false);
    Map<ArticleId, List<Block>> bodies = new HashMap<>();
    for (ArticleId id : ids) {
      Item item = items.get(Keys.articleBody(id));
      if (item != null) {
        bodies.put(id, BodyItem.read(item));
      }
    }
    return bodies;
  }

  /** R6. */
  @Override
  public Optional<SequencedMap<String, Finding>> evidence(ArticleId id) {
    return table.get(Keys.articleEvidence(id), false).map(EvidenceItem::read);
  }

  /** R7. */
  @Override
  public List<Edit> history(ArticleId id) {
    return history(Keys.article(id));
  }

  /** R8. */
  @Override
  public Optional<Video> video(VideoId id) {
    return VideoReads.video(table, id, consistent);
  }

  /** R8, once for each. */
  @Override
  public List<Video> videos(List<VideoId> ids) {
    return ids.stream().map(this::video).flatMap(Optional::stream).toList();
  }

  /** R9, R10. */
  @Override
  public List<VideoSummary> videos(Listing listing) {
    return lists.read(ItemKind.VIDEO, listing).stream().map(VideoItem::summary).toList();
  }

  /** R30. */
  @Override
  public List<VideoSummary> videoSummaries(List<VideoId> ids) {
    List<Map<String, AttributeValue>> keys = ids.stream().map(Keys::videoMeta).toList();
    Map<Map<String, AttributeValue>, Item> items = table.getAll(keys, consistent);
    return keys.stream()
        .flatMap(key -> Optional.ofNullable(items.get(key)).stream())
        .map(VideoItem::summary)
        .toList();
  }

  /** R7. */
  @Override
  public List<Edit> history(VideoId id) {
    return history(Keys.video(id));
  }

  /** R15. */
  @Override
  public Optional<KeptTrack> track(VideoId id, LanguageTag language) {
    return table.get(Keys.track(id, language), false).map(TrackItem::read);
  }

  /** R11. */
  @Override
  public List<TopicSummary> topics() {
    return table
        .query(
            MAX_TOPICS,
            q ->
                q.keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(Keys.TOPICS))))
        .stream()
        .map(DynamoCatalog::topic)
        .filter(topic -> topic.articles() > 0 || topic.videos() > 0)
        .toList();
  }

  /** R20. */
  @Override
  public List<WeekSummary> weeks() {
    return table
        .query(
            MAX_WEEKS,
            q ->
                q.keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(Keys.WEEKS)))
                    .scanIndexForward(false))
        .stream()
        .map(
            item ->
                new WeekSummary(
                    new Week(LocalDate.parse(item.text(Keys.SK))), item.number("articles", 0)))
        .filter(week -> week.articles() > 0)
        .toList();
  }

  private static TopicSummary topic(Item item) {
    return new TopicSummary(
        new Topic(new TopicId(item.text(Keys.SK)), item.text("name")),
        item.number("articles", 0),
        item.number("videos", 0),
        item.instantOrNull("newestAt"));
  }

  private List<Edit> history(String pk) {
    return table
        .query(
            MAX_EDITS,
            q ->
                q.keyConditionExpression("pk = :pk AND begins_with(sk, :revision)")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", AttributeValue.fromS(pk),
                            ":revision", AttributeValue.fromS(Keys.REVISION_PREFIX)))
                    .scanIndexForward(false))
        .stream()
        .map(
            item ->
                new Edit(
                    (int) item.number("revision", 0),
                    item.instant("at"),
                    item.textOrNull("by"),
                    Set.copyOf(item.texts("changed"))))
        .toList();
  }
}
