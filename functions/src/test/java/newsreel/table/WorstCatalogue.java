package newsreel.table;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Availability;
import newsreel.catalog.Facet;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Revision;
import newsreel.catalog.SampleBlocks;
import newsreel.catalog.Samples;
import newsreel.catalog.Topic;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.catalog.ports.ChangeLog;
import newsreel.catalog.ports.FacetLists;
import newsreel.catalog.ports.LedgerEntry;
import newsreel.catalog.ports.ListPlace;
import newsreel.catalog.ports.Week;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * A catalogue that readers are to be protected from, put into the table at once: half of its
 * articles have expired, a fifth are embargoed until one instant, and six of ten stand in one
 * topic.
 */
public final class WorstCatalogue {
  /** At which it is read. */
  public static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  /** At which the embargoed ones open. */
  public static final Instant OPENING = NOW.plus(Duration.ofDays(1));

  public static final Topic CROWDED = Topic.of("Shipping");
  private static final int TOPICS = 600;
  private static final int WEEKS = 1_500;
  private static final int WITH_BODY = 30;
  private static final int EDITS = 100;

  /** Closed ones that stand in lists where the clock is followed late. */
  public static final int LATE = 120;

  /** Articles, the newest of those that are listed, that postings have. */
  private static final int POSTED = 2_000;

  private static final int BATCH = 1_000;

  private final Table table;
  private final List<WriteRequest> writes = new ArrayList<>();
  private int posted;
  private final Map<Integer, Long> heads = new HashMap<>();
  private final Map<Week, Integer> weeks =
      new TreeMap<>((a, b) -> a.monday().compareTo(b.monday()));

  private WorstCatalogue(DynamoDbLocal dynamo) {
    this.table = new Table(dynamo.client(), dynamo.tableName());
  }

  public static String id(int number) {
    return "story-" + number;
  }

  /** The first that is public. */
  public static int firstPublic(int articles) {
    return articles * 7 / 10;
  }

  /** When an article is published. */
  public static Instant published(int number) {
    return NOW.minus(Duration.ofMinutes(10L * (number + 1)));
  }

  /** With as many articles, topics and weeks, but all articles are public. */
  public static void storeOrdinary(DynamoDbLocal dynamo, int articles) {
    WorstCatalogue catalogue = new WorstCatalogue(dynamo);
    int open = firstPublic(articles);
    for (int i = 0; i < articles; i++) {
      catalogue.store(
          i,
          Availability.ALWAYS,
          NOW.minus(Duration.ofDays(1)),
          i < WITH_BODY || (i >= open && i < open + WITH_BODY));
    }
    catalogue.finish();
  }

  /**
   * @param late how many of the newest have expired just now and stand in lists still
   */
  public static void store(DynamoDbLocal dynamo, int articles, int late) {
    WorstCatalogue catalogue = new WorstCatalogue(dynamo);
    Instant written = NOW.minus(Duration.ofDays(1));
    int expired = articles / 2;
    int open = firstPublic(articles);
    for (int i = 0; i < articles; i++) {
      Availability window =
          i < expired
              ? new Availability(null, i < late ? NOW : written, null)
              : i < open ? new Availability(OPENING, null, null) : Availability.ALWAYS;
      catalogue.store(i, window, written, i >= open && i < open + WITH_BODY);
    }
    catalogue.finish();
  }

  /** The call that an article's view makes: what DynamoDB Local itself takes. */
  public static Runnable getAlone(DynamoDbLocal dynamo, int number) {
    Map<String, AttributeValue> key = Keys.articleMeta(new ArticleId(id(number)));
    return () -> dynamo.client().getItem(r -> r.tableName(dynamo.tableName()).key(key));
  }

  /** The call that a list makes. */
  public static Runnable queryAlone(DynamoDbLocal dynamo) {
    return () ->
        dynamo
            .client()
            .query(
                r ->
                    r.tableName(dynamo.tableName())
                        .indexName(Keys.NEWEST_INDEX)
                        .keyConditionExpression("newest = :year")
                        .expressionAttributeValues(
                            Map.of(":year", AttributeValue.fromS("ARTICLE#2026")))
                        .scanIndexForward(false)
                        .limit(20));
  }

