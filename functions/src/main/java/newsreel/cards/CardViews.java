package newsreel.cards;

import java.util.Optional;
import newsreel.cards.CardView.Frame;
import newsreel.cards.CardView.Media;
import newsreel.cards.wording.TextDirection;
import newsreel.cards.wording.Wording;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoMetadata;
import newsreel.values.LanguageTag;
import newsreel.values.MediaDuration;
import org.jspecify.annotations.Nullable;

/** Turns a video into what its card says, with no more of each text than a card has room for. */
final class CardViews {
  /** UTF-16 units of a title. */
  static final int TITLE = 200;

  static final int CAPTION = 300;

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
        subject.article().flatMap(VideoTags::source).orElse(null),
        media,
        frame,
        video.live(),
        extras.chapters(),
        wording,
        VideoTags.openGraph(subject, links, size, links.card(id)),
        VideoTags.twitter(subject, links, size),
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
}
