package newsreel.cards.feeds;

import java.util.List;
import newsreel.cards.Excerpt;
import newsreel.cards.PageLinks;
import newsreel.cards.Thumbnail;
import newsreel.cards.xml.XmlDocument;
import newsreel.catalog.ArticleSummary;
import newsreel.catalog.VideoCard;
import newsreel.values.MediaDuration;

/** Articles with videos as a sitemap (sitemaps.org 0.9) with Google's video extension. */
final class VideoSitemap {
  private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String VIDEO = "http://www.google.com/schemas/sitemap-video/1.1";
  private static final int DESCRIPTION = 2000;
  private static final int TITLE = 100;

  /** Seconds; a longer running time is not taken. */
  private static final long MAX_DURATION = 28_800;

  private VideoSitemap() {}

  static byte[] bytes(List<ArticleSummary> articles, PageLinks links) {
    return XmlDocument.of(
        xml ->
            xml.element(
                "urlset",
                () -> {
                  xml.attributes("xmlns", SITEMAP, "xmlns:video", VIDEO);
                  articles.stream()
                      .filter(article -> !article.videos().isEmpty())
                      .forEach(article -> url(xml, article, links));
                }));
  }

  private static void url(XmlDocument xml, ArticleSummary article, PageLinks links) {
    xml.element(
        "url",
        () -> {
          xml.text("loc", links.article(article.id(), article.url()))
              .text("lastmod", article.revision().updatedAt());
          article.videos().forEach(video -> video(xml, article, video, links));
        });
  }

  private static void video(
      XmlDocument xml, ArticleSummary article, VideoCard video, PageLinks links) {
    String title = video.title() == null ? article.headline() : video.title();
    MediaDuration duration = video.duration();
    xml.element(
        "video:video",
        () ->
            xml.text(
                    "video:thumbnail_loc",
                    Thumbnail.of(video.thumbnail(), links)
                        .map(Thumbnail::url)
                        .orElseGet(() -> links.poster(video.id())))
                .text("video:title", Excerpt.of(title, TITLE))
                .text(
                    "video:description",
                    Excerpt.of(description(article, video, title), DESCRIPTION))
                .text("video:player_loc", links.card(video.id()))
                .text(
                    "video:duration",
                    duration == null || duration.seconds() > MAX_DURATION
                        ? null
                        : duration.seconds())
                .text("video:expiration_date", video.availability().until())
                .text("video:publication_date", article.publishedAt()));
  }

  private static String description(ArticleSummary article, VideoCard video, String title) {
    if (video.caption() != null) {
      return video.caption();
    }
    return article.description() == null ? title : article.description();
  }

  /**
   * @param sitemaps the URL of each
   */
  static byte[] index(List<String> sitemaps) {
    return XmlDocument.of(
        xml ->
            xml.element(
                "sitemapindex",
                () -> {
                  xml.attributes("xmlns", SITEMAP);
                  sitemaps.forEach(url -> xml.element("sitemap", () -> xml.text("loc", url)));
                }));
  }
}
