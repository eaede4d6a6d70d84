package newsreel.catalog;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stored video.
 *
 * @param articles the articles that embed it, at most {@value #MAX_ARTICLES}
 * @param edited names of the fields that were set by hand and survive a re-ingest of a page
 * @param articleAt the earliest publication of an article that embeds it; the date of a video that
 *     has none
 */
public record Video(
    VideoId id,
    VideoMetadata metadata,
    List<ArticleReference> articles,
    Availability availability,
    Set<String> edited,
    Revision revision,
    @Nullable Instant articleAt)
    implements Gated<Video> {
  public static final int MAX_ARTICLES = 100;

  public Video {
    articles = List.copyOf(articles);
    edited = Set.copyOf(edited);
  }

  /** A video in no article. */
  public Video(
      VideoId id,
      VideoMetadata metadata,
      List<ArticleReference> articles,
      Availability availability,
      Set<String> edited,
      Revision revision) {
    this(id, metadata, articles, availability, edited, revision, null);
  }

  /** Returns the video's place in lists: by upload, else by the publication of its article. */
  public Position position() {
    return Position.of(ItemKind.VIDEO, id.value(), date().orElse(null), revision.createdAt());
  }

  /** Returns the upload date, else the publication of the first article that embeds the video. */
  public Optional<Instant> date() {
    return Optional.ofNullable(metadata.uploadedAt() != null ? metadata.uploadedAt() : articleAt);
  }

  /** Returns the video after a change. */
  public Video revised(
      VideoMetadata changed, Availability window, Set<String> byHand, Instant now) {
    return new Video(
        id, changed, articles, window, byHand, revision.next(now, availability), articleAt);
  }

  /** The same revision with other metadata. */
  public Video withMetadata(VideoMetadata other) {
    return new Video(id, other, articles, availability, edited, revision, articleAt);
  }

  public Video inArticleOf(@Nullable Instant publishedAt) {
    return new Video(id, metadata, articles, availability, edited, revision, publishedAt);
  }

  /** Returns the earliest publication among the articles that were read with it. */
  public Optional<Instant> firstPublication() {
    return articles.stream()
        .map(ArticleReference::publishedAt)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
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
        articleAt,
        revision);
  }

  public Video withArticles(List<ArticleReference> references) {
    return new Video(id, metadata, references, availability, edited, revision, articleAt);
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
