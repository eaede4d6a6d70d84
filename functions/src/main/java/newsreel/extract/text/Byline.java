package newsreel.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The names in a byline, without "By", roles and places. */
final class Byline {
  private static final int MAX_NAME = 50;
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("\\s*[,;|/•·]\\s*|\\s+(?:and|und|et|y|e|och|og|en|i|&|и|та|ve|dan)\\s+");

  private Byline() {}

  /** What stands behind the word for "by"; -1 where the line does not begin with it. */
  static int afterBy(Line line) {
    if (line.columns() > 200) {
      return -1;
    }
    String folded = Vocabulary.fold(line.text());
    int end = Phrases.BY.endAt(folded, 0);
    if (end < 0) {
      return -1;
    }
    while (end < folded.length() && (folded.charAt(end) == ':' || folded.charAt(end) == ' ')) {
      end++;
    }
    return end;
  }

  /**
   * @param labelled whether "By" or its like stands before, so that one word is a name too
   */
  static List<String> names(String text, boolean labelled) {
    List<String> names = new ArrayList<>();
    for (String part : BETWEEN_NAMES.split(text.strip(), -1)) {
      String name = name(part);
      int words = name.isEmpty() ? 0 : name.split(" ", -1).length;
      boolean first = names.isEmpty();
      if (words == 0
          || name.length() > MAX_NAME
          || !(Names.titled(name, 5) || Names.isAgency(name))) {
        if (first) {
          return List.of();
        }
        break;
      }
      boolean single = words == 1 && !Names.isAgency(name) && !unspaced(name);
      if (single && !(first && labelled)) {
        continue;
      }
      names.add(name);
    }
    return names;
  }

  /** Up to the first role, bracket, place or digit. */
  private static String name(String part) {
    String text = part.strip();
    int cut = text.length();
    for (String mark : List.of("(", " – ", " - ", " in ", " für ", " @", " <", ":")) {
      int at = text.indexOf(mark);
      cut = at >= 0 && at < cut ? at : cut;
    }
    for (int i = 0; i < cut; i++) {
      if (Character.isDigit(text.charAt(i))) {
        cut = i;
      }
    }
    String folded = Vocabulary.fold(text.substring(0, cut));
    int role = folded.length() == cut ? Phrases.ROLE.find(folded, 0) : -1;
    return text.substring(0, role > 0 ? role : role == 0 ? 0 : cut).strip();
  }

  private static boolean unspaced(String name) {
    return name.length() >= 2 && name.length() <= 8 && Scripts.unspaced(name.charAt(0));
  }
}
