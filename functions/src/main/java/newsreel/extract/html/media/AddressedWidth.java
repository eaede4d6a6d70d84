package newsreel.extract.html.media;

/**
 * The width that an image's address gives its file: {@code ?w=800}, {@code resize=800,450}, {@code
 * 800x450}, {@code /800w/}, {@code -800w.jpg}. Searches at each number, because most addresses have
 * only one or two.
 */
final class AddressedWidth {
  private static final String[] NAMES = {
    "w", "wd", "wid", "width", "imwidth", "maxwidth", "max-w", "mw", "w_"
  };
  private static final String[] SIZES = {"resize", "fit", "size", "crop", "dimensions"};
  private static final String[] EXTENSIONS = {".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"};

  private AddressedWidth() {}

  /**
   * Returns the width in pixels; the last one if there are several, since that is the rendition's;
   * zero if there is none.
   */
  static int of(String address) {
    int to = address.length();
    while (to > 0) {
      int from = to;
      while (from > 0 && isDigit(address.charAt(from - 1))) {
        from--;
      }
      int width = to - from >= 2 && to - from <= 4 ? at(address, from, to) : -1;
      if (width >= 0) {
        return width;
      }
      to = Math.min(from, to - 1);
    }
    return 0;
  }

  /**
   * Returns the width in a number of two to four digits; -1 if it is not a width or may be a year.
   */
  private static int at(String address, int from, int to) {
    char before = from == 0 ? ' ' : address.charAt(from - 1);
    if ((before == '=' || before == '_') && isNamed(address, from - 1, NAMES, "?&;,/")) {
      return pixels(address, from, to);
    }
    if (before == '=' && endsValue(address, to) && isNamed(address, from - 1, SIZES, "?&")) {
      return pixels(address, from, to);
    }
    boolean rendition =
        (before == '/' && to - from > 2 && isSegment(address, to))
            || ((before == '-' || before == '_') && isStem(address, to));
    if (rendition) {
      int pixels = pixels(address, from, to);
      return pixels >= 1900 && pixels < 2100 ? -1 : pixels;
    }
    boolean apart = !(before >= 'a' && before <= 'z');
    return apart && isFollowedBySide(address, to) ? pixels(address, from, to) : -1;
  }

  private static int pixels(String address, int from, int to) {
    return Integer.parseInt(address, from, to, 10);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether one of the names ends at {@code end} and follows one of the marks. */
  private static boolean isNamed(String address, int end, String[] names, String marks) {
    for (String name : names) {
      int start = end - name.length();
      if (start > 0
          && address.startsWith(name, start)
          && marks.indexOf(address.charAt(start - 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsValue(String address, int at) {
    if (at == address.length()) {
      return true;
    }
    char c = address.charAt(at);
    return c == 'x' || c == ',' || c == '&' || address.regionMatches(true, at, "%2c", 0, 3);
  }

  /** Whether the height follows: {@code x450}. */
  private static boolean isFollowedBySide(String address, int at) {
    if (at == address.length() || address.charAt(at) != 'x') {
      return false;
    }
    int end = at + 1;
    while (end < address.length() && isDigit(address.charAt(end))) {
      end++;
    }
    return end - at >= 3 && end - at <= 5;
  }

  /** Whether a path segment ends here, perhaps after a {@code w}. */
  private static boolean isSegment(String address, int at) {
    int end = at < address.length() && address.charAt(at) == 'w' ? at + 1 : at;
    return end < address.length() && address.charAt(end) == '/';
  }

  /** Whether a file name ends here, perhaps after its unit. */
  private static boolean isStem(String address, int at) {
    int end = address.startsWith("px", at) ? at + 2 : address.startsWith("w", at) ? at + 1 : at;
    if (end == address.length() || address.charAt(end) != '.') {
      return false;
    }
    for (String extension : EXTENSIONS) {
      int behind = end + extension.length();
      if (address.startsWith(extension, end)
          && (behind == address.length() || !isWord(address.charAt(behind)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(char c) {
    return isDigit(c) || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
