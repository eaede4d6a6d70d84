package newsreel.cards;

import java.util.Optional;
import java.util.stream.Stream;
import newsreel.catalog.Image;
import org.jspecify.annotations.Nullable;

/**
 * The still picture by which others show a video.
 *
 * @param width pixels, where known
 * @param height pixels, where known
 */
record Thumbnail(String url, @Nullable Integer width, @Nullable Integer height) {
  /** The video's own, else its article's first photo, else our drawing. */
  static Thumbnail of(CardSubject subject, PageLinks links) {
    return Stream.concat(
            Stream.ofNullable(subject.video().metadata().thumbnail()),
            subject.article().stream().flatMap(a -> a.metadata().images().stream()))
        .flatMap(image -> of(image).stream())
        .findFirst()
        .orElseGet(() -> new Thumbnail(links.poster(subject.video().id()), 1280, 720));
  }

  static Optional<Thumbnail> of(Image image) {
    return image.url() == null
        ? Optional.empty()
        : Optional.of(new Thumbnail(image.url().value(), image.width(), image.height()));
  }
}
