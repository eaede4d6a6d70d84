package newsreel.cards.oembed;

import newsreel.cards.oembed.Oembed.Player;
import newsreel.cards.oembed.Oembed.Preview;
import newsreel.cards.xml.XmlDocument;

/** oEmbed as XML (oEmbed 1.0, section 2.3.4.2). */
final class OembedXml {
  static final String CONTENT_TYPE = "text/xml; charset=utf-8";

  private OembedXml() {}

  static byte[] bytes(Oembed oembed) {
    return XmlDocument.of(xml -> xml.element("oembed", () -> write(xml, oembed)));
  }

  private static void write(XmlDocument xml, Oembed oembed) {
    Player video = oembed.video();
    xml.text("type", video == null ? "link" : "video")
        .text("version", "1.0")
        .text("title", oembed.title())
        .text("author_name", oembed.authorName())
        .text("provider_name", oembed.providerName())
        .text("provider_url", oembed.providerUrl());
    if (video != null) {
      write(xml, video);
    }
    Preview thumbnail = oembed.thumbnail();
    if (thumbnail != null) {
      xml.text("thumbnail_url", thumbnail.url())
          .text("thumbnail_width", thumbnail.size().width())
          .text("thumbnail_height", thumbnail.size().height());
    }
    xml.text("description", oembed.description()).text("language", oembed.language());
    if (video != null) {
      xml.element(
          "captions",
          () ->
              video
                  .captions()
                  .forEach(
                      c ->
                          xml.empty(
                              "caption",
                              "language",
                              c.language(),
                              "kind",
                              c.kind(),
                              "label",
                              c.label(),
                              "url",
                              c.url())));
    }
    if (!oembed.others().isEmpty()) {
      xml.element(
          "videos",
          () ->
              oembed
                  .others()
                  .forEach(
                      o ->
                          xml.empty(
                              "video",
                              "id",
                              o.id(),
                              "title",
                              o.title(),
                              "duration",
                              o.duration(),
                              "url",
                              o.url())));
    }
  }

  private static void write(XmlDocument xml, Player video) {
    xml.text("html", video.html())
        .text("width", video.size().width())
        .text("height", video.size().height());
    xml.text("duration", video.duration()).text("upload_date", video.uploadDate());
  }
}
