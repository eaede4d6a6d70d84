package newsreel.cards.feeds;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import newsreel.catalog.ArticleSummary;
import newsreel.catalog.Video;
import newsreel.catalog.VideoCard;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * A video of an article in the sitemap, which says of it what its card and the feed say.
 *
 * @param whole null where only the article's card of it was read
 */
record SitemapVideo(ArticleSummary article, VideoCard card, @Nullable Video whole) {
  String title() {
    return first(card.title(), card.caption()).orElse(article.headline());
  }

  String description() {
    return first(
            whole == null ? null : whole.metadata().description(), caption(), article.description())
        .orElseGet(this::title);
  }

  /** The caption, where the title does not say it already. */
  private @Nullable String caption() {
    return title().equals(card.caption()) ? null : card.caption();
  }

  Optional<Instant> date() {
    return Optional.ofNullable(whole)
        .flatMap(Video::date)
        .or(() -> Optional.ofNullable(article.publishedAt()));
  }

  /** The file or stream. */
  @Nullable WebUrl file() {
    return whole == null ? null : whole.metadata().contentUrl();
  }

  private static Optional<String> first(@Nullable String... texts) {
    return Stream.of(texts).flatMap(Stream::ofNullable).findFirst();
  }
}
