package newsreel.catalog;

import java.time.Instant;
import java.util.List;
import newsreel.values.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What lists contain of a video.
 *
 * @param articleAt see {@link Video}
 */
public record VideoSummary(
    VideoCard card,
    @Nullable String description,
    @Nullable Topic topic,
    @Nullable LanguageTag language,
    @Nullable Instant uploadedAt,
    @Nullable Instant articleAt,
    Revision revision)
    implements Listed<VideoSummary> {
  @Override
  public Position position() {
    return Position.of(
        ItemKind.VIDEO,
        card.id().value(),
        uploadedAt != null ? uploadedAt : articleAt,
        revision.createdAt());
  }

  @Override
  public Position updatedPosition() {
    return Position.of(
        ItemKind.VIDEO, card.id().value(), revision.updatedAt(), revision.createdAt());
  }

  @Override
  public boolean hasVideo() {
    return true;
  }

  @Override
  public Availability availability() {
    return card.availability();
  }

  @Override
  public List<Availability> windows() {
    return List.of(availability());
  }

  @Override
  public VideoSummary openAt(Instant now) {
    return this;
  }
}
