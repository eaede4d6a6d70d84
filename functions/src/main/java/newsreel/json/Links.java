package newsreel.json;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Picture;
import newsreel.catalog.PictureId;
import newsreel.catalog.Track;
import newsreel.catalog.TrackKey;
import newsreel.catalog.VideoId;
import newsreel.values.WebUrl;

/**
 * The addresses of this API's own resources.
 *
 * @param baseUrl scheme and authority, without a slash at the end
 */
public record Links(String baseUrl) {
  public String article(ArticleId id) {
    return baseUrl + "/v1/articles/" + id;
  }

  public String articleVideos(ArticleId id) {
    return article(id) + "/videos";
  }

  public String video(VideoId id) {
    return baseUrl + "/v1/videos/" + id;
  }

  /** The address of a track that is kept here. */
  public String track(VideoId id, TrackKey key) {
    String address = video(id) + "/tracks/" + key.language();
    return key.kind() == Track.Kind.CAPTIONS
        ? address
        : address + "?kind=" + key.kind().name().toLowerCase(Locale.ROOT);
  }

  /** Returns the address of a video's track: the page's own, or ours if we keep it. */
  public String track(VideoId id, Track track) {
    WebUrl url = track.url();
    return url == null ? track(id, track.key()) : url.value();
  }

  /** Returns the address of a rendition, such as {@code 640.webp}. */
  public String picture(PictureId id, String file) {
    return baseUrl + "/pictures/" + id + "/" + file;
  }

  /** Returns the address of the rendition that every client can show. */
  public String jpeg(Picture picture) {
    return picture(picture.id(), picture.jpegWidth() + ".jpg");
  }

  public String webp(Picture picture, int width) {
    return picture(picture.id(), width + ".webp");
  }

  /**
   * Returns a template that becomes an address once one of the picture's widths replaces {@code
   * {width}}.
   */
  public String pictureTemplate(PictureId id) {
    return picture(id, "{width}.webp");
  }

  public String card(VideoId id) {
    return baseUrl + "/cards/" + id;
  }

  public String oembed(VideoId id) {
    return baseUrl + "/oembed?url=" + URLEncoder.encode(card(id), StandardCharsets.UTF_8);
  }
}
