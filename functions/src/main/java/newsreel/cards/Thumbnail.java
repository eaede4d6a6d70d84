package newsreel.cards;

import java.util.Optional;
import java.util.stream.Stream;
import newsreel.catalog.Image;
import newsreel.catalog.Picture;
import org.jspecify.annotations.Nullable;

/**
 * The still picture by which others show a video or an article: ours where one is kept, as a JPEG,
 * else the address that the page gave.
 *
 * @param width pixels, where known
 * @param height pixels, where known
 * @param alt what it shows, where a page said it
 * @param type media type, where known
 */
public record Thumbnail(
    String url,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable String alt,
    @Nullable String type) {
  /** The video's own, else its article's first photo, else our drawing. */
  static Thumbnail of(CardSubject subject, PageLinks links) {
    return Stream.concat(
            Stream.ofNullable(subject.video().metadata().thumbnail()),
            subject.article().stream().flatMap(a -> a.metadata().images().stream()))
        .flatMap(image -> of(image, links).stream())
        .findFirst()
        .orElseGet(
            () ->
                new Thumbnail(
                    links.poster(subject.video().id()), 1280, 720, null, "image/svg+xml"));
  }

  public static Optional<Thumbnail> of(@Nullable Image image, PageLinks links) {
    if (image == null) {
      return Optional.empty();
    }
    String alt = image.alt() == null ? image.caption() : image.alt();
    Picture picture = image.picture();
    if (picture != null) {
      return Optional.of(
          new Thumbnail(
              links.jpeg(picture),
              picture.jpegWidth(),
              picture.heightAt(picture.jpegWidth()),
              alt,
              "image/jpeg"));
    }
    return Optional.ofNullable(image.url())
        .map(url -> new Thumbnail(url.value(), image.width(), image.height(), alt, null));
  }
}
