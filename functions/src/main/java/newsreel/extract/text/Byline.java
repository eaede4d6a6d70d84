package newsreel.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newsreel.extract.words.Phrases;
import newsreel.extract.words.PressNames;
import newsreel.extract.words.PressVocabulary;
import newsreel.extract.words.Scripts;

/** The names in a byline, without "By", roles and places. */
final class Byline {
  private static final int MAX_NAME = 50;

  /** Characters in which the words for "by" stand, two of them at most. */
  private static final int LONGEST_BY = 60;

  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("\\s*[,;|/•·]\\s*|\\s+(?:and|und|et|y|e|och|og|en|i|&|и|та|ve|dan)\\s+");
  private static final Pattern SENTENCE_INSIDE = Pattern.compile("\\p{Ll}{3}\\. ");
  private static final List<String> CUTS =
      List.of("(", " – ", " - ", " in ", " für ", " for ", " FOR ", " @", " <", ":");
  private static final List<String> GLUED_NAMES =
      List.of("Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Von", "Fitz", "O");

  /** Ends of the names of newspapers and agencies in Han characters. */
  private static final List<String> HOUSES = List.of("新聞", "新闻", "通信", "放送", "時報", "日報", "社");

  private static final Set<String> NO_FIRST_WORDS =
      Set.of(
          "in", "at", "on", "from", "with", "for", "and", "what", "how", "why", "more", "im",
          "mit");

  private Byline() {}

  /** Where the name begins behind the word for "by"; -1 where the line does not begin with it. */
  static int afterBy(Line line) {
    if (line.columns() > 200) {
      return -1;
    }
    String text = line.text();
    String folded = PressVocabulary.fold(text.substring(0, Math.min(text.length(), LONGEST_BY)));
    int end = skip(folded, Phrases.BY.endAt(folded, 0));
    int again = end < 0 ? -1 : skip(folded, Phrases.BY.endAt(folded, end));
    return Math.max(end, again);
  }

  /** Whether the line begins with the word for "by", and names follow. */
  static boolean isByline(Page page, int i) {
    Line line = page.line(i);
    if (line.columns() > 140 || line.sentence() || !page.marks.begins(i, Phrases.BY.bit())) {
      return false;
    }
    int by = afterBy(line);
    return by > 0
        && (by >= line.text().length() || !names(line.text().substring(by), true).isEmpty());
  }

  private static int skip(String text, int from) {
    int end = from;
    while (end >= 0
        && end < text.length()
        && (text.charAt(end) == ':' || text.charAt(end) == ' ')) {
      end++;
    }
    return end;
  }

  /** Where the name begins behind the last word for "by" in a text; -1 where there is none. */
  static int lastBy(String folded) {
    int last = -1;
    for (int at = Phrases.BY.find(folded, 0); at >= 0; at = Phrases.BY.find(folded, at + 1)) {
      last = skip(folded, Phrases.BY.endAt(folded, at));
    }
    return last;
  }

  /** Without the marks that part it from what follows. */
  static String bare(String text) {
    int to = text.length();
    while (to > 0 && " -–—|·•,:(/".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(0, to).strip();
  }

  /** Whether names are most of the line: a headline begins with one too. */
  static boolean cover(String text, List<String> names) {
    if (names.isEmpty()) {
      return false;
    }
    int letters = names.stream().mapToInt(String::length).sum();
    int role = Phrases.ROLE.find(PressVocabulary.fold(text), 0);
    int length = role > 0 && text.length() < 70 ? role : text.length();
    return letters * 10 >= length * 6;
  }

  /**
   * @param labelled whether "By" or its like stands before, so that one word is a name too
   */
  static List<String> names(String text, boolean labelled) {
    List<String> names = new ArrayList<>();
    for (String part : BETWEEN_NAMES.split(text.strip(), -1)) {
      String name = name(part);
      boolean first = names.isEmpty();
      if (!isName(name)) {
        if (first) {
          return List.of();
        }
        break;
      }
      boolean single = name.indexOf(' ') < 0 && !PressNames.isAgency(name) && !hanName(name);
      if (!single || (first && labelled)) {
        names.add(name);
      }
    }
    return names;
  }

  private static boolean isName(String name) {
    if (name.length() < 2 || name.length() > MAX_NAME) {
      return false;
    }
    if (PressNames.isAgency(name)) {
      return true;
    }
    if (Scripts.unspaced(name.charAt(0)) && !hanName(name.replace(" ", ""))) {
      return false;
    }
    if (SENTENCE_INSIDE.matcher(name).find()) {
      return false;
    }
    String folded = PressVocabulary.fold(name);
    int space = folded.indexOf(' ');
    return PressNames.titled(name, 5)
        && !NO_FIRST_WORDS.contains(space < 0 ? folded : folded.substring(0, space))
        && !Phrases.SHARE.is(folded)
        && !Phrases.NAVIGATION.is(folded)
        && !Phrases.CALL.is(folded)
        && Phrases.PUBLISHED.endAt(folded, 0) < 0
        && Phrases.UPDATED.endAt(folded, 0) < 0
        && Phrases.PHOTO.endAt(folded, 0) < 0
        && Phrases.SHARE.endAt(folded, 0) < 0
        && Phrases.COMMENTS.find(folded, 0) < 0
        && Phrases.ADVERTISEMENT.find(folded, 0) < 0;
  }

  /** Up to the first role, bracket, place, agency or digit. */
  private static String name(String part) {
    String text = part.strip();
    if (text.endsWith("기자") && text.length() <= 8) {
      return text.substring(0, text.length() - 2).strip();
    }
    int cut = text.length();
    for (String mark : CUTS) {
      int at = text.indexOf(mark);
      cut = at >= 0 && at < cut ? at : cut;
    }
    for (int i = 0; i < cut; i++) {
      if (Character.isDigit(text.charAt(i))) {
        cut = i;
      }
    }
    cut = Math.min(cut, glued(text));
    String name = text.substring(0, cut).strip();
    String folded = PressVocabulary.fold(name);
    int role = folded.length() == name.length() ? Phrases.ROLE.find(folded, 0) : -1;
    if (role >= 0) {
      name = name.substring(0, role).strip();
    }
    int agency = PressNames.agency(name);
    if (agency > 0 && !PressNames.isAgency(name)) {
      name = name.substring(0, agency).strip();
      name = name.endsWith(" The") ? name.substring(0, name.length() - 4) : name;
    }
    return name;
  }

  /** Where a word begins that lost the space before it: "MackenzieLifestyle". */
  private static int glued(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
        int word = text.lastIndexOf(' ', i) + 1;
        if (!GLUED_NAMES.contains(text.substring(word, i)) && text.lastIndexOf('-', i) < word) {
          return i;
        }
      }
    }
    return text.length();
  }

  /** Family and given name in Han characters, without the space between. */
  static boolean hanName(String name) {
    return name.length() >= 3
        && name.length() <= 5
        && HOUSES.stream().noneMatch(name::endsWith)
        && name.codePoints()
            .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}
