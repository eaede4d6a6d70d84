package newsreel.cards;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import newsreel.cards.CardView.Frame;
import newsreel.cards.CardView.Media;
import newsreel.cards.wording.TextDirection;
import newsreel.cards.wording.Wording;
import newsreel.catalog.Article;
import newsreel.catalog.Publisher;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoMetadata;
import newsreel.values.LanguageTag;
import newsreel.values.MediaDuration;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** Turns a video into what its card says, with no more of each text than a card has room for. */
final class CardViews {
  /** UTF-16 units of a title. */
  static final int TITLE = 200;

  private static final int CAPTION = 300;

  private CardViews() {}

  static CardView of(CardSubject subject, CardExtras extras, PageLinks links, Wording wording) {
    VideoMetadata video = subject.video().metadata();
    VideoId id = subject.video().id();
    LanguageTag language = subject.language();
    @Nullable MediaDuration duration = video.duration();
    EmbedSize size = EmbedSize.of(video);
    @Nullable String article =
        subject.article().map(a -> links.article(a.id(), a.metadata().url())).orElse(null);
    @Nullable Media media = Playback.media(subject, links);
    @Nullable Frame frame = Playback.frame(video, links);
    return new CardView(
        id.value(),
        subject.article().map(a -> links.articlePage(a.id())).orElse(links.card(id)),
        size,
        language == null ? "und" : language.value(),
        TextDirection.of(language),
        Excerpt.of(subject.title(), TITLE),
        subject.caption().map(c -> Excerpt.of(c, CAPTION)).orElse(null),
        Excerpt.of(subject.description(), CAPTION),
        duration == null ? null : duration.toString(),
        duration == null ? null : duration.clock(),
        duration == null ? null : wording.duration(duration),
        links.card(id),
        links.oembedJson(links.card(id)),
        links.oembedXml(links.card(id)),
        Poster.of(id),
        still(subject, links).orElse(null),
        article != null
            ? article
            : media != null ? media.src() : frame == null ? null : frame.src(),
        article,
        subject.article().flatMap(CardViews::source).orElse(null),
        media,
        frame,
        video.live(),
        extras.chapters(),
        wording,
        openGraph(subject, links, size),
        twitter(subject, links, size),
        VideoJsonLd.script(subject, extras, links));
  }

  /** The video's own, else the first photo of its article where it is the only video there. */
  private static Optional<Still> still(CardSubject subject, PageLinks links) {
    return Still.of(subject.video().metadata().thumbnail(), links)
        .or(
            () ->
                subject
                    .article()
                    .filter(article -> article.videos().size() == 1)
                    .flatMap(
                        article ->
                            article.metadata().images().stream()
                                .flatMap(image -> Still.of(image, links).stream())
                                .findFirst()));
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
        .flatMap(CardViews::source)
        .ifPresent(source -> tags.put("og:site_name", source));
    OpenGraphLocale.of(subject.language()).ifPresent(locale -> tags.put("og:locale", locale));
    return tags;
  }

  private static SequencedMap<String, String> twitter(
      CardSubject subject, PageLinks links, EmbedSize size) {
    SequencedMap<String, String> tags = new LinkedHashMap<>();
    tags.put("twitter:card", "player");
    tags.put("twitter:title", Excerpt.of(subject.title(), TITLE));
    tags.put("twitter:description", Excerpt.of(subject.description(), TITLE));
    Thumbnail thumbnail = Thumbnail.of(subject, links);
    tags.put("twitter:image", thumbnail.url());
    tags.put("twitter:image:alt", alt(thumbnail, subject));
    tags.put("twitter:player", links.card(subject.video().id()));
    tags.put("twitter:player:width", Integer.toString(size.width()));
    tags.put("twitter:player:height", Integer.toString(size.height()));
    return tags;
  }

  private static String alt(Thumbnail thumbnail, CardSubject subject) {
    return Excerpt.of(thumbnail.alt() == null ? subject.title() : thumbnail.alt(), CAPTION);
  }
}
