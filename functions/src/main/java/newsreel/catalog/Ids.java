package newsreel.catalog;

import java.net.URI;
import java.util.regex.Pattern;

/** What all ids share. */
final class Ids {
  static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,127}");
  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

  private Ids() {}

  static void check(String value) {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "an id is 1 to 128 letters, digits, '.', '_', '~' or '-', and starts with a letter or"
              + " digit");
    }
  }

  /** The last path segment with a letter in it, without its file extension; else the host. */
  static String lastReadableSegment(URI uri) {
    String[] segments = uri.getPath().split("/", -1);
    for (int i = segments.length - 1; i >= 0; i--) {
      String segment = EXTENSION.matcher(segments[i]).replaceFirst("");
      if (segment.chars().filter(Character::isLetter).count() >= 3) {
        return segment;
      }
    }
    return uri.getHost();
  }
}
