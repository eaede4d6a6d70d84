package newsreel.extract.html.media;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import newsreel.values.WebUrl;

/**
 * What an image's address says about its file: how wide it is, and whether it is a photo at all.
 */
final class ImageFile {
  private static final Pattern EXTENSION =
      Pattern.compile(
          "\\.(?:jpe?g|jfif|png|webp|avif|gif|heic|jp2|tiff?)(?![a-z0-9])",
          Pattern.CASE_INSENSITIVE);

  /** The length of the longest word in the sets below. */
  private static final int MAX_WORD = 11;

  /** The length of the longest name of a file that is one dot. */
  private static final int MAX_DOT = 9;

  private static final Pattern DOT = Pattern.compile("\\d?x?\\d?(?:px)?\\.gif");

  /** Words in the names of files that stand in for a photo until it is loaded. */
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

  /** Words that say nothing about what is shown. */
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

  /** Whether any word in the name says that the file stands in for a photo. */
  static boolean maybeStandIn(String address) {
    return hasWord(name(address), STAND_INS);
  }

  /** Whether every word in the name says so: {@code blank.gif}, {@code image-placeholder.png}. */
  static boolean isStandIn(String address) {
    if (address.startsWith("data:")) {
      return true;
    }
    String name = name(address);
    return (hasWord(name, STAND_INS) && isOf(name, STAND_INS))
        || (name.length() <= MAX_DOT && DOT.matcher(name).matches());
  }

  static boolean isGraphic(String address) {
    return hasWord(name(address), GRAPHICS) || address.contains("/avatar/");
  }

  /** Whether one of the words occurs in a file's name, apart from its extension. */
  private static boolean hasWord(String name, Set<String> words) {
    int end = stem(name);
    for (int from = nextWord(name, 0, end); from < end; ) {
      int to = wordEnd(name, from, end);
      if (to - from <= MAX_WORD && words.contains(word(name, from, to))) {
        return true;
      }
      from = nextWord(name, to, end);
    }
    return false;
  }

  /** Whether a file's name consists only of such words and of neutral ones. */
  private static boolean isOf(String name, Set<String> words) {
    int end = stem(name);
    for (int from = nextWord(name, 0, end); from < end; ) {
      int to = wordEnd(name, from, end);
      String word = word(name, from, to);
      if (!words.contains(word) && !NEUTRAL.contains(word)) {
        return false;
      }
      from = nextWord(name, to, end);
    }
    return true;
  }

  private static int stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? dot : name.length();
  }

  private static String word(String name, int from, int to) {
    return name.substring(from, to).toLowerCase(Locale.ROOT);
  }

  private static int nextWord(String name, int from, int end) {
    int at = from;
    while (at < end && !isLetter(name.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int wordEnd(String name, int from, int end) {
    int at = from;
    while (at < end && isLetter(name.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Returns the last segment of the path. */
  private static String name(String address) {
    int start = 0;
    int end = 0;
    while (end < address.length()) {
      char c = address.charAt(end);
      if (c == '?' || c == '#' || c == ';') {
        break;
      }
      end++;
      start = c == '/' ? end : start;
    }
    return address.substring(start, end);
  }

  /**
   * Returns a key that two renditions of one photo share: the file's name without sizes, or the
   * whole address if the name says nothing.
   */
  static String key(WebUrl url) {
    String name = name(url.value()).toLowerCase(Locale.ROOT);
    String bare = RENDITION.matcher(name).replaceAll("");
    boolean telling = bare.length() >= 8 && bare.chars().filter(c -> c >= 'a').count() >= 3;
    return telling && !isOf(name, GENERIC) ? bare : withoutFragment(url.value());
  }

  private static String withoutFragment(String address) {
    int fragment = address.indexOf('#');
    return fragment < 0 ? address : address.substring(0, fragment);
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
