package newsreel.extract.html.media;

import java.util.ArrayList;
import java.util.List;

/** The candidates of a {@code srcset} (HTML standard, 4.8.4.2.1), in order. */
final class SourceSet {
  private static final int MAX_LENGTH = 20_000;
  private static final int MAX_CANDIDATES = 60;
  private static final int MAX_COMMAS = 9;

  /**
   * @param width in pixels; zero if not given
   * @param density the file's pixels for each of the page's; zero if not given
   */
  record Candidate(String url, int width, double density) {}

  private SourceSet() {}

  static List<Candidate> read(String text) {
    String set = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    List<Candidate> found = new ArrayList<>();
    int at = skip(set, 0);
    while (at < set.length() && found.size() < MAX_CANDIDATES) {
      int end = wordEnd(set, at);
      String url = set.substring(at, end);
      String descriptors = "";
      if (url.endsWith(",")) {
        url = withoutCommas(url);
        at = skip(set, end);
      } else {
        int comma = set.indexOf(',', end);
        int behind = comma < 0 ? set.length() : comma;
        descriptors = set.substring(end, behind);
        at = skip(set, behind);
      }
      if (!url.isEmpty()) {
        found.add(candidate(url, descriptors));
      }
    }
    return found;
  }

  private static Candidate candidate(String url, String descriptors) {
    int width = 0;
    double density = 0;
    int at = skip(descriptors, 0);
    while (at < descriptors.length()) {
      int unit = wordEnd(descriptors, at) - 1;
      char named = descriptors.charAt(unit);
      if (named == 'w' && isNumber(descriptors, at, unit, 5)) {
        width = Integer.parseInt(descriptors, at, unit, 10);
      } else if (named == 'x' && isDensity(descriptors, at, unit)) {
        density = Double.parseDouble(descriptors.substring(at, unit));
      }
      at = skip(descriptors, unit + 1);
    }
    return new Candidate(url, width, density);
  }

  /** Whether the text is a number of one to {@code most} digits. */
  private static boolean isNumber(String text, int from, int to, int most) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return to > from && to - from <= most;
  }

  private static boolean isDensity(String text, int from, int to) {
    int dot = text.indexOf('.', from, to);
    return dot < 0
        ? isNumber(text, from, to, 2)
        : isNumber(text, from, dot, 2) && isNumber(text, dot + 1, to, 4);
  }

  private static String withoutCommas(String url) {
    int end = url.length();
    while (end > 0 && end > url.length() - MAX_COMMAS && url.charAt(end - 1) == ',') {
      end--;
    }
    return url.substring(0, end);
  }

  private static int skip(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == ',')) {
      at++;
    }
    return at;
  }

  private static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) > ' ') {
      at++;
    }
    return at;
  }
}