  private void store(int number, Availability window, Instant written, boolean withBody) {
    Topic topic = number % 10 < 6 ? CROWDED : Topic.of("Topic " + number % TOPICS);
    Instant published = published(number);
    Revision revision = new Revision(EDITS, written, written, Samples.NOON);
    Video video =
        new Video(
            new VideoId("clip-" + number),
            Samples.fullVideo().uploadedAt(published).topic(topic).build(),
            List.of(),
            window,
            Set.of(),
            revision);
    Article article =
        new Article(
            new ArticleId(id(number)),
            Samples.fullArticle()
                .url(Samples.url("https://news.example.org/" + number))
                .publishedAt(published)
                .topic(topic)
                .build(),
            List.of(video.card()),
            window,
            Set.of(),
            "",
            revision);
    put(ArticleItem.write(article));
    put(VideoItem.write(video));
    put(VideoItem.writeEdge(video.id(), article.reference()));
    if (withBody) {
      put(BodyItem.write(article.id(), SampleBlocks.incompressible(6)));
      put(EvidenceItem.write(article.id(), Samples.evidence()));
      for (int edit = 1; edit <= EDITS; edit++) {
        put(
            new Item()
                .key(Keys.revision(Keys.article(article.id()), edit))
                .put("revision", edit)
                .put("at", written)
                .put("by", "desk")
                .put("changed", List.of("headline", "description")));
      }
    }
    boolean listed = window.isListedAt(written);
    if (listed && posted++ < POSTED) {
      Video linked = video.withArticles(List.of(article.reference()));
      post(
          ItemKind.ARTICLE,
          article.id().value(),
          new FacetLists.Entry(article.position(), Facet.of(article)));
      post(
          ItemKind.VIDEO,
          video.id().value(),
          new FacetLists.Entry(linked.position(), Facet.of(linked)));
    }
    if (listed) {
      weeks.merge(Week.of(published), 1, Integer::sum);
    }
    log(article, topic, listed);
  }

  private void post(ItemKind kind, String id, FacetLists.Entry entry) {
    FacetedItem.Posted posted = FacetedItem.Posted.of(entry);
    List<String> marks = posted.marks();
    for (String facet : posted.facets()) {
      put(
          new Item()
              .key(Keys.key(Keys.postings(kind, facet), posted.place()))
              .put("id", id)
              .put("version", 1)
              .put(FacetList.FACETS, marks));
    }
  }

  /** A change that was overtaken, the change, and what the clock will do. */
  private void log(Article article, Topic topic, boolean listed) {
    ListPlace place = ListPlace.of(article);
    String id = article.id().value();
    LedgerEntry entry =
        new LedgerEntry(
            ItemKind.ARTICLE,
            id,
            article.revision().number(),
            article.revision().updatedAt(),
            topic,
            place.week(),
            place.position(),
            listed,
            Set.of(topic.id()),
            Samples.NOON,
            null);
    int shard = ChangeLog.shard(ItemKind.ARTICLE, id);
    put(
        new Item()
            .key(Keys.change(shard, heads.merge(shard, 1L, Long::sum)))
            .put("at", entry.loggedAt()));
    put(
        LedgerItem.change(
            entry, new Item().key(Keys.change(shard, heads.merge(shard, 1L, Long::sum)))));
    for (Instant wake : article.availability().wakesAfter(article.revision().updatedAt())) {
      put(new Item().key(Keys.wake(shard, wake, ItemKind.ARTICLE, id)));
      put(
          LedgerItem.change(entry, new Item().key(Keys.boundary(wake, ItemKind.ARTICLE, id)))
              .put("boundary", wake));
    }
  }

  private void topic(Topic topic, int articles) {
    put(
        new Item()
            .key(Keys.topic(topic.id()))
            .put("name", topic.name())
            .put("articles", articles)
            .put(
                "article",
                new NewestOfTopic.Holder(id(0), "2026-06-01T11:50:00.000Z#00", topic.name()),
                (item, holder) -> holder.write(item)));
  }

  private void finish() {
    for (int i = 0; i < TOPICS; i++) {
      topic(Topic.of("Topic %04d".formatted(i)), 1);
    }
    for (int i = 0; i < WEEKS; i++) {
      weeks.merge(Week.of(NOW.minus(Duration.ofDays(7L * i))), 1, Integer::sum);
    }
    topic(CROWDED, 1_000);
    weeks.forEach((week, count) -> put(new Item().key(Keys.week(week)).put("articles", count)));
    heads.forEach((shard, head) -> put(new Item().key(Keys.changeHead(shard)).put("last", head)));
    for (ItemKind kind : ItemKind.values()) {
      List<Integer> all = new ArrayList<>();
      for (int year = 2026; year > 1926; year--) {
        all.add(year);
      }
      put(new Item().key(Keys.years(kind)).putNumbers("years", all));
      put(new Item().key(Keys.updatedYears(kind)).putNumbers("years", List.of(2026)));
    }
    flush();
  }

  private void put(Item item) {
    Map<String, AttributeValue> attributes = item.attributes();
    writes.add(WriteRequest.builder().putRequest(p -> p.item(attributes)).build());
    if (writes.size() == BATCH) {
      flush();
    }
  }

  private void flush() {
    table.writeAll(List.copyOf(writes));
    writes.clear();
  }
}
