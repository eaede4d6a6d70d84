package newsreel.catalog.ports;

import java.time.Instant;
import java.util.Optional;
import newsreel.catalog.Article;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Position;
import newsreel.catalog.Topic;
import newsreel.catalog.TopicId;
import newsreel.catalog.Video;
import org.jspecify.annotations.Nullable;

/**
 * Where an item is in the lists.
 *
 * @param week the week under which the sitemap has the article; null if the sitemap does not have
 *     it
 */
public record ListPlace(
    ItemKind kind,
    Position position,
    @Nullable TopicId topic,
    Instant updatedAt,
    @Nullable Week week) {
  public static ListPlace of(Article article) {
    Position position = article.position();
    return new ListPlace(
        ItemKind.ARTICLE,
        position,
        id(article.metadata().topic()),
        article.revision().updatedAt(),
        article.videos().isEmpty() ? null : Week.of(position));
  }

  public static ListPlace of(Video video) {
    return new ListPlace(
        ItemKind.VIDEO,
        video.position(),
        id(video.metadata().topic()),
        video.revision().updatedAt(),
        null);
  }

  private static @Nullable TopicId id(@Nullable Topic topic) {
    return Optional.ofNullable(topic).map(Topic::id).orElse(null);
  }
}
