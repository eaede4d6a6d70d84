package newsreel.extract.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the names out of bylines, for both extractors: without "By" and its kin, roles, places,
 * outlets and handles. Suffixes and particles belong to a name.
 */
public final class Bylines {
  /** Characters of a byline; what is longer is prose. */
  private static final int MAX_LINE = 400;

  /** Names in one line. */
  private static final int MAX_NAMES = 20;

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*[;|•、，\\n"
              + "]\\s*|\\s*,\\s*|\\s+[·/∙~]\\s+|\\s+[-–—]\\s+|(?<=[\\p{L}.])/(?=\\p{L})|"
              + "\\s+(?:and|und|et|og|och|&|with|mit|avec|ja|ve|dan|и|та|і|και|și|és)\\s+(?=[\\p{Lu}\\p{Lo}])|\\s+(?:y|e|i|en|con|met)\\s+(?=\\p{Lu}\\S*"
              + " \\p{Lu})");

  /** Of what metadata states, only lists of whole names are taken apart. */
  private static final Pattern SEVERAL =
      Pattern.compile(
          "\\s*[;|•、，,]\\s*|\\s+(?:and|und|et|og|och|&|y|e|ve|и|та)\\s+(?=\\p{Lu}\\S* \\S)");

  private Bylines() {}

  /** The names in a line of the page that is known for a byline. */
  public static List<String> names(String line) {
    String text = withoutLead(cut(line), false);
    Map<String, String> names = new LinkedHashMap<>();
    String all = "";
    Matcher between = SEPARATOR.matcher(text);
    for (int from = 0; from <= text.length() && names.size() < MAX_NAMES; ) {
      boolean more = between.find(from);
      int to = more ? between.start() : text.length();
      String part = text.substring(from, to);
      boolean beside = from > 0 && isLoose(text, from);
      if (!all.isEmpty() && AuthorName.isSuffix(part.strip())) {
        String whole = all + ", " + part.strip();
        names.remove(fold(all));
        names.put(fold(whole), whole);
        all = whole;
      } else {
        String name = AuthorName.read(part);
        boolean affiliation = beside && !names.isEmpty() && AuthorName.isAffiliation(name);
        if (!affiliation && AuthorName.isName(name) && !AuthorName.isRole(name)) {
          names.putIfAbsent(fold(name), name);
          all = name;
        } else {
          all = "";
        }
      }
      from = more ? between.end() : text.length() + 1;
    }
    return new ArrayList<>(names.values());
  }

  /** Whether a comma or a stroke stands before: then a place or an outlet may follow a name. */
  private static boolean isLoose(String text, int from) {
    for (int i = from - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c != ' ') {
        return c == ',' || c == '/' || c == '-' || c == '–' || c == '—' || c == '，';
      }
    }
    return false;
  }

  /**
   * The names in what metadata gives as a name: agencies and desks are authors too, and only lists
   * of whole names are taken apart.
   */
  public static List<String> stated(String text) {
    String line = withoutLead(cut(text), true);
    List<String> names = new ArrayList<>();
    String[] parts = SEVERAL.split(line, -1);
    for (String part : parts) {
      int last = names.size() - 1;
      if (last >= 0 && AuthorName.isSuffix(part.strip())) {
        names.set(last, names.get(last) + ", " + part.strip());
        continue;
      }
      String name = AuthorName.stated(part);
      boolean beside = last >= 0 && AuthorName.isAffiliation(name);
      if (AuthorName.isName(name)
          && !(parts.length > 1 && (beside || AuthorName.isRole(name)))
          && names.stream().noneMatch(n -> fold(n).equals(fold(name)))) {
        names.add(name);
      }
    }
    return names;
  }

  /**
   * The names in a line that nothing marks: "By" or its kin must lead it, perhaps behind a day and
   * a time, and what follows must be written as names are.
   */
  public static List<String> signed(String line) {
    if (line.length() > MAX_LINE) {
      return List.of();
    }
    for (String part : isParted(line) ? SEGMENT.split(line, MAX_SEGMENTS) : new String[] {line}) {
      int end = signature(part);
      if (end >= 0) {
        List<String> names = names(part.substring(end));
        boolean labelled = end >= MIN_LABEL;
        if (!names.isEmpty() && names.stream().allMatch(n -> isWritten(n, labelled))) {
          return names;
        }
      }
    }
    return List.of();
  }

  private static final Pattern SEGMENT = Pattern.compile("\\s*[|•·∙]\\s*|\\s+[–—-]\\s+");
  private static final int MAX_SEGMENTS = 8;

  /** Characters of a label after which one word is a name, too: "Author: ". */
  private static final int MIN_LABEL = 8;

  private static boolean isParted(String line) {
    for (int i = 0; i < line.length(); i++) {
      if ("|•·∙–—-".indexOf(line.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWritten(String name, boolean labelled) {
    int words = 1 + (int) name.chars().filter(c -> c == ' ').count();
    return words == 1
        ? labelled || Scripts.unspaced(name.charAt(0))
        : PressNames.titled(name.replace(",", ""), 6);
  }

  /** Where the name begins behind "By", at the start or behind the digits of a date; -1 if none. */
  private static int signature(String part) {
    int end = BylineLead.end(part);
    if (end > 0 && end < part.length()) {
      return end;
    }
    int digit = part.length() - 1;
    while (digit >= 0 && !Character.isDigit(part.charAt(digit))) {
      digit--;
    }
    int from = digit < 0 ? -1 : part.indexOf(' ', digit);
    if (from < 0 || from > MAX_DATE) {
      return -1;
    }
    String rest = part.substring(from + 1);
    int skip = rest.regionMatches(true, 0, "Uhr ", 0, 4) ? 4 : 0;
    end = BylineLead.end(rest.substring(skip));
    return end < 0 ? -1 : from + 1 + skip + end;
  }

  /** Characters of a day and a time. */
  private static final int MAX_DATE = 40;

  /** Whether a line is nothing but the words that lead a byline: "By", "Author:". */
  public static boolean isLead(String line) {
    return line.length() < 40 && BylineLead.end(line.strip()) == line.strip().length();
  }

  /** Whether a line begins as bylines do. */
  public static boolean leads(String text) {
    return BylineLead.end(cut(text)) > 0;
  }

  private static String withoutLead(String line, boolean stated) {
    String text = line;
    for (int i = 0; i < 3; i++) {
      int end = stated ? BylineLead.statedEnd(text) : BylineLead.end(text);
      if (end <= 0) {
        break;
      }
      text = text.substring(end);
    }
    return text;
  }

  private static String cut(String text) {
    int address = text.indexOf("://");
    String line = (address < 0 ? text : text.substring(0, text.lastIndexOf(' ', address) + 1));
    line = line.replace('\u00a0', ' ').strip();
    return line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE);
  }

  private static String fold(String text) {
    return PressVocabulary.fold(text);
  }
}
