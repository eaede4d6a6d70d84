package newsreel.extract.html.media;

import newsreel.catalog.Image;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An image and where it was found.
 *
 * @param shown the element that shows it; null if only metadata names it
 * @param said the paragraph that is its caption
 */
public record ImageFinding(
    Image image, String source, String at, @Nullable Element shown, @Nullable Element said) {
  ImageFinding(Image image, String source, String at) {
    this(image, source, at, null, null);
  }

  ImageFinding saidBy(@Nullable Element paragraph) {
    return new ImageFinding(image, source, at, shown, paragraph);
  }

  ImageFinding shownBy(@Nullable Element element) {
    return new ImageFinding(image, source, at, element, said);
  }
}
