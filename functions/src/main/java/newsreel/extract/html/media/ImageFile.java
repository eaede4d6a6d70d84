package newsreel.extract.html.media;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.values.WebUrl;

/** What an image's address says of its file: how wide it is, and whether it is a photo at all. */
final class ImageFile {
  private static final Pattern EXTENSION =
      Pattern.compile(
          "\\.(?:jpe?g|jfif|png|webp|avif|gif|heic|jp2|tiff?)(?![a-z0-9])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DOT = Pattern.compile("\\d?x?\\d?(?:px)?\\.gif");
  private static final Pattern WIDTH =
      Pattern.compile(
          "[?&;,/](?:w|wd|wid|width|imwidth|maxwidth|max-w|mw|w_)[=_](\\d{2,4})(?!\\d)"
              + "|[?&](?:resize|fit|size|crop|dimensions)=(\\d{2,4})(?=x|,|%2c|%2C|&|$)"
              + "|(?<![\\da-z])(\\d{2,4})x\\d{2,4}(?!\\d)"
              + "|/(\\d{3,4})w?(?=/)"
              + "|[-_](\\d{2,4})(?:w|px)?(?=\\.(?:jpe?g|png|webp|avif|gif)\\b)");

  /** Words of file names that stand in for a photo until it is loaded. */
  private static final Set<String> STAND_INS =
      Set.of(
          "placeholder",
          "blank",
          "spacer",
          "transparent",
          "lazyload",
          "lazy",
          "loading",
          "loader",
          "dummy",
          "blur",
          "blurred",
          "blurry",
          "lqip",
          "pixel",
          "preload",
          "trans",
          "empty",
          "noimage",
          "noimg",
          "grey",
          "gray",
          "clear",
          "shim",
          "fallback");

  /** Words that say nothing of what is shown. */
  private static final Set<String> NEUTRAL =
      Set.of("image", "img", "images", "default", "photo", "picture", "pic", "bg", "px", "x", "no");

  private static final Set<String> GRAPHICS =
      Set.of(
          "logo",
          "logos",
          "logotype",
          "favicon",
          "sprite",
          "sprites",
          "icon",
          "icons",
          "avatar",
          "avatars",
          "gravatar",
          "emoji",
          "emojis",
          "badge",
          "smiley");

  private ImageFile() {}

  static boolean isNamedLikeImage(String address) {
    return EXTENSION.matcher(address).find();
  }

  /** Pixels by the address; zero where it does not say, or may mean a year. */
  static int width(String address) {
    Matcher m = WIDTH.matcher(address);
    int width = 0;
    while (m.find()) {
      for (int group = 1; group <= m.groupCount(); group++) {
        if (m.group(group) != null) {
          int said = Integer.parseInt(m.group(group));
          boolean year = group >= 4 && said >= 1900 && said < 2100;
          width = year ? width : said; // the last is the rendition's
        }
      }
    }
    return width;
  }

  /** Whether a word of the name says that it stands in for a photo. */
  static boolean maybeStandIn(String address) {
    return words(address).anyMatch(STAND_INS::contains);
  }

  /** Whether all words of the name say so: {@code blank.gif}, {@code image-placeholder.png}. */
  static boolean isStandIn(String address) {
    return address.startsWith("data:")
        || (maybeStandIn(address)
            && words(address).allMatch(w -> STAND_INS.contains(w) || NEUTRAL.contains(w)))
        || DOT.matcher(name(address)).matches();
  }

  static boolean isGraphic(String address) {
    return words(address).anyMatch(GRAPHICS::contains) || address.contains("/avatar/");
  }

  private static java.util.stream.Stream<String> words(String address) {
    String name = name(address);
    int dot = name.lastIndexOf('.');
    String stem = (dot > 0 ? name.substring(0, dot) : name).toLowerCase(Locale.ROOT);
    return java.util.Arrays.stream(stem.split("[^a-z]{1,99}", -1)).filter(w -> !w.isEmpty());
  }

  /** The last segment of the path. */
  private static String name(String address) {
    int end = address.length();
    for (char mark : new char[] {'?', '#', ';'}) {
      int at = address.indexOf(mark);
      end = at >= 0 && at < end ? at : end;
    }
    String path = address.substring(0, end);
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * By which two renditions of one photo are known: the file's name without sizes, or the whole
   * address where the name says nothing.
   */
  static String key(WebUrl url) {
    String name = name(url.value()).toLowerCase(Locale.ROOT);
    String bare = RENDITION.matcher(name).replaceAll("");
    boolean telling = bare.length() >= 8 && bare.chars().filter(c -> c >= 'a').count() >= 3;
    boolean generic = words(name).allMatch(w -> NEUTRAL.contains(w) || GENERIC.contains(w));
    return telling && !generic ? bare : url.value().replaceFirst("#.*$", "");
  }

  private static final Pattern RENDITION =
      Pattern.compile(
          "[-_@](?:\\d{2,4}x\\d{2,4}|\\d{2,4}(?:w|px)|[1-4]x|scaled|w\\d{2,4})(?=[-_.@]|$)"
              + "|\\.(?:jpe?g|jfif|png|webp|avif|gif|heic|jp2|tiff?)$");
  private static final Set<String> GENERIC =
      Set.of(
          "original",
          "large",
          "medium",
          "small",
          "full",
          "thumb",
          "thumbnail",
          "main",
          "w",
          "h",
          "crop",
          "fit",
          "master",
          "wide",
          "standard",
          "lead",
          "hero",
          "cover",
          "header",
          "news",
          "article",
          "jpg",
          "jpeg",
          "png",
          "webp",
          "file",
          "asset",
          "media",
          "resize",
          "format");
}
