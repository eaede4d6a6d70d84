package newsreel.extract.html.media;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.extract.html.page.Page;
import newsreel.values.WebUrl;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the file of an {@code <img>}: the largest that it, its {@code <picture>} or its {@code
 * <noscript>} names, in any attribute. Attributes are recognised by their values, because lazy
 * loading scripts name them as they like.
 */
final class ImageUrls {
  /** The assumed width, in pixels, of a file about which nothing is known. */
  private static final double UNKNOWN = 900;

  /**
   * Lazy loading pages keep the real file here, which makes it a little likelier than {@code src}.
   */
  private static final double UNKNOWN_LATE = 950;

  private static final double UNKNOWN_NOSCRIPT = 1000;
  private static final double LARGE = 1500;
  private static final double SMALL = 200;

  /** Few readers' programs show AVIF and JPEG XL. */
  private static final double SELDOM_SHOWN = 0.6;

  private static final int MAX_ATTRIBUTES = 60;
  private static final Pattern QUOTED =
      Pattern.compile("[\"'(\\[]\\s?((?:https?:)?//[^\"')\\],\\s]{4,2000})");
  private static final Pattern STYLE = Pattern.compile("url\\(\\s{0,9}[\"']?([^\"')\\s]{4,2000})");
  private static final Pattern LARGE_NAME =
      Pattern.compile("big|large|full|hi-?res|hd|high|zoom|orig|retina|max|master|desktop");
  private static final Pattern SMALL_NAME =
      Pattern.compile("small|thumb|mini|low|preview|lqip|blur|placeholder|tiny|mobile|fallback");
  private static final Pattern IMAGE_NAME =
      Pattern.compile(
          "src|im(?:g|age)|photo|pic|lazy|media|orig|poster|url|bg|background|full|large");
  private static final Pattern BOUND = Pattern.compile("(min|max)-width\\s?:\\s?(\\d{2,4})");

  private ImageUrls() {}

  /**
   * A file.
   *
   * @param width in pixels as the page declares it; null if it does not
   */
  record Found(WebUrl url, @Nullable Integer width) {}

  /**
   * A file as an attribute names it.
   *
   * @param declared its width in pixels; 0 if the page does not declare it
   * @param unknown the width to assume if nothing tells
   */
  private record Named(String address, int declared, double unknown) {}

  /** Ignores a file that only stands in for the photo until a script loads it. */
  static Optional<Found> of(Element img, @Nullable Element noscript, Page page) {
    List<Named> all = new ArrayList<>();
    gather(img, "", UNKNOWN, all);
    Element parent = img.parent();
    Element picture =
        img.normalName().equals("picture")
            ? img
            : parent != null && parent.normalName().equals("picture") ? parent : null;
    if (picture != null) {
      for (Element source : picture.children()) {
        if (source.normalName().equals("source")) {
          gather(source, source.attr("media"), UNKNOWN - 50, all);
        }
      }
    }
    if (noscript != null) {
      gather(noscript, "", UNKNOWN_NOSCRIPT, all);
    }
    for (Named best : all.size() > 1 ? ranked(all) : all) {
      Optional<WebUrl> url = page.url(best.address());
      if (url.isPresent()) {
        return Optional.of(
            new Found(url.get(), best.declared() > 0 ? (Integer) best.declared() : null));
      }
    }
    return Optional.empty();
  }

  private record Ranked(Named file, double rank) {}

  private static List<Named> ranked(List<Named> files) {
    return files.stream()
        .map(file -> new Ranked(file, rank(file)))
        .sorted(Comparator.comparingDouble(Ranked::rank).reversed())
        .map(Ranked::file)
        .toList();
  }

  /** Returns the photo that an element names which is not an image itself. */
  static Optional<WebUrl> ofAttributes(Element element, Page page) {
    return of(element, null, page).map(Found::url);
  }

  private static void gather(Element element, String media, double unknown, List<Named> into) {
    int count = 0;
    for (Attribute attribute : element.attributes()) {
      if (++count > MAX_ATTRIBUTES) {
        return;
      }
      String name = attribute.getKey().toLowerCase(Locale.ROOT);
      String value = attribute.getValue();
      if (value.length() < 5 || isSilent(name)) {
        continue;
      }
      if (name.equals("style")) {
        Matcher url = STYLE.matcher(value);
        if (url.find()) {
          add(url.group(1), 0, unknown, into);
        }
      } else if (isSet(name, value)) {
        set(element, name, value, media, unknown, into);
      } else if (value.charAt(0) == '[' || value.charAt(0) == '{') {
        quoted(name, value, unknown, into);
      } else if (isAddress(name, value)) {
        add(value.strip(), 0, byName(name, unknown), into);
      }
    }
  }

