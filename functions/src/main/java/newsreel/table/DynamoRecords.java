package newsreel.table;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Revision;
import newsreel.catalog.Video;
import newsreel.catalog.VideoCard;
import newsreel.catalog.VideoId;
import newsreel.catalog.ports.Inventory;
import newsreel.catalog.ports.KeptTrack;
import newsreel.catalog.ports.ListPlace;
import newsreel.catalog.ports.Records;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Moves items whole: patterns R62 and W71 of TABLE.md. */
public final class DynamoRecords implements Records {
  private static final String ITEM = "item";
  private static final String BODY = "body";
  private static final String EVIDENCE = "evidence";
  private static final String HISTORY = "history";
  private static final String TRACKS = "tracks";

  private final Table table;
  private final Years years;
  private final Clock clock;

  public DynamoRecords(DynamoDbClient client, String tableName, Clock clock) {
    this.table = new Table(client, tableName);
    this.years = new Years(table);
    this.clock = clock;
  }

  /** R62. */
  @Override
  public Optional<Whole> read(Inventory.Entry entry) {
    String pk = entry.kind() + "#" + entry.id();
    boolean article = entry.kind() == ItemKind.ARTICLE;
    // In a video's partition edges sort below META, and may be many.
    List<Item> items =
        table.query(
            Integer.MAX_VALUE,
            q ->
                q.keyConditionExpression("pk = :pk AND sk >= :from")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", AttributeValue.fromS(pk),
                            ":from", AttributeValue.fromS(article ? Keys.BODY : Keys.META)))
                    .consistentRead(true));
    Map<String, Object> parts = new HashMap<>();
    List<Object> history = new ArrayList<>();
    List<Object> tracks = new ArrayList<>();
    for (Item item : items) {
      String sk = item.text(Keys.SK);
      if (sk.equals(Keys.META)) {
        parts.put(ITEM, plain(article ? ownArticle(item) : ownVideo(item)));
      } else if (sk.equals(Keys.BODY)) {
        parts.put(BODY, plain(item));
      } else if (sk.equals(Keys.EVIDENCE)) {
        parts.put(EVIDENCE, plain(item));
      } else if (sk.startsWith(Keys.REVISION_PREFIX)) {
        history.add(plain(item));
      } else if (sk.startsWith(Keys.TRACK_PREFIX)) {
        tracks.add(plain(item));
      }
    }
    parts.put(HISTORY, history);
    parts.put(TRACKS, tracks);
    return parts.containsKey(ITEM) ? Optional.of(new Whole(entry, parts)) : Optional.empty();
  }

  /** Without the places in lists, which are the reading catalogue's own. */
  private static Item ownArticle(Item item) {
    return ArticleItem.write(ArticleItem.read(item), false);
  }

  private static Item ownVideo(Item item) {
    return VideoItem.write(VideoItem.read(item, List.of()), false);
  }

  private static Object plain(Item item) {
    Map<String, AttributeValue> attributes = new HashMap<>(item.attributes());
    attributes.remove(Keys.PK);
    attributes.remove(Keys.SK);
    attributes.remove("layout");
    return PlainAttributes.of(attributes);
  }

  /**
   * W71. The item comes first, on condition of its revision, and what belongs to it after: where
   * that breaks off, the same record is stored again.
   */
  @Override
  public boolean store(Whole whole) {
    try {
      return switch (whole.item().kind()) {
        case ARTICLE -> storeArticle(whole);
        case VIDEO -> storeVideo(whole);
      };
    } catch (IllegalStateException | NullPointerException | ClassCastException incomplete) {
      throw new IllegalArgumentException("the record is not whole", incomplete);
    }
  }

  private boolean storeArticle(Whole whole) {
    Article article = ArticleItem.read(part(whole, ITEM));
    check(whole, article.id().value());
    List<TransactWriteItem> writes = new ArrayList<>();
    boolean listed = article.availability().isListedAt(clock.instant());
    writes.add(conditional(ArticleItem.write(article, listed), article.revision()));
    List<Item> others = new ArrayList<>(history(whole));
    if (whole.parts().containsKey(BODY)) {
      others.add(BodyItem.write(article.id(), BodyItem.read(part(whole, BODY))));
    }
    if (whole.parts().containsKey(EVIDENCE)) {
      others.add(EvidenceItem.write(article.id(), EvidenceItem.read(part(whole, EVIDENCE))));
    }
    for (VideoCard card : article.videos()) {
      others.add(VideoItem.writeEdge(card.id(), article.reference()));
    }
    for (ArticleId derived : article.addressedSince(Optional.empty())) {
      others.add(new Item().key(Keys.address(derived, article.id())).put("id", article.id()));
    }
    years.record(ListPlace.of(article));
    return store(writes, others);
  }

  private boolean storeVideo(Whole whole) {
    Video video = VideoItem.read(part(whole, ITEM), List.of());
    check(whole, video.id().value());
    boolean listed = video.availability().isListedAt(clock.instant());
    List<Item> others = new ArrayList<>(history(whole));
    for (Object plain : list(whole, TRACKS)) {
      Item item = new Item(PlainAttributes.read(plain));
      KeptTrack track = TrackItem.read(item);
      others.add(
          TrackItem.write(new VideoId(whole.item().id()), track, (int) item.number("revision", 1)));
    }
    years.record(ListPlace.of(video));
    return store(List.of(conditional(VideoItem.write(video, listed), video.revision())), others);
  }

  private boolean store(List<TransactWriteItem> item, List<Item> others) {
    if (!table.transact(item)) {
      return false;
    }
    table.writeAll(
        others.stream()
            .map(
                other -> WriteRequest.builder().putRequest(p -> p.item(other.attributes())).build())
            .toList());
    return true;
  }

  private static List<Item> history(Whole whole) {
    List<Item> edits = new ArrayList<>();
    for (Object plain : list(whole, HISTORY)) {
      Item edit = new Item(PlainAttributes.read(plain));
      int revision = (int) edit.number("revision", 0);
      edit.instant("at");
      edits.add(edit.key(Keys.revision(whole.item().kind() + "#" + whole.item().id(), revision)));
    }
    return edits;
  }

  private static void check(Whole whole, String id) {
    if (!whole.item().id().equals(id)) {
      throw new IllegalArgumentException("the record is of another item than it says");
    }
  }

  private static Item part(Whole whole, String name) {
    return new Item(PlainAttributes.read(whole.parts().getOrDefault(name, Map.of())));
  }

  private static List<?> list(Whole whole, String name) {
    return (List<?>) whole.parts().getOrDefault(name, List.of());
  }

  private TransactWriteItem conditional(Item item, Revision revision) {
    return TransactWriteItem.builder()
        .put(
            p ->
                p.tableName(table.name())
                    .item(item.attributes())
                    .conditionExpression("attribute_not_exists(pk) OR revision <= :revision")
                    .expressionAttributeValues(
                        Map.of(
                            ":revision",
                            AttributeValue.fromN(Integer.toString(revision.number())))))
        .build();
  }
}
