package newsreel.cards;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import newsreel.catalog.Article;
import newsreel.catalog.Publisher;
import newsreel.values.WebUrl;

/** What social networks show of a shared video: Open Graph and Twitter's player card. */
public final class VideoTags {
  private VideoTags() {}

  /**
   * @param page that is shared
   */
  public static SequencedMap<String, String> openGraph(
      CardSubject subject, PageLinks links, EmbedSize size, String page) {
    SequencedMap<String, String> tags = new LinkedHashMap<>();
    tags.put("og:type", "video.other");
    tags.put("og:title", Excerpt.of(subject.title(), CardViews.TITLE));
    tags.put("og:description", Excerpt.of(subject.description(), CardViews.CAPTION));
    tags.put("og:url", page);
    Thumbnail thumbnail = Thumbnail.of(subject, links);
    tags.put("og:image", thumbnail.url());
    if (thumbnail.width() != null && thumbnail.height() != null) {
      tags.put("og:image:width", thumbnail.width().toString());
      tags.put("og:image:height", thumbnail.height().toString());
    }
    if (thumbnail.type() != null) {
      tags.put("og:image:type", thumbnail.type());
    }
    tags.put("og:image:alt", alt(thumbnail, subject));
    tags.put("og:video", links.card(subject.video().id()));
    tags.put("og:video:type", "text/html");
    tags.put("og:video:width", Integer.toString(size.width()));
    tags.put("og:video:height", Integer.toString(size.height()));
    subject.duration().ifPresent(d -> tags.put("video:duration", Long.toString(d.seconds())));
    subject.publishedAt().ifPresent(at -> tags.put("video:release_date", at.toString()));
    subject
        .article()
        .flatMap(VideoTags::source)
        .ifPresent(source -> tags.put("og:site_name", source));
    OpenGraphLocale.of(subject.language()).ifPresent(locale -> tags.put("og:locale", locale));
    return tags;
  }

  public static SequencedMap<String, String> twitter(
      CardSubject subject, PageLinks links, EmbedSize size) {
    SequencedMap<String, String> tags = new LinkedHashMap<>();
    tags.put("twitter:card", "player");
    tags.put("twitter:title", Excerpt.of(subject.title(), CardViews.TITLE));
    tags.put("twitter:description", Excerpt.of(subject.description(), CardViews.TITLE));
    Thumbnail thumbnail = Thumbnail.of(subject, links);
    tags.put("twitter:image", thumbnail.url());
    tags.put("twitter:image:alt", alt(thumbnail, subject));
    tags.put("twitter:player", links.card(subject.video().id()));
    tags.put("twitter:player:width", Integer.toString(size.width()));
    tags.put("twitter:player:height", Integer.toString(size.height()));
    return tags;
  }

  private static String alt(Thumbnail thumbnail, CardSubject subject) {
    return Excerpt.of(
        thumbnail.alt() == null ? subject.title() : thumbnail.alt(), CardViews.CAPTION);
  }

  static Optional<String> source(Article article) {
    Publisher publisher = article.metadata().publisher();
    return publisher != null
        ? Optional.of(publisher.name())
        : Optional.ofNullable(article.metadata().url()).map(WebUrl::host);
  }
}
