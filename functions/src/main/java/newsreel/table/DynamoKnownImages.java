package newsreel.table;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.catalog.Derived;
import newsreel.catalog.ItemKind;
import newsreel.catalog.ports.KnownImage;
import newsreel.catalog.ports.KnownImages;
import newsreel.values.WebUrl;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Records what is known about images: patterns R40 to R43 and W40 to W44 of TABLE.md. */
public final class DynamoKnownImages implements KnownImages {
  /** How long an image is kept after the last item stopped naming it. */
  static final Duration KEPT_UNNAMED = Duration.ofDays(30);

  /**
   * The most items that may name one image. An image named more often belongs to the site, not to a
   * story.
   */
  private static final int MAX_NAMING = 10_000;

  private final Table table;

  public DynamoKnownImages(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
  }

  @Override
  public Optional<KnownImage> at(WebUrl url) {
    return byHash(Keys.imageHash(url));
  }

  /** R40. */
  @Override
  public Optional<KnownImage> byHash(String hash) {
    return table.get(Keys.imageMeta(hash), true).filter(ImageItem::isComplete).map(ImageItem::read);
  }

  /** R41. */
  @Override
  public Map<WebUrl, KnownImage> at(Collection<WebUrl> urls) {
    Map<WebUrl, KnownImage> known = new HashMap<>();
    table
        .getAll(
            urls.stream().distinct().map(url -> Keys.imageMeta(Keys.imageHash(url))).toList(), true)
        .values()
        .stream()
        .filter(ImageItem::isComplete)
        .map(ImageItem::read)
        .forEach(image -> known.put(image.url(), image));
    return known;
  }

  /** W40. */
  @Override
  public boolean save(KnownImage image) {
    return table.updateIf(ImageItem.update(Keys.imageHash(image.url()), image));
  }

  /** R42. */
  @Override
  public List<WebUrl> namedBy(Naming item) {
    return table
        .get(Keys.names(item.kind(), item.id()), true)
        .map(names -> names.texts("urls").stream().map(WebUrl::new).toList())
        .orElse(List.of());
  }

  /**
   * W41. Writes the list of names last, so that an attempt that broke off is repeated as a whole.
   */
  @Override
  public void recordNames(Naming item, List<WebUrl> before, List<WebUrl> now, Instant at) {
    List<WebUrl> added = now.stream().filter(url -> !before.contains(url)).distinct().toList();
    List<WebUrl> dropped = before.stream().filter(url -> !now.contains(url)).distinct().toList();
    List<WriteRequest> edges = new ArrayList<>();
    for (WebUrl url : added) {
      Item edge =
          new Item()
              .key(Keys.naming(Keys.imageHash(url), item.kind(), item.id()))
              .put("layout", Derived.PICTURES.layout())
              .put("kind", item.kind())
              .put("id", item.id());
      edges.add(WriteRequest.builder().putRequest(p -> p.item(edge.attributes())).build());
    }
    for (WebUrl url : dropped) {
      Map<String, AttributeValue> key = Keys.naming(Keys.imageHash(url), item.kind(), item.id());
      edges.add(WriteRequest.builder().deleteRequest(d -> d.key(key)).build());
    }
    table.writeAll(edges);
    added.forEach(this::noteNamed);
    dropped.forEach(url -> noteUnnamed(url, at));
    Item names =
        new Item()
            .key(Keys.names(item.kind(), item.id()))
            .put("layout", Derived.PICTURES.layout())
            .put("urls", now.stream().map(WebUrl::value).distinct().toList());
    table.put(PutItemRequest.builder().item(names.attributes()));
  }

  /** R43. */
  @Override
  public List<Naming> naming(WebUrl url) {
    return naming(url, MAX_NAMING);
  }

  private List<Naming> naming(WebUrl url, int limit) {
    return table
        .query(
            limit,
            q ->
                q.keyConditionExpression("pk = :image AND begins_with(sk, :naming)")
                    .expressionAttributeValues(
                        Map.of(
                            ":image", AttributeValue.fromS(Keys.image(Keys.imageHash(url))),
                            ":naming", AttributeValue.fromS(Keys.NAMING_PREFIX)))
                    .consistentRead(true))
        .stream()
        .map(edge -> new Naming(ItemKind.valueOf(edge.text("kind")), edge.text("id")))
        .toList();
  }

  /** W42. */
  private void noteNamed(WebUrl url) {
    table.updateIf(
        UpdateItemRequest.builder()
            .key(Keys.imageMeta(Keys.imageHash(url)))
            .updateExpression("REMOVE unnamedSince")
            .conditionExpression("attribute_exists(unnamedSince)"));
  }

  /** W43: writes the wake first, so that an image without a name is never overlooked. */
  @Override
  public void noteUnnamed(WebUrl url, Instant at) {
    if (!naming(url, 1).isEmpty()) {
      return;
    }
    String hash = Keys.imageHash(url);
    Instant end = at.plus(KEPT_UNNAMED);
    Item wake =
        new Item().key(Keys.wake(end, Keys.image(hash))).put("expiresAt", end.getEpochSecond() + 1);
    table.put(PutItemRequest.builder().item(wake.attributes()));
    table.updateIf(
        UpdateItemRequest.builder()
            .key(Keys.imageMeta(hash))
            .updateExpression("SET unnamedSince = :at")
            .conditionExpression("attribute_exists(pk) AND attribute_not_exists(unnamedSince)")
            .expressionAttributeValues(Map.of(":at", AttributeValue.fromS(at.toString()))));
  }

  @Override
  public Optional<Instant> unnamedSince(WebUrl url) {
    Optional<Instant> since =
        table
            .get(Keys.imageMeta(Keys.imageHash(url)), true)
            .flatMap(item -> Optional.ofNullable(item.instantOrNull("unnamedSince")));
    return since.isPresent() && naming(url, 1).isEmpty() ? since : Optional.empty();
  }

  /** W44. */
  @Override
  public boolean forget(WebUrl url, Instant unnamedSince) {
    return table.deleteIf(
        DeleteItemRequest.builder()
            .key(Keys.imageMeta(Keys.imageHash(url)))
            .conditionExpression("unnamedSince = :since")
            .expressionAttributeValues(
                Map.of(":since", AttributeValue.fromS(unnamedSince.toString()))));
  }
}
