package newsreel.catalog;

import java.net.URI;
import java.util.regex.Pattern;

/** What all ids have in common. */
public final class Ids {
  private static final int MAX_LENGTH = 128;
  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

  private Ids() {}

  /**
   * @throws IllegalArgumentException where {@code value} has not the form of an id
   */
  public static void check(String value) {
    if (!isId(value)) {
      throw new IllegalArgumentException(
          "an id is 1 to 128 letters, digits, '.', '_', '~' or '-', and starts with a letter or"
              + " digit");
    }
  }

  private static boolean isId(String value) {
    if (value.isEmpty() || value.length() > MAX_LENGTH || !isLetterOrDigit(value.charAt(0))) {
      return false;
    }
    for (int i = 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!isLetterOrDigit(c) && c != '-' && c != '.' && c != '_' && c != '~') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /**
   * Returns the last path segment that contains a letter, without its file extension; else the
   * host.
   */
  public static String lastReadableSegment(URI uri) {
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
