package newsreel.catalog;

import java.time.Instant;
import java.util.List;
import newsreel.values.LanguageTag;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * What lists contain of an article.
 *
 * @param image the first photo with an address
 */
public record ArticleSummary(
    ArticleId id,
    @Nullable WebUrl url,
    String headline,
    @Nullable String description,
    @Nullable Topic topic,
    @Nullable LanguageTag language,
    @Nullable Instant publishedAt,
    @Nullable Image image,
    List<VideoCard> videos,
    Availability availability,
    Revision revision)
    implements Listed<ArticleSummary> {
  public ArticleSummary {
    videos = List.copyOf(videos);
  }

  @Override
  public Position position() {
    return Position.of(ItemKind.ARTICLE, id.value(), publishedAt, revision.createdAt());
  }

  @Override
  public Position updatedPosition() {
    return Position.of(ItemKind.ARTICLE, id.value(), revision.updatedAt(), revision.createdAt());
  }

  @Override
  public boolean hasVideo() {
    return !videos.isEmpty();
  }

  public ArticleSummary withVideos(List<VideoCard> cards) {
    return new ArticleSummary(
        id,
        url,
        headline,
        description,
        topic,
        language,
        publishedAt,
        image,
        cards,
        availability,
        revision);
  }

  @Override
  public List<Availability> windows() {
    return WindowedPart.windows(availability, videos);
  }

  @Override
  public ArticleSummary openAt(Instant now) {
    return withVideos(WindowedPart.openAt(now, videos));
  }
}
