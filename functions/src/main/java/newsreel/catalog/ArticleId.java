package newsreel.catalog;

import java.net.URI;
import newsreel.values.Slug;
import newsreel.values.TrackingParameters;
import newsreel.values.WebUrl;

/** An article's id: derived from its identity, or the publisher's own. */
public record ArticleId(String value) {
  /**
   * @throws IllegalArgumentException if {@code value} is not 1 to 128 of {@code A-Z a-z 0-9 . _ ~
   *     -}, starting with a letter or digit
   */
  public ArticleId {
    Ids.check(value);
  }

  /**
   * Derives the id from the article's identity: its address or, if that is a home page, which many
   * articles share, its headline.
   */
  public static ArticleId of(ArticleMetadata article) {
    WebUrl url = article.url();
    return url == null || url.isHomePage() ? of(article.headline()) : of(url);
  }

  /** Derives the id from an address without its fragment and tracking parameters. */
  public static ArticleId of(WebUrl address) {
    WebUrl canonical = TrackingParameters.without(address);
    URI uri = canonical.uri();
    String identity = canonical.value();
    int fragment = identity.indexOf('#');
    identity = fragment < 0 ? identity : identity.substring(0, fragment);
    return new ArticleId(Slug.withHash(Ids.lastReadableSegment(uri), "article url " + identity));
  }

  /** Derives the id from the headline, for an article without an address. */
  public static ArticleId of(String headline) {
    return new ArticleId(Slug.withHash(headline, "article headline " + headline.strip()));
  }

  @Override
  public String toString() {
    return value;
  }
}
