package newsreel.follow;

import java.util.List;

/** What a CDN is asked to forget when something ceases to be public. */
public final class Takedown {
  /**
   * Every answer that may show an item, whichever item it is. Lists, pages and feeds have more than
   * one address each, and CloudFront counts a path with {@code *} as one. Pictures have a takedown
   * of their own.
   */
  public static final List<String> PATHS =
      List.of(
          "/",
          "/?*",
          "/articles/*",
          "/cards/*",
          "/feeds/*",
          "/oembed*",
          "/search*",
          "/sitemaps/*",
          "/v1/articles*",
          "/v1/search*",
          "/v1/suggest*",
          "/v1/topics*",
          "/v1/videos*",
          "/videos/*");

  private Takedown() {}
}
