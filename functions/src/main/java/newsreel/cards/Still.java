package newsreel.cards;

import java.util.Optional;
import java.util.stream.Collectors;
import newsreel.catalog.Image;
import newsreel.catalog.Picture;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an {@code img} whose bytes come from our own origin. An image of which nothing
 * is kept here has none: another origin would learn who reads the page.
 *
 * @param src JPEG, for clients that know nothing else
 * @param srcset WebP by width
 * @param width pixels of the original
 * @param height pixels of the original
 * @param color what holds the place until the bytes come, as {@code #7a8fa6}
 */
public record Still(
    String src, String srcset, int width, int height, String color, @Nullable String alt) {
  public static Optional<Still> of(@Nullable Image image, PageLinks links) {
    return Optional.ofNullable(image)
        .flatMap(i -> Optional.ofNullable(i.picture()).map(picture -> of(i, picture, links)));
  }

  private static Still of(Image image, Picture picture, PageLinks links) {
    return new Still(
        links.jpeg(picture),
        picture.widths().stream()
            .map(width -> links.webp(picture, width) + " " + width + "w")
            .collect(Collectors.joining(", ")),
        picture.width(),
        picture.height(),
        picture.color(),
        image.alt());
  }

  /** How wide it is laid out where it covers the whole window, in the language of {@code sizes}. */
  public String sizesOfCover() {
    // Rounded down: a frame of the picture's own shape is not to take the next wider file.
    return "max(100vw, " + 100 * width / height + "vh)";
  }
}
