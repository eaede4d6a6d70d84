package newsreel.fetch;

import java.util.Locale;

/** What is fetched: how it is asked for, which types are taken and how large it may be. */
public enum Resource {
  PAGE(
      10 * 1024 * 1024,
      "text/html, application/xhtml+xml;q=0.9, text/plain;q=0.8",
      "AllowedPageHosts",
      "pages are"),
  /** Judged by its bytes: what servers say of images is often wrong. */
  IMAGE(
      25 * 1024 * 1024,
      "image/webp, image/jpeg, image/png, image/gif;q=0.9, */*;q=0.1",
      "AllowedPictureHosts",
      "pictures are"),
  /** The rules for robots: as many bytes as RFC 9309 demands. */
  ROBOTS(512 * 1024, "text/plain, */*;q=0.1", "AllowedPictureHosts", "pictures are"),
  /** A feed, a sitemap or a site's front: told apart by what it is, as servers name them anyhow. */
  LIST(
      50 * 1024 * 1024,
      "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9,"
          + " text/xml;q=0.9, text/html;q=0.8, */*;q=0.1",
      "AllowedPageHosts",
      "feeds and sitemaps are");

  /** Before and after decompression. */
  final int maxBytes;

  final String accept;

  /** The deployment's parameter that names the hosts. */
  final String parameter;

  /** The beginning of a sentence about them. */
  final String plural;

  Resource(int maxBytes, String accept, String parameter, String plural) {
    this.maxBytes = maxBytes;
    this.accept = accept;
    this.parameter = parameter;
    this.plural = plural;
  }

  /**
   * @param contentType with its parameters, or empty
   */
  boolean takes(String contentType) {
    return switch (this) {
      case IMAGE, ROBOTS, LIST -> true;
      case PAGE ->
          switch (contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)) {
            case "text/html", "application/xhtml+xml", "text/plain" -> true;
            default -> false;
          };
    };
  }
}
