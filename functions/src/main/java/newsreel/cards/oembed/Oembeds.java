package newsreel.cards.oembed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsreel.cards.CardSubject;
import newsreel.cards.EmbedCode;
import newsreel.cards.EmbedSize;
import newsreel.cards.PageLinks;
import newsreel.cards.Thumbnail;
import newsreel.cards.oembed.Oembed.Caption;
import newsreel.cards.oembed.Oembed.Other;
import newsreel.cards.oembed.Oembed.Player;
import newsreel.cards.oembed.Oembed.Preview;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.Author;
import newsreel.catalog.Image;
import newsreel.catalog.Picture;
import newsreel.catalog.Publisher;
import newsreel.catalog.Track;
import newsreel.catalog.Video;
import newsreel.catalog.VideoCard;
import newsreel.catalog.VideoId;
import newsreel.values.LanguageTag;
import newsreel.values.MediaDuration;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * Turns items into oEmbed answers.
 *
 * @param maxWidth CSS pixels, as the consumer asks
 * @param maxHeight CSS pixels, as the consumer asks
 * @param forWordPress whether the consumer is WordPress
 */
record Oembeds(PageLinks links, OptionalInt maxWidth, OptionalInt maxHeight, boolean forWordPress) {
  Oembed of(CardSubject subject, List<VideoCard> others) {
    Optional<ArticleMetadata> article = subject.article().map(Article::metadata);
    return new Oembed(
        subject.title(),
        article.flatMap(Oembeds::authors).orElse(null),
        article.map(Oembeds::publisher).orElse(PROVIDER),
        article.map(this::site).orElse(links.baseUrl() + "/"),
        subject.description(),
        text(subject.language()),
        preview(
            Stream.concat(
                Stream.ofNullable(subject.video().metadata().thumbnail()),
                article.stream()
                    .flatMap(a -> a.images().stream())
                    .filter(image -> image.picture() != null))),
        player(subject),
        others.stream().map(this::other).toList());
  }

  Oembed ofArticleWithoutVideo(Article article) {
    ArticleMetadata metadata = article.metadata();
    return new Oembed(
        metadata.headline(),
        authors(metadata).orElse(null),
        publisher(metadata),
        site(metadata),
        metadata.description(),
        text(metadata.language()),
        preview(metadata.images().stream()),
        null,
        List.of());
  }

  private static final String PROVIDER = "Newsreel";

  private Player player(CardSubject subject) {
    Video video = subject.video();
    EmbedSize size = EmbedSize.of(video.metadata()).within(maxWidth, maxHeight);
    return new Player(
        html(subject, size),
        size,
        subject.duration().map(MediaDuration::seconds).orElse(null),
        subject.publishedAt().map(Object::toString).orElse(null),
        video.metadata().tracks().stream().map(track -> caption(video.id(), track)).toList());
  }

  /**
   * Whatever WordPress shows of a provider that it found itself, it shows with a quotation alone.
   */
  private String html(CardSubject subject, EmbedSize size) {
    String card = links.card(subject.video().id());
    String iframe = EmbedCode.iframe(card, subject.title(), size);
    return forWordPress
        ? EmbedCode.quotation(
                subject.article().map(a -> links.articlePage(a.id())).orElse(card), subject.title())
            + iframe
        : iframe;
  }

  /** The first image of which something is known that fits. */
  private @Nullable Preview preview(Stream<Image> images) {
    return images.flatMap(image -> preview(image).stream()).findFirst().orElse(null);
  }

  /** All three keys or none: a picture whose size is unknown may pass the consumer's bounds. */
  private Optional<Preview> preview(Image image) {
    return image.picture() == null
        ? Thumbnail.of(image, links).flatMap(t -> preview(t.url(), t.width(), t.height()))
        : preview(image.picture());
  }

  /** The JPEG, else the widest of the smaller renditions that fits. */
  private Optional<Preview> preview(Picture picture) {
    int jpeg = picture.jpegWidth();
    return preview(links.jpeg(picture), jpeg, picture.heightAt(jpeg))
        .or(
            () ->
                picture.widths().reversed().stream()
                    .filter(width -> width < jpeg)
                    .flatMap(
                        width ->
                            preview(links.webp(picture, width), width, picture.heightAt(width))
                                .stream())
                    .findFirst());
  }

  private Optional<Preview> preview(String url, @Nullable Integer width, @Nullable Integer height) {
    if (width == null || height == null) {
      return Optional.empty();
    }
    EmbedSize size = new EmbedSize(width, height);
    return size.fits(maxWidth, maxHeight) ? Optional.of(new Preview(url, size)) : Optional.empty();
  }

  private Caption caption(VideoId id, Track track) {
    return new Caption(
        track.language().value(),
        track.kind().name().toLowerCase(Locale.ROOT),
        EmbedCode.trackLabel(track),
        links.track(id, track));
  }

  private Other other(VideoCard card) {
    MediaDuration duration = card.duration();
    return new Other(
        card.id(),
        card.title(),
        duration == null ? null : duration.seconds(),
        links.card(card.id()));
  }

  private static Optional<String> authors(ArticleMetadata article) {
    return article.authors().isEmpty()
        ? Optional.empty()
        : Optional.of(
            article.authors().stream().map(Author::name).collect(Collectors.joining(", ")));
  }

  private static String publisher(ArticleMetadata article) {
    Publisher publisher = article.publisher();
    return publisher == null ? PROVIDER : publisher.name();
  }

  private String site(ArticleMetadata article) {
    WebUrl url = article.url();
    return url == null ? links.baseUrl() + "/" : url.uri().resolve("/").toString();
  }

  private static @Nullable String text(@Nullable LanguageTag language) {
    return language == null ? null : language.value();
  }
}
