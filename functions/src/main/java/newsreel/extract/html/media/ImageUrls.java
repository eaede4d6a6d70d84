package newsreel.extract.html.media;

import java.util.List;
import java.util.Optional;
import newsreel.extract.html.page.Page;
import newsreel.values.WebUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where the file of an {@code <img>} is, for pages that load it late too. */
final class ImageUrls {
  private static final List<String> ATTRIBUTES =
      List.of("src", "data-src", "data-lazy-src", "data-original", "data-url", "data-image");
  private static final List<String> SETS = List.of("srcset", "data-srcset", "data-lazy-srcset");

  private ImageUrls() {}

  static Optional<WebUrl> of(Element img, Page page) {
    for (String attribute : ATTRIBUTES) {
      Optional<WebUrl> url = page.url(img.attr(attribute));
      if (url.isPresent()) {
        return url;
      }
    }
    for (String attribute : SETS) {
      Optional<WebUrl> url = ofSet(img.attr(attribute), page);
      if (url.isPresent()) {
        return url;
      }
    }
    Element parent = img.parent();
    if (parent != null && parent.normalName().equals("picture")) {
      for (Element source : parent.getElementsByTag("source")) {
        for (String attribute : SETS) {
          Optional<WebUrl> url = ofSet(source.attr(attribute), page);
          if (url.isPresent()) {
            return url;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<WebUrl> ofSet(String set, Page page) {
    String first = set.strip().split(",?\\s", 2)[0];
    return first.isEmpty() ? Optional.empty() : page.url(first);
  }

  /** A size that the element states in whole pixels, above zero. */
  static @Nullable Integer pixels(@Nullable Element element, String attribute) {
    return element == null ? null : pixels(element.attr(attribute));
  }

  static @Nullable Integer pixels(String text) {
    String digits = text.strip().replaceFirst("(?i)(?:px|\\.0)$", "");
    if (digits.isEmpty()
        || digits.length() > 5
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    int pixels = Integer.parseInt(digits);
    return pixels > 0 ? pixels : null;
  }
}
