package newsreel.cards;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleReference;
import newsreel.catalog.Video;
import newsreel.catalog.VideoMetadata;
import newsreel.catalog.ports.PublicCatalog;
import newsreel.catalog.ports.PublicCatalog.Shown;
import newsreel.values.LanguageTag;
import newsreel.values.MediaDuration;
import org.jspecify.annotations.Nullable;

/**
 * A video that may be shown, and the article that it is shown with.
 *
 * @param article the first that embeds it and is public, too
 * @param until when either changes by the clock alone
 */
public record CardSubject(Video video, Optional<Article> article, Optional<Instant> until) {
  /** Reads the article of a video that was shown. */
  public static CardSubject of(Shown.Item<Video> shown, PublicCatalog catalog) {
    for (ArticleReference reference : shown.item().articles()) {
      if (catalog.article(reference.id()) instanceof Shown.Item<Article> article) {
        return new CardSubject(
            shown.item(), Optional.of(article.item()), earliest(shown.until(), article.until()));
      }
    }
    return new CardSubject(shown.item(), Optional.empty(), shown.until());
  }

  /** Of two ends of what may be shown. */
  public static Optional<Instant> earliest(Optional<Instant> one, Optional<Instant> other) {
    return Stream.concat(one.stream(), other.stream()).min(Instant::compareTo);
  }

  /** The video's title, else its caption, else the headline of its article. */
  public String title() {
    VideoMetadata metadata = video.metadata();
    return Stream.of(
            Optional.ofNullable(metadata.title()),
            Optional.ofNullable(metadata.caption()),
            article.map(a -> a.metadata().headline()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("Video");
  }

  /** The video's caption, where the title does not say it already. */
  public Optional<String> caption() {
    return Optional.ofNullable(video.metadata().caption()).filter(c -> !c.equals(title()));
  }

  public String description() {
    VideoMetadata metadata = video.metadata();
    return Stream.of(
            Optional.ofNullable(metadata.description()),
            caption(),
            article.flatMap(a -> Optional.ofNullable(a.metadata().description())))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(this::title);
  }

  public @Nullable LanguageTag language() {
    LanguageTag own = video.metadata().language();
    return own != null ? own : article.map(a -> a.metadata().language()).orElse(null);
  }

  /** When it was first published: its upload, else the publication of its article. */
  public Optional<Instant> publishedAt() {
    return video
        .date()
        .or(() -> article.flatMap(a -> Optional.ofNullable(a.metadata().publishedAt())));
  }

  public Optional<MediaDuration> duration() {
    return Optional.ofNullable(video.metadata().duration());
  }
}
