package newsreel.cards;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import newsreel.cards.CardView.Frame;
import newsreel.cards.CardView.Media;
import newsreel.catalog.Article;
import newsreel.catalog.Image;
import newsreel.catalog.Publisher;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoMetadata;
import newsreel.values.LanguageTag;
import newsreel.values.MediaDuration;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** From a video to what its card says, no more of each text than a card has room for. */
final class CardViews {
  /** UTF-16 units of a title. */
  static final int TITLE = 200;

  private static final int CAPTION = 300;

  private CardViews() {}

  static CardView of(CardSubject subject, PageLinks links) {
    VideoMetadata video = subject.video().metadata();
    VideoId id = subject.video().id();
    LanguageTag language = subject.language();
    @Nullable MediaDuration duration = video.duration();
    EmbedSize size = EmbedSize.of(video);
    @Nullable String article =
        subject.article().map(a -> links.article(a.id(), a.metadata().url())).orElse(null);
    @Nullable Media media = Players.media(id, video, links);
    @Nullable Frame frame = Players.frame(video, links);
    return new CardView(
        language == null ? "und" : language.value(),
        TextDirection.of(language),
        Excerpt.of(subject.title(), TITLE),
        subject.caption().map(c -> Excerpt.of(c, CAPTION)).orElse(null),
        Excerpt.of(subject.description(), CAPTION),
        duration == null ? null : duration.toString(),
        duration == null ? null : duration.clock(),
        duration == null ? null : DurationWords.of(duration),
        links.card(id),
        links.oembedJson(links.card(id)),
        links.oembedXml(links.card(id)),
        Poster.of(id),
        photo(video.thumbnail(), links),
        size.width(),
        size.height(),
        article != null
            ? article
            : media != null ? media.src() : frame == null ? null : frame.src(),
        article,
        subject.article().flatMap(CardViews::source).orElse(null),
        media,
        frame,
        openGraph(subject, links, size),
        twitter(subject, links, size),
        VideoJsonLd.script(subject, links));
  }

  /** A picture of another origin would tell that origin who reads the page. */
  private static @Nullable String photo(@Nullable Image thumbnail, PageLinks links) {
    return Optional.ofNullable(thumbnail)
        .flatMap(t -> Optional.ofNullable(t.url()))
        .filter(links::isOwn)
        .map(url -> url.value())
        .orElse(null);
  }

  private static Optional<String> source(Article article) {
    Publisher publisher = article.metadata().publisher();
    return publisher != null
        ? Optional.of(publisher.name())
        : Optional.ofNullable(article.metadata().url()).map(WebUrl::host);
  }

  private static SequencedMap<String, String> openGraph(
      CardSubject subject, PageLinks links, EmbedSize size) {
    SequencedMap<String, String> tags = new LinkedHashMap<>();
    tags.put("og:type", "video.other");
    tags.put("og:title", Excerpt.of(subject.title(), TITLE));
    tags.put("og:description", Excerpt.of(subject.description(), CAPTION));
    tags.put("og:url", links.card(subject.video().id()));
    Thumbnail thumbnail = Thumbnail.of(subject, links);
    tags.put("og:image", thumbnail.url());
    if (thumbnail.width() != null && thumbnail.height() != null) {
      tags.put("og:image:width", thumbnail.width().toString());
      tags.put("og:image:height", thumbnail.height().toString());
    }
    tags.put("og:video", links.card(subject.video().id()));
    tags.put("og:video:type", "text/html");
    tags.put("og:video:width", Integer.toString(size.width()));
    tags.put("og:video:height", Integer.toString(size.height()));
    subject.duration().ifPresent(d -> tags.put("video:duration", Long.toString(d.seconds())));
    subject.publishedAt().ifPresent(at -> tags.put("video:release_date", at.toString()));
    subject
        .article()
        .flatMap(CardViews::source)
        .ifPresent(source -> tags.put("og:site_name", source));
    return tags;
  }

  private static SequencedMap<String, String> twitter(
      CardSubject subject, PageLinks links, EmbedSize size) {
    SequencedMap<String, String> tags = new LinkedHashMap<>();
    tags.put("twitter:card", "player");
    tags.put("twitter:title", Excerpt.of(subject.title(), TITLE));
    tags.put("twitter:description", Excerpt.of(subject.description(), TITLE));
    tags.put("twitter:image", Thumbnail.of(subject, links).url());
    tags.put("twitter:player", links.card(subject.video().id()));
    tags.put("twitter:player:width", Integer.toString(size.width()));
    tags.put("twitter:player:height", Integer.toString(size.height()));
    return tags;
  }
}
