package newsreel.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleSummary;
import newsreel.catalog.Block;
import newsreel.catalog.Edit;
import newsreel.catalog.Facet;
import newsreel.catalog.Finding;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Listing;
import newsreel.catalog.TopicId;
import newsreel.catalog.TrackKey;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoSummary;
import newsreel.catalog.ports.Catalog;
import newsreel.catalog.ports.KeptTrack;
import newsreel.catalog.ports.Slice;
import newsreel.catalog.ports.TopicSummary;
import newsreel.catalog.ports.Topics;
import newsreel.catalog.ports.Week;
import newsreel.catalog.ports.WeekPart;
import newsreel.catalog.ports.WeekSummary;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Implements the read patterns of TABLE.md under the numbers they have there. */
public final class DynamoCatalog implements Catalog {
  private static final int MAX_EDITS = 100;

  /** Weeks in 173 years. */
  private static final int MAX_WEEKS = 9_000;

  private static final int MAX_ADDRESSED = 10;

  private final Table table;
  private final NewestFirst lists;
  private final boolean consistent;

  public DynamoCatalog(DynamoDbClient client, String tableName) {
    this(client, tableName, false);
  }

  /**
   * @param consistent whether reads by id are strongly consistent, at twice the read units; lists
   *     never are
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

  /** R3 or R4. Ordered by change it is R51, with facets R16, and both are followed by R2. */
  @Override
  public Slice<ArticleSummary> articles(Listing listing) {
    if (listing.order() == Listing.Order.PUBLISHED && listing.facets().isEmpty()) {
      return lists.published(ItemKind.ARTICLE, listing).map(ArticleItem::summary);
    }
    Slice<String> ids = new WholeLists(table, lists).ids(ItemKind.ARTICLE, listing);
    Set<String> facets = WholeLists.facets(listing);
    return new Slice<>(
        articles(ids.items().stream().map(ArticleId::new).toList()).stream()
            .filter(article -> Facet.of(article).containsAll(facets))
            .map(Article::summary)
            .toList(),
        ids.next());
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
        table.getAll(ids.stream().map(Keys::articleBody).toList(), consistent);
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

  /** R6, in batches. */
  @Override
  public Map<ArticleId, SequencedMap<String, Finding>> evidences(List<ArticleId> ids) {
    Map<Map<String, AttributeValue>, Item> items =
        table.getAll(ids.stream().map(Keys::articleEvidence).toList(), false);
    Map<ArticleId, SequencedMap<String, Finding>> evidences = new HashMap<>();
    for (ArticleId id : ids) {
      Item item = items.get(Keys.articleEvidence(id));
      if (item != null) {
        evidences.put(id, EvidenceItem.read(item));
      }
    }
    return evidences;
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

  /** R9 or R10. Ordered by change it is R51, with facets R16, and both are followed by R30. */
  @Override
  public Slice<VideoSummary> videos(Listing listing) {
    if (listing.order() == Listing.Order.PUBLISHED && listing.facets().isEmpty()) {
      return lists.published(ItemKind.VIDEO, listing).map(VideoItem::summary);
    }
    Slice<String> ids = new WholeLists(table, lists).ids(ItemKind.VIDEO, listing);
    Set<String> facets = WholeLists.facets(listing);
    List<VideoId> found = ids.items().stream().map(VideoId::new).toList();
    boolean byArticle = facets.stream().anyMatch(Facet::isLent);
    return new Slice<>(
        byArticle && listing.order() == Listing.Order.UPDATED
            ? videos(found).stream()
                .filter(video -> Facet.of(video).containsAll(facets))
                .map(Video::summary)
                .toList()
            : videoSummaries(found).stream()
                .filter(video -> WholeLists.mayHave(video, facets))
                .toList(),
        ids.next());
  }

  /** R30. */
  @Override
  public List<Video> videosAlone(List<VideoId> ids) {
    return metas(ids).map(item -> VideoItem.read(item, List.of())).toList();
  }

  /** R30. */
  @Override
  public List<VideoSummary> videoSummaries(List<VideoId> ids) {
    return metas(ids).map(VideoItem::summary).toList();
  }

  private Stream<Item> metas(List<VideoId> ids) {
    List<Map<String, AttributeValue>> keys = ids.stream().map(Keys::videoMeta).toList();
    Map<Map<String, AttributeValue>, Item> items = table.getAll(keys, consistent);
    return keys.stream().flatMap(key -> Optional.ofNullable(items.get(key)).stream());
  }

  /** R7. */
  @Override
  public List<Edit> history(VideoId id) {
    return history(Keys.video(id));
  }

  /** R15. */
  @Override
  public Optional<KeptTrack> track(VideoId id, TrackKey key) {
    return table.get(Keys.track(id, key), consistent).map(TrackItem::read);
  }

  /** R11. */
  @Override
  public Topics topics(@Nullable TopicId after, int limit) {
    Table.Page page =
        table.page(
            limit,
            q ->
                q.keyConditionExpression("pk = :pk AND sk > :after")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", AttributeValue.fromS(Keys.TOPICS),
                            ":after", AttributeValue.fromS(after == null ? " " : after.value()))));
    return new Topics(
        page.items().stream().map(TopicItem::read).flatMap(Optional::stream).toList(),
        page.more()
            ? Optional.of(new TopicId(page.items().getLast().text(Keys.SK)))
            : Optional.empty());
  }

  /** R53. */
  @Override
  public Optional<TopicSummary> topic(TopicId id) {
    return table.get(Keys.topic(id), false).flatMap(TopicItem::read);
  }

  @Override
  public Optional<Instant> nextWake() {
    return DynamoWakes.next(table);
  }

  /** R20. */
  @Override
  public List<WeekSummary> weeks() {
    return table
        .page(
            MAX_WEEKS,
            q ->
                q.keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(Keys.WEEKS)))
                    .scanIndexForward(false))
        .items()
        .stream()
        .map(
            item ->
                new WeekSummary(
                    new Week(LocalDate.parse(item.text(Keys.SK))), item.number("articles", 0)))
        .filter(week -> week.articles() > 0)
        .toList();
  }

  /** R52. */
  @Override
  public List<ArticleSummary> articles(WeekPart part, int limit) {
    return table
        .page(
            limit,
            q ->
                q.indexName(Keys.SITEMAP_INDEX)
                    .keyConditionExpression("#week = :week AND #mark BETWEEN :low AND :high")
                    .expressionAttributeNames(Map.of("#week", Keys.SITEMAP, "#mark", Keys.MARK))
                    .expressionAttributeValues(
                        Map.of(
                            ":week", AttributeValue.fromS(part.week().toString()),
                            ":low", AttributeValue.fromS(part.low()),
                            ":high", AttributeValue.fromS(part.high()))))
        .items()
        .stream()
        .map(ArticleItem::summary)
        .toList();
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
