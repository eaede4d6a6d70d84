package newsreel.table;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.Picture;
import newsreel.catalog.PictureId;
import newsreel.catalog.ports.KeptPictures;
import newsreel.catalog.ports.PictureWords;
import newsreel.values.WebUrl;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Records which pictures are kept: patterns R44 and W45 to W49 of TABLE.md. */
public final class DynamoKeptPictures implements KeptPictures {
  private final Table table;

  public DynamoKeptPictures(DynamoDbClient client, String tableName) {
    this.table = new Table(client, tableName);
  }

  /** R44. */
  @Override
  public Optional<Kept> picture(PictureId id) {
    return table.get(Keys.picture(id), true).map(item -> read(id, item));
  }

  /** W45. */
  @Override
  public Kept use(PictureId id, WebUrl url) {
    return read(
        id,
        table.updated(
            UpdateItemRequest.builder()
                .key(Keys.picture(id))
                .updateExpression("ADD addresses :address REMOVE unusedSince")
                .expressionAttributeValues(address(url))));
  }

  /** W46. */
  @Override
  public void made(Picture picture, PictureWords words) {
    Item item =
        new Item()
            .put(":picture", picture, ValueItems::write)
            .put(":caption", words.caption())
            .put(":credit", words.credit());
    table.update(
        UpdateItemRequest.builder()
            .key(Keys.picture(picture.id()))
            .updateExpression(
                "SET picture = :picture"
                    + (words.caption() == null ? "" : ", caption = :caption")
                    + (words.credit() == null ? "" : ", credit = :credit"))
            .expressionAttributeValues(item.attributes()));
  }

  /** W47. */
  @Override
  public Kept release(PictureId id, WebUrl url, Instant at) {
    Kept left =
        read(
            id,
            table.updated(
                UpdateItemRequest.builder()
                    .key(Keys.picture(id))
                    .updateExpression("DELETE addresses :address")
                    .expressionAttributeValues(address(url))));
    if (left.addresses().isEmpty() && left.unusedSince() == null) {
      Instant end = at.plus(DynamoKnownImages.KEPT_UNNAMED);
      Item wake =
          new Item()
              .key(Keys.wake(end, Keys.PICTURE_PREFIX + id))
              .put("expiresAt", end.getEpochSecond() + 1);
      table.put(PutItemRequest.builder().item(wake.attributes()));
      table.updateIf(
          UpdateItemRequest.builder()
              .key(Keys.picture(id))
              .updateExpression("SET unusedSince = :at")
              .conditionExpression("attribute_not_exists(addresses)")
              .expressionAttributeValues(Map.of(":at", AttributeValue.fromS(at.toString()))));
    }
    return left;
  }

  /** W48. */
  @Override
  public Kept block(PictureId id) {
    return read(
        id,
        table.updated(
            UpdateItemRequest.builder()
                .key(Keys.picture(id))
                .updateExpression("SET blocked = :yes REMOVE picture, caption, credit")
                .expressionAttributeValues(Map.of(":yes", AttributeValue.fromN("1")))));
  }

  /** W49. */
  @Override
  public boolean forget(PictureId id) {
    return table.deleteIf(
        DeleteItemRequest.builder()
            .key(Keys.picture(id))
            .conditionExpression(
                "attribute_not_exists(addresses) AND attribute_not_exists(blocked)"));
  }

  private static Map<String, AttributeValue> address(WebUrl url) {
    return Map.of(":address", AttributeValue.fromSs(java.util.List.of(Keys.imageHash(url))));
  }

  private static Kept read(PictureId id, Item item) {
    AttributeValue addresses = item.attributes().get("addresses");
    return new Kept(
        id,
        item.mapOrNull("picture", ValueItems::picture),
        new PictureWords(item.textOrNull("caption"), item.textOrNull("credit")),
        addresses == null ? Set.of() : new HashSet<>(addresses.ss()),
        item.has("blocked"),
        item.instantOrNull("unusedSince"));
  }
}
