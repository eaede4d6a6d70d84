package newsreel.extract.html.media;

import java.util.ArrayList;
import java.util.List;

/** The candidates of a {@code srcset} (HTML standard, 4.8.4.2.1), in their order. */
final class SourceSet {
  private static final int MAX_LENGTH = 20_000;
  private static final int MAX_CANDIDATES = 60;

  /**
   * @param width pixels, zero where none is given
   * @param density pixels of the file by pixel of the page, zero where none is given
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
        url = url.replaceFirst(",{1,9}$", "");
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
    for (String word : descriptors.strip().split("\\s+", -1)) {
      if (word.matches("\\d{1,5}w")) {
        width = Integer.parseInt(word.substring(0, word.length() - 1));
      } else if (word.matches("\\d{1,2}(?:\\.\\d{1,4})?x")) {
        density = Double.parseDouble(word.substring(0, word.length() - 1));
      }
    }
    return new Candidate(url, width, density);
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
