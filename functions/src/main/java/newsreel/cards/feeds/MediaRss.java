package newsreel.cards.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsreel.cards.CardSubject;
import newsreel.cards.MediaType;
import newsreel.cards.PageLinks;
import newsreel.cards.Thumbnail;
import newsreel.cards.xml.XmlDocument;
import newsreel.catalog.Article;
import newsreel.catalog.Topic;
import newsreel.catalog.Track;
import newsreel.catalog.Video;
import newsreel.catalog.VideoMetadata;
import newsreel.http.HttpDate;
import newsreel.values.LanguageTag;
import newsreel.values.WebUrl;

/** Videos as RSS 2.0 with Media RSS 1.5.1. */
final class MediaRss {
  static final String CONTENT_TYPE = "application/rss+xml; charset=utf-8";

  private MediaRss() {}

  static byte[] bytes(List<CardSubject> videos, String self, PageLinks links) {
    return XmlDocument.of(
        xml ->
            xml.element(
                "rss",
                () -> {
                  xml.attributes(
                      "version", "2.0",
                      "xmlns:media", "http://search.yahoo.com/mrss/",
                      "xmlns:atom", "http://www.w3.org/2005/Atom",
                      "xmlns:dc", "http://purl.org/dc/elements/1.1/");
                  xml.element(
                      "channel",
                      () -> {
                        xml.text("title", "Videos")
                            .text("link", links.baseUrl() + "/")
                            .text("description", "The newest videos of this catalogue")
                            .text("language", language(videos).orElse(null));
                        xml.empty(
                            "atom:link",
                            "href",
                            self,
                            "rel",
                            "self",
                            "type",
                            "application/rss+xml");
                        videos.forEach(video -> item(xml, video, links));
                      });
                }));
  }

  private static void item(XmlDocument xml, CardSubject subject, PageLinks links) {
    Video video = subject.video();
    VideoMetadata metadata = video.metadata();
    String card = links.card(video.id());
    xml.element(
        "item",
        () -> {
          xml.text("title", subject.title())
              .text(
                  "link",
                  subject
                      .article()
                      .map(a -> links.article(a.id(), a.metadata().url()))
                      .orElse(card))
              .text("description", subject.description());
          xml.element(
              "guid", () -> xml.attributes("isPermaLink", "false").characters(video.id().value()));
          xml.text(
              "pubDate",
              HttpDate.format(subject.publishedAt().orElse(video.revision().createdAt())));
          subject
              .article()
              .map(Article::metadata)
              .ifPresent(a -> a.authors().forEach(author -> xml.text("dc:creator", author.name())));
          Topic topic = metadata.topic();
          xml.text("category", topic == null ? null : topic.name());
          xml.text("dc:language", subject.language());
          enclosure(xml, metadata);
          media(xml, subject, card, links);
        });
  }

  /** The language that all videos have in common; of one without a language nothing is known. */
  private static Optional<LanguageTag> language(List<CardSubject> videos) {
    List<LanguageTag> languages =
        videos.stream()
            .flatMap(video -> Stream.ofNullable(video.language()))
            .distinct()
            .limit(2)
            .toList();
    return languages.size() == 1 ? Optional.of(languages.getFirst()) : Optional.empty();
  }

  /** A file for readers of podcasts; RSS asks for its length, and zero stands for unknown. */
  private static void enclosure(XmlDocument xml, VideoMetadata video) {
    WebUrl file = video.contentUrl();
    if (file != null) {
      xml.empty(
          "enclosure",
          "url",
          file,
          "type",
          MediaType.of(file).orElse(JsonFeed.UNKNOWN_MEDIA),
          "length",
          "0");
    }
  }

  private static void media(XmlDocument xml, CardSubject subject, String card, PageLinks links) {
    VideoMetadata video = subject.video().metadata();
    xml.element(
        "media:content",
        () -> {
          if (video.contentUrl() != null) {
            xml.attributes(
                "url", video.contentUrl(), "type", MediaType.of(video.contentUrl()).orElse(null));
          }
          xml.attributes(
              "medium", "video",
              "duration", subject.duration().map(d -> d.seconds()).orElse(null),
              "width", video.width(),
              "height", video.height(),
              "lang", subject.language());
          xml.element(
              "media:title", () -> xml.attributes("type", "plain").characters(subject.title()));
          xml.element(
              "media:description",
              () -> xml.attributes("type", "plain").characters(subject.description()));
          xml.empty("media:player", "url", card);
          Thumbnail.of(video.thumbnail(), links)
              .ifPresent(
                  thumbnail ->
                      xml.empty(
                          "media:thumbnail",
                          "url",
                          thumbnail.url(),
                          "width",
                          thumbnail.width(),
                          "height",
                          thumbnail.height()));
          for (Track track : video.tracks()) {
            xml.empty(
                "media:subTitle",
                "type",
                "text/vtt",
                "lang",
                track.language(),
                "href",
                links.track(subject.video().id(), track));
          }
          Instant until = subject.video().availability().until();
          if (until != null) {
            xml.element(
                "dcterms:valid",
                () ->
                    xml.attributes("xmlns:dcterms", "http://purl.org/dc/terms/")
                        .characters("end=" + until + "; scheme=W3C-DTF"));
          }
        });
  }
}
