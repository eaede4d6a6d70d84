package newsreel.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stored article, without its body.
 *
 * @param videos the cards of the videos it embeds, in page order
 * @param edited names of the fields that were set by hand and survive a re-ingest of the page
 * @param fingerprint recognises the page that was last stored
 */
public record Article(
    ArticleId id,
    ArticleMetadata metadata,
    List<VideoCard> videos,
    Availability availability,
    Set<String> edited,
    String fingerprint,
    Revision revision)
    implements Gated<Article> {
  public Article {
    videos = List.copyOf(videos);
    edited = Set.copyOf(edited);
  }

  /** Returns the article's place in lists, by publication. */
  public Position position() {
    return Position.of(ItemKind.ARTICLE, id.value(), metadata.publishedAt(), revision.createdAt());
  }

  public ArticleSummary summary() {
    @Nullable Image lead =
        metadata.images().stream().filter(i -> i.url() != null).findFirst().orElse(null);
    return new ArticleSummary(
        id,
        metadata.url(),
        metadata.headline(),
        metadata.description(),
        metadata.topic(),
        metadata.language(),
        metadata.publishedAt(),
        lead,
        videos,
        availability,
        revision);
  }

  /** Returns what the videos in this article store about it. */
  public ArticleReference reference() {
    return new ArticleReference(
        id, metadata.headline(), metadata.publishedAt(), Facet.lent(metadata), availability);
  }

  /** Returns the videos whose reference to this article differs from the one in {@code before}. */
  public List<VideoId> linkedSince(Optional<Article> before) {
    List<VideoId> already =
        before.filter(b -> b.reference().equals(reference())).stream()
            .flatMap(b -> b.videos().stream())
            .map(VideoCard::id)
            .toList();
    return videos.stream().map(VideoCard::id).filter(v -> !already.contains(v)).toList();
  }

  /** Returns the id that the article's URL would give it, if that is a different one. */
  private Optional<ArticleId> address() {
    return Optional.ofNullable(metadata.url())
        .filter(url -> !url.isHomePage())
        .map(ArticleId::of)
        .filter(a -> !a.equals(id));
  }

  /**
   * Returns the id by whose URL this article can be found, if that was not so in {@code before}.
   */
  public List<ArticleId> addressedSince(Optional<Article> before) {
    return address().filter(a -> !before.flatMap(Article::address).equals(Optional.of(a))).stream()
        .toList();
  }

  public Article withVideos(List<VideoCard> cards) {
    return new Article(id, metadata, cards, availability, edited, fingerprint, revision);
  }

  @Override
  public List<Availability> windows() {
    return WindowedPart.windows(availability, videos);
  }

  @Override
  public Article openAt(Instant now) {
    return withVideos(WindowedPart.openAt(now, videos));
  }
}
