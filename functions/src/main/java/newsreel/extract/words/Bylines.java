package newsreel.extract.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the names out of bylines, for both extractors: without "By" and its equivalents, roles,
 * places, outlets and handles. Suffixes and particles belong to a name.
 */
public final class Bylines {
  /** In characters. A longer line is prose. */
  private static final int MAX_LINE = 400;

  /** Splits what metadata state only if it is a list of full names. */
  private static final Pattern SEVERAL =
      Pattern.compile(
          "\\s*[;|•、，,]\\s*|\\s+(?:and|And|AND|und|et|og|och|&|y|e|ve|и|та)\\s+(?=\\p{Lu}\\S*"
              + " \\S)");

  private Bylines() {}

  /** Returns the names in a line that the page marks as a byline. */
  public static List<String> names(String line) {
    return NameList.read(withoutLead(cut(line), false), NameList.Trust.MARKED);
  }

  /**
   * Returns the names with which an unmarked line begins, up to the first text that is not a name.
   */
  public static List<String> leading(String line) {
    return NameList.read(cut(line), NameList.Trust.NONE);
  }

  /**
   * Returns the names after "By" or an equivalent in an unmarked line, up to the first text that is
   * not a name.
   */
  public static List<String> led(String line) {
    return NameList.read(withoutLead(cut(line), false), NameList.Trust.LABELLED);
  }

  /**
   * Returns the names in what metadata give as a name. Agencies and desks are authors, too, and
   * only lists of full names are split.
   */
  public static List<String> stated(String text) {
    String line = withoutLead(cut(text), true);
    List<String> names = new ArrayList<>();
    String[] parts = SEVERAL.split(line, -1);
    for (String part : parts) {
      int last = names.size() - 1;
      if (last >= 0 && BylinePart.isSuffix(part.strip())) {
        names.set(last, names.get(last) + ", " + part.strip());
        continue;
      }
      String name = AuthorName.person(part);
      boolean beside = last >= 0 && BylinePart.isAffiliation(name);
      if (BylinePart.isName(name)
          && !(parts.length > 1 && (beside || BylinePart.isRole(name)))
          && names.stream().noneMatch(n -> fold(n).equals(fold(name)))) {
        names.add(name);
      }
    }
    return names;
  }

  /**
   * Returns the names in an unmarked line. "By" or an equivalent must lead it, perhaps after a day
   * and a time, and what follows must be written like names.
   */
  public static List<String> signed(String line) {
    if (line.length() > MAX_LINE) {
      return List.of();
    }
    List<String> reporters = line.length() > MAX_REPORTER ? List.of() : NameList.reporters(line);
    if (!reporters.isEmpty()) {
      return reporters;
    }
    for (String part : isParted(line) ? SEGMENT.split(line, MAX_SEGMENTS) : new String[] {line}) {
      int end = signature(part);
      if (end >= 0) {
        List<String> names = names(part.substring(end));
        boolean labelled = end >= MIN_LABEL;
        if (!names.isEmpty()
            && names.stream()
                .allMatch(
                    n -> NameList.isWritten(n) || (labelled ? isOneWord(n) : isInitials(n)))) {
          return names;
        }
      }
    }
    return List.of();
  }

  /** Returns the names in an unmarked line that a label such as "Author" leads. */
  public static List<String> labelled(String line) {
    int end = line.length() > MAX_LINE ? -1 : BylineLead.end(line);
    return end < MIN_NOUN || end >= line.length() ? List.of() : led(line);
  }

  private static final Pattern SEGMENT = Pattern.compile("\\s*[|•·∙]\\s*|\\s+[–—-]\\s+");
  private static final int MAX_SEGMENTS = 8;

  /** The most characters of a line in which Korean reporters sign, with place and address. */
  private static final int MAX_REPORTER = 50;

  /** The fewest characters of a label after which a single word is a name, too: "Author: ". */
  private static final int MIN_LABEL = 8;

