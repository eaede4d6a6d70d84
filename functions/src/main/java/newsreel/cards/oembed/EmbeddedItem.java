package newsreel.cards.oembed;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.catalog.ArticleId;
import newsreel.catalog.VideoId;
import newsreel.values.WebUrl;

/** What a URL that someone wants to embed stands for. */
sealed interface EmbeddedItem {
  Pattern PATH =
      Pattern.compile(
          "/(?:(?<video>cards|v1/videos)|v1/articles|articles)/(?<id>[^/]+)(?:/videos)?/?");

  record OfVideo(VideoId id) implements EmbeddedItem {}

  record OfArticle(ArticleId id) implements EmbeddedItem {}

  record OfPage(WebUrl canonical) implements EmbeddedItem {}

  /**
   * A URL of ours names its item; any other is an article's canonical URL.
   *
   * @param baseUrl scheme and authority of this API
   */
  static Optional<EmbeddedItem> of(WebUrl url, String baseUrl) {
    boolean ours =
        WebUrl.parse(baseUrl)
            .map(b -> b.uri().getAuthority().equals(url.uri().getAuthority()))
            .orElse(false);
    if (!ours) {
      return Optional.of(new OfPage(url));
    }
    Matcher path = PATH.matcher(url.uri().getPath());
    if (!path.matches()) {
      return Optional.empty();
    }
    return path.group("video") != null
        ? id(path.group("id"), id -> new OfVideo(new VideoId(id)))
        : id(path.group("id"), id -> new OfArticle(new ArticleId(id)));
  }

  private static Optional<EmbeddedItem> id(String text, Function<String, EmbeddedItem> type) {
    try {
      return Optional.of(type.apply(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
