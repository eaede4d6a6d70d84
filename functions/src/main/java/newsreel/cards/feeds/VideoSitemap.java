package newsreel.cards.feeds;

import java.util.List;
import java.util.Map;
import newsreel.cards.Excerpt;
import newsreel.cards.PageLinks;
import newsreel.cards.Thumbnail;
import newsreel.cards.xml.XmlDocument;
import newsreel.catalog.ArticleSummary;
import newsreel.catalog.Video;
import newsreel.catalog.VideoCard;
import newsreel.catalog.VideoId;
import newsreel.values.MediaDuration;
import newsreel.values.WebUrl;

/** Articles with videos as a sitemap (sitemaps.org 0.9) with Google's video extension. */
final class VideoSitemap {
  private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String VIDEO = "http://www.google.com/schemas/sitemap-video/1.1";
  private static final int DESCRIPTION = 2000;
  private static final int TITLE = 100;

  /** Seconds; a longer running time is not taken. */
  private static final long MAX_DURATION = 28_800;

  private VideoSitemap() {}

  /**
   * @param whole the videos that were read in full
   */
  static byte[] bytes(List<ArticleSummary> articles, Map<VideoId, Video> whole, PageLinks links) {
    return XmlDocument.of(
        xml ->
            xml.element(
                "urlset",
                () -> {
                  xml.attributes("xmlns", SITEMAP, "xmlns:video", VIDEO);
                  articles.stream()
                      .filter(article -> !article.videos().isEmpty())
                      .forEach(article -> url(xml, article, whole, links));
                }));
  }

  private static void url(
      XmlDocument xml, ArticleSummary article, Map<VideoId, Video> whole, PageLinks links) {
    String page = links.article(article.id(), article.url());
    xml.element(
        "url",
        () -> {
          xml.text("loc", page).text("lastmod", article.revision().updatedAt());
          for (VideoCard card : article.videos()) {
            video(xml, page, new SitemapVideo(article, card, whole.get(card.id())), links);
          }
        });
  }

  private static void video(XmlDocument xml, String page, SitemapVideo video, PageLinks links) {
    VideoCard card = video.card();
    MediaDuration duration = card.duration();
    WebUrl file = video.file();
    xml.element(
        "video:video",
        () ->
            xml.text(
                    "video:thumbnail_loc",
                    Thumbnail.of(card.thumbnail(), links)
                        .map(Thumbnail::url)
                        .orElseGet(() -> links.poster(card.id())))
                .text("video:title", Excerpt.of(video.title(), TITLE))
                .text("video:description", Excerpt.of(video.description(), DESCRIPTION))
                .text(
                    "video:content_loc",
                    file == null || file.value().equals(page) ? null : file.value())
                .text("video:player_loc", links.card(card.id()))
                .text(
                    "video:duration",
                    duration == null || duration.seconds() > MAX_DURATION
                        ? null
                        : duration.seconds())
                .text("video:expiration_date", card.availability().until())
                .text("video:publication_date", video.date().orElse(null))
                .text("video:live", card.live() ? "yes" : null));
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