  /** Whether a line contains a bar, a point, or a dash between spaces; most have none. */
  private static boolean isParted(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean dash = c == '-' || c == '–' || c == '—';
      if (c == '|' || c == '•' || c == '·' || c == '∙' || (dash && isBetweenSpaces(line, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBetweenSpaces(String line, int at) {
    return at > 0
        && at + 1 < line.length()
        && isSpace(line.charAt(at - 1))
        && isSpace(line.charAt(at + 1));
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static final int MAX_INITIALS = 5;

  private static final int MAX_EDITED = 20;

  private static final List<String> EDITED =
      List.of(
          "editor:",
          "editor :",
          "edited by",
          "editör:",
          "editora:",
          "edición:",
          "edição:",
          "redaktur:",
          "penyunting:",
          "éditeur:",
          "bearbeitet von",
          "bearbeitung:",
          "редактор:");

  /** The most letters of a word for "by" that may be attached to a name. */
  private static final int MAX_GLUED = 8;

  /** The fewest characters of a noun that leads a name; prepositions are shorter. */
  private static final int MIN_NOUN = 6;

  /** "By TPN". */
  private static boolean isInitials(String name) {
    return name.length() > 2
        && name.length() <= MAX_INITIALS
        && name.chars().allMatch(Character::isUpperCase);
  }

  private static boolean isOneWord(String name) {
    return name.indexOf(' ') < 0;
  }

  /**
   * Returns where the name begins after "By", at the start or after the digits of a date; -1 if
   * there is none.
   */
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

  /** The most characters of a day and a time. */
  private static final int MAX_DATE = 40;

  /** Whether a name is written like a person's and not like a newspaper's or firm's. */
  public static boolean isPerson(String name) {
    return NameList.isWritten(name) && !BylinePart.isHouse(name) && !BylinePart.isAffiliation(name);
  }

  /** Returns a given name with the family name with which a text about the person begins. */
  public static Optional<String> whole(String given, String about) {
    int end = about.indexOf(' ', given.length() + 1);
    boolean begins = about.startsWith(given + " ") && end > 0;
    String whole = begins ? about.substring(0, end) : "";
    return begins && PressNames.titled(whole, 2) && isPerson(whole)
        ? Optional.of(whole)
        : Optional.empty();
  }

  /** Whether a line is a family and a given name in Han characters, without a space. */
  public static boolean isHanName(String line) {
    return BylinePart.isHan(line);
  }

  /** Whether a name is that of an agency that writes texts. */
  public static boolean isAgency(String name) {
    return PressNames.isAgency(name)
        && !PressNames.isPictureAgency(name)
        && Character.isUpperCase(name.charAt(0));
  }

  /** Whether a name is that of a newspaper, an agency or a firm. */
  public static boolean isHouse(String name) {
    return BylinePart.isHouse(name);
  }

  /** Whether a line is the name of a newspaper, an agency or a firm and nothing else. */
  public static boolean isHouseName(String line) {
    return isHouse(line) && line.indexOf(' ') > 0 && PressNames.titled(line, 5);
  }

  /** Whether a line is only the words that lead a byline: "By", "Author:". */
  public static boolean isLead(String line) {
    return line.length() < 40 && BylineLead.end(line.strip()) == line.strip().length();
  }

  /**
   * Returns where the name begins after "By" or an equivalent; -1 if the line does not begin with
   * one.
   */
  public static int lead(String line) {
    int end = -1;
    for (int next = BylineLead.end(line); next > Math.max(end, 0); ) {
      end = next;
      int more = BylineLead.end(line.substring(end));
      next = more < 0 ? -1 : end + more;
    }
    return end;
  }

  /** Whether a line says who edited the text and not who wrote it. */
  public static boolean isEdited(String line) {
    String folded = PressVocabulary.fold(line.substring(0, Math.min(line.length(), MAX_EDITED)));
    return EDITED.stream().anyMatch(folded::startsWith);
  }

  /** Whether a line begins with a word for "by" that is attached to the name: "ByAnn Lee". */
  public static boolean isGlued(String line) {
    for (int i = 1; i < Math.min(line.length(), MAX_GLUED); i++) {
      char c = line.charAt(i);
      if (!Character.isLetter(c)) {
        return false;
      }
      if (Character.isUpperCase(c) && Character.isLowerCase(line.charAt(i - 1))) {
        return BylineLead.end(line) > 0;
      }
    }
    return false;
  }

  /** Whether a line begins like a byline. */
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