  /** Whether an attribute never names the image's own file. */
  private static boolean isSilent(String name) {
    return switch (name) {
      case "alt", "title", "class", "id", "sizes", "href", "content", "width", "height", "type" ->
          true;
      default -> name.startsWith("aria-") || name.startsWith("on") || name.contains("alt");
    };
  }

  private static boolean isSet(String name, String value) {
    return name.endsWith("set")
        || name.endsWith("srcs")
        || (value.indexOf(' ') > 0 && DESCRIPTOR.matcher(value).find() && isFirstAddress(value));
  }

  private static final Pattern DESCRIPTOR =
      Pattern.compile("\\s\\d{1,5}(?:\\.\\d)?[wx](?:\\s?,|\\s*+$)");

  private static boolean isFirstAddress(String set) {
    String value = set.strip();
    return value.startsWith("http") || value.startsWith("/") || value.startsWith("./");
  }

  private static boolean isAddress(String name, String value) {
    String address = value.strip();
    if (address.length() > WebUrl.MAX_LENGTH || hasSpace(address)) {
      return false;
    }
    boolean rooted =
        address.startsWith("http://") || address.startsWith("https://") || address.startsWith("/");
    if (name.equals("src")) {
      return true;
    }
    return ImageFile.isNamedLikeImage(address)
        ? rooted || address.indexOf('/') > 0 || IMAGE_NAME.matcher(name).find()
        : rooted && address.indexOf('/', 1) > 0 && IMAGE_NAME.matcher(name).find() && !isPage(name);
  }

  private static boolean isPage(String name) {
    return name.contains("link")
        || name.contains("href")
        || name.contains("page")
        || name.contains("share")
        || name.contains("video");
  }

  private static boolean hasSpace(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ') {
        return true;
      }
    }
    return false;
  }

  private static double byName(String name, double unknown) {
    if (name.equals("src")) {
      return unknown;
    }
    if (SMALL_NAME.matcher(name).find()) {
      return SMALL;
    }
    return LARGE_NAME.matcher(name).find() ? LARGE : Math.max(unknown, UNKNOWN_LATE);
  }

  private static void set(
      Element element, String name, String value, String media, double unknown, List<Named> into) {
    double supposed = byName(name.equals("srcset") ? "src" : name, unknown);
    Matcher bound = BOUND.matcher(media);
    if (bound.find()) {
      supposed = Integer.parseInt(bound.group(2));
    }
    for (SourceSet.Candidate c : SourceSet.read(value)) {
      double width = supposed;
      if (c.density() > 0) {
        Integer shown = pixels(element, "width");
        width = (shown == null ? width : shown) * c.density();
      }
      add(c.url(), c.width(), width, into);
    }
  }

  private static void quoted(String name, String value, double unknown, List<Named> into) {
    String json = value.replace("\\/", "/");
    Matcher address = QUOTED.matcher(json);
    for (int i = 0; i < MAX_ATTRIBUTES && address.find(); i++) {
      if (ImageFile.isNamedLikeImage(address.group(1))) {
        add(address.group(1), 0, byName(name, unknown) - 1, into);
      }
    }
  }

  private static void add(String address, int declared, double unknown, List<Named> into) {
    if (ImageFile.isStandIn(address) || address.startsWith("#")) {
      return;
    }
    into.add(new Named(address, declared, unknown));
  }

  /** Returns the likely width of a file in pixels; lower if it may stand in for the photo. */
  private static double rank(Named file) {
    String address = file.address();
    int said = file.declared() > 0 ? file.declared() : AddressedWidth.of(address);
    double width = said > 0 ? said : file.unknown();
    if (address.contains(".avif") || address.contains(".jxl") || address.contains("=avif")) {
      width *= SELDOM_SHOWN;
    }
    if (ImageFile.maybeStandIn(address) || address.contains("blur")) {
      width /= 100;
    }
    return width;
  }

  /** Returns a size that the element states in whole pixels above zero. */
  static @Nullable Integer pixels(@Nullable Element element, String attribute) {
    return element == null ? null : pixels(element.attr(attribute));
  }

  static @Nullable Integer pixels(String text) {
    String stripped = text.strip();
    int end = stripped.length() - (hasUnit(stripped) ? 2 : 0);
    if (end == 0 || end > 5) {
      return null;
    }
    for (int i = 0; i < end; i++) {
      if (stripped.charAt(i) < '0' || stripped.charAt(i) > '9') {
        return null;
      }
    }
    int pixels = Integer.parseInt(stripped, 0, end, 10);
    return pixels > 0 ? pixels : null;
  }

  private static boolean hasUnit(String size) {
    return size.endsWith(".0") || size.regionMatches(true, size.length() - 2, "px", 0, 2);
  }
}
