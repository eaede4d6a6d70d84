package newsreel.catalog;

import java.time.Instant;
import java.util.List;
import newsreel.values.LanguageTag;
import org.jspecify.annotations.Nullable;

/** What lists carry of a video. */
public record VideoSummary(
    VideoCard card,
    @Nullable String description,
    @Nullable Topic topic,
    @Nullable LanguageTag language,
    @Nullable Instant uploadedAt,
    Revision revision)
    implements Listed<VideoSummary> {
  @Override
  public Position position() {
    return new Position(uploadedAt != null ? uploadedAt : revision.createdAt(), card.id().value());
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
