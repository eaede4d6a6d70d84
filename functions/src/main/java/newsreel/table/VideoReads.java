package newsreel.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleReference;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads the partition that holds a video and its edges. */
final class VideoReads {
  private VideoReads() {}

  /** Edges sort below META, so that the video comes first and the limit cuts only edges. */
  static Optional<Video> video(Table table, VideoId id, boolean consistent) {
    List<Item> items =
        table.query(
            1 + Video.MAX_ARTICLES,
            q ->
                q.keyConditionExpression("pk = :pk AND sk <= :meta")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", AttributeValue.fromS(Keys.video(id)),
                            ":meta", AttributeValue.fromS(Keys.META)))
                    .consistentRead(consistent)
                    .scanIndexForward(false));
    if (items.isEmpty() || !items.getFirst().text(Keys.SK).equals(Keys.META)) {
      return Optional.empty();
    }
    List<ArticleReference> articles =
        items.stream().skip(1).map(VideoItem::readEdge).toList().reversed();
    return Optional.of(VideoItem.read(items.getFirst(), articles));
  }

  static List<ArticleId> embedding(Table table, VideoId id) {
    return table
        .query(
            Integer.MAX_VALUE,
            q ->
                q.keyConditionExpression("pk = :pk AND begins_with(sk, :article)")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", AttributeValue.fromS(Keys.video(id)),
                            ":article", AttributeValue.fromS(Keys.ARTICLE_PREFIX)))
                    .consistentRead(true))
        .stream()
        .map(item -> VideoItem.readEdge(item).id())
        .toList();
  }
}
