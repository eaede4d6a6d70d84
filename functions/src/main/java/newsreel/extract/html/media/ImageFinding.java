package newsreel.extract.html.media;

import newsreel.catalog.Image;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An image and where it was found.
 *
 * @param shown the element of the page that shows it; null where only metadata names it
 */
public record ImageFinding(Image image, String source, String at, @Nullable Element shown) {
  ImageFinding(Image image, String source, String at) {
    this(image, source, at, null);
  }

  ImageFinding shownBy(@Nullable Element element) {
    return new ImageFinding(image, source, at, element);
  }
}
