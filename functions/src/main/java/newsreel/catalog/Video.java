package newsreel.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A stored video.
 *
 * @param articles those that embed it, at most {@value #MAX_ARTICLES}
 * @param edited names of the fields that were set by hand and outlive a re-ingest of a page
 */
public record Video(
    VideoId id,
    VideoMetadata metadata,
    List<ArticleReference> articles,
    Availability availability,
    Set<String> edited,
    Revision revision)
    implements Gated<Video> {
  public static final int MAX_ARTICLES = 100;

  public Video {
    articles = List.copyOf(articles);
    edited = Set.copyOf(edited);
  }

  /** The instant by which lists are sorted: upload, else the first storing. */
  public Instant listedAt() {
    Instant uploadedAt = metadata.uploadedAt();
    return uploadedAt != null ? uploadedAt : revision.createdAt();
  }

  public VideoCard card() {
    return new VideoCard(
        id,
        metadata.title(),
        metadata.caption(),
        metadata.duration(),
        metadata.live(),
        metadata.thumbnail(),
        availability);
  }

  public VideoSummary summary() {
    return new VideoSummary(
        card(),
        metadata.description(),
        metadata.topic(),
        metadata.language(),
        metadata.uploadedAt(),
        revision);
  }

  public Video withArticles(List<ArticleReference> references) {
    return new Video(id, metadata, references, availability, edited, revision);
  }

  @Override
  public List<Availability> windows() {
    return WindowedPart.windows(availability, articles);
  }

  @Override
  public Video openAt(Instant now) {
    return withArticles(WindowedPart.openAt(now, articles));
  }
}
