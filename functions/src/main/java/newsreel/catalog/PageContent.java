package newsreel.catalog;

import java.util.List;
import newsreel.values.WebUrl;

/**
 * What one page says.
 *
 * @param videos the article's videos, in page order; at most {@value #MAX_VIDEOS}
 * @param body the article's text and what is embedded in it, in order
 */
public record PageContent(ArticleMetadata article, List<VideoMetadata> videos, List<Block> body) {
  public static final int MAX_VIDEOS = 40;

  public PageContent {
    videos = List.copyOf(videos);
    body = List.copyOf(body);
    if (videos.size() > MAX_VIDEOS) {
      throw new IllegalArgumentException("an article embeds at most " + MAX_VIDEOS + " videos");
    }
  }

  /** Returns the id under which this page is stored, wherever and however often. */
  public ArticleId id() {
    return ArticleId.of(article);
  }

  public PageContent withUrl(WebUrl url) {
    return new PageContent(article.toBuilder().url(url).build(), videos, body);
  }
}
