package newsreel.cards;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Picture;
import newsreel.catalog.Track;
import newsreel.catalog.VideoId;
import newsreel.json.Links;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of the pages for people.
 *
 * @param baseUrl scheme and authority, without a slash at the end
 */
public record PageLinks(String baseUrl) {
  public String card(VideoId id) {
    return new Links(baseUrl).card(id);
  }

  /** The page's own address of a track, or ours where the catalogue keeps it. */
  public String track(VideoId id, Track track) {
    return new Links(baseUrl).track(id, track);
  }

  /** The rendition that every client can show. */
  public String jpeg(Picture picture) {
    return new Links(baseUrl).jpeg(picture);
  }

  public String webp(Picture picture, int width) {
    return new Links(baseUrl).webp(picture, width);
  }

  public String poster(VideoId id) {
    return card(id) + "/poster.svg";
  }

  /** The script that plays streams where the browser does not. */
  public String streamPlayer() {
    return baseUrl + "/assets/" + StreamPlayer.FILE;
  }

  /** The page for people around a card. */
  public String videoPage(VideoId id) {
    return baseUrl + "/videos/" + id;
  }

  public String videoSitemap() {
    return baseUrl + "/sitemaps/videos.xml";
  }

  /** The script that reads DASH manifests for that one. */
  public String dashReader() {
    return baseUrl + "/assets/" + DashReader.FILE;
  }

  public String articlePage(ArticleId id) {
    return baseUrl + "/articles/" + id;
  }

  /** The publisher's own page, else ours. */
  public String article(ArticleId id, @Nullable WebUrl canonical) {
    return canonical == null ? articlePage(id) : canonical.value();
  }

  public String oembedJson(String url) {
    return baseUrl + "/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
  }

  public String oembedXml(String url) {
    return oembedJson(url) + "&format=xml";
  }

  /** Returns the value of the {@code Link} header (RFC 8288). */
  public String oembedDiscovery(String url) {
    return "<%s>; rel=\"alternate\"; type=\"application/json+oembed\"".formatted(oembedJson(url));
  }

  /** Whether a URL is of this API's own origin. */
  public boolean isOwn(WebUrl url) {
    return url.value().startsWith(baseUrl + "/");
  }
}
