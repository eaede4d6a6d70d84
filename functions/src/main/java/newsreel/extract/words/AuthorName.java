package newsreel.extract.words;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a person's name from what surrounds it in a byline. */
final class AuthorName {
  /** The fewest letters before a capital in words that run together: "MacKenzie" is one word. */
  private static final int MIN_GLUED = 4;

  /** Roles of several people, which are part of a desk's name. */
  private static final Set<String> DESKS =
      Set.of(
          "redaktion",
          "rédaction",
          "redacción",
          "redazione",
          "redação",
          "redactie",
          "redakcja",
          "redakce",
          "redaksi",
          "редакция",
          "редакція",
          "staff",
          "bureau",
          "newsroom",
          "desk",
          "autoren",
          "redakteure",
          "business",
          "sports",
          "science",
          "health",
          "crime",
          "content",
          "audience",
          "lifestyle");

  /** Words in front of a name or a place. */
  private static final Set<String> NO_PLAIN_WORDS =
      Set.of("and", "und", "et", "og", "och", "y", "with", "mit", "the", "for");

  /** "(Text)", "기자", "in Berlin", "im Gespräch", "am Dienstag", "@quay". */
  private static final Pattern TAIL =
      Pattern.compile(
          " ?[(（][^()（）]{0,80}[)）]$| ?(?:기자|記者|记者|특파원|氏|さん)$|"
              + " (?:in|aus|für|from|for|For|FOR|at|im|a|en|à|desde|da|i|w) \\p{Lu}[\\p{L}."
              + " -]{1,30}$| @\\S{1,40}$| (?:am|um|on|le|el|op|den|vom|at) \\S{1,12}(?: .{0,40})?$|"
              + " \\p{L}{3,20}: .{0,60}$|[\\s,.:;–—|/-]{1,8}$");

  private static final Pattern INITIAL =
      Pattern.compile("(?:^|[\\s.])\\p{Lu}\\.$|(?i:jr|sr|e\\.v|a\\.m)\\.$");
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?i:and|und|et|og|och|y|with|mit|the author)\\s+(?=\\p{Lu})|^[\\s~–—|/:*-]+");

  private AuthorName() {}

  /** Returns the name in a part of a displayed byline. */
  static String read(String part) {
    String name = stated(part);
    int end = BylineLead.statedEnd(name);
    name = end > 0 ? name.substring(end) : name;
    return withoutGlued(withoutAgency(withoutRoles(withoutNumber(name))));
  }

  /** Removes what starts with a number: "Jo Tal 2 minutes read", "Jo Tal November 21". */
  private static String withoutNumber(String name) {
    int number = name.indexOf(' ') + 1;
    while (number > 0 && !Character.isDigit(name.charAt(number))) {
      number = name.indexOf(' ', number) + 1;
    }
    if (number == 0) {
      return name;
    }
    String before = name.substring(0, number).strip();
    int space = before.lastIndexOf(' ');
    String word = WordFolding.fold(before, space + 1, before.length());
    boolean month = space > 0 && MonthNames.of(word, "") != null;
    before = month ? before.substring(0, space) : before;
    return before.indexOf(' ') < 0 ? name : before;
  }

  /**
   * Removes an agency after a full name, for which the person works: "Jo Tal The Associated Press".
   */
  private static String withoutAgency(String name) {
    int agency = PressNames.agency(name);
    if (agency < 1 || name.charAt(agency - 1) != ' ') {
      return name;
    }
    String person = name.substring(0, agency).strip();
    person = person.endsWith(" The") ? person.substring(0, person.length() - 4) : person;
    return person.indexOf(' ') < 0 ? name : person;
  }

  /** Removes what lost the space before it: "Jo TalerNews", "Jo Taler0". */
  private static String withoutGlued(String name) {
    int word = name.lastIndexOf(' ') + 1;
    boolean written = word > 0 && word < name.length() && Character.isLetter(name.charAt(word));
    for (int i = word + 2; written && i < name.length(); i++) {
      char c = name.charAt(i);
      boolean capital =
          i >= word + MIN_GLUED
              && Character.isUpperCase(c)
              && Character.isLowerCase(name.charAt(i - 1));
      if ((capital && !name.startsWith("Fitz", word) && name.lastIndexOf('-', i) < word)
          || Character.isDigit(c)) {
        return name.substring(0, i);
      }
    }
    return name;
  }

  /** Returns a part of a stated name without marks, brackets, places and leading roles. */
  static String person(String part) {
    String name = stated(part);
    int from = 0;
    for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', from)) {
      boolean whole = name.indexOf(' ', space + 1) > 0;
      String word = name.substring(from, space);
      if (!whole || !BylinePart.isRoleWord(word) || DESKS.contains(PressVocabulary.fold(word))) {
        break;
      }
      from = space + 1;
    }
    String rest = name.substring(from);
    return from > 0 && NameList.isWritten(rest) ? rest : name;
  }

  /** Returns a part of a stated name without marks, brackets and places. */
  static String stated(String part) {
    String bare = part.strip();
    return isPlain(bare) ? bare : withoutCompany(bare);
  }

  /** Whether it is nothing but words that begin with capitals, as most names are. */
  static boolean isPlain(String name) {
    int start = 0;
    while (start < name.length()) {
      int space = name.indexOf(' ', start);
      int end = space < 0 ? name.length() : space;
      if (!isCapitalised(name, start, end)
          || NO_PLAIN_WORDS.contains(PressVocabulary.fold(name.substring(start, end)))) {
        return false;
      }
      start = end + 1;
    }
    return !name.isEmpty() && name.charAt(name.length() - 1) != ' ';
  }

  private static boolean isCapitalised(String name, int start, int end) {
    if (start == end || !Character.isUpperCase(name.charAt(start))) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = name.charAt(i);
      if (!Scripts.latinLetter(c) && (c < 'À' || c > 'ɏ' || c == '×' || c == '÷')) {
        return false;
      }
    }
    return true;
  }

  private static String withoutCompany(String part) {
    String name = LEAD.matcher(part).replaceFirst("").strip();
    for (int i = 0; i < 4; i++) {
      Matcher tail = TAIL.matcher(name);
      if (!tail.find() || tail.start() == 0) {
        break;
      }
      if (name.endsWith(".") && INITIAL.matcher(name).find()) {
        break;
      }
      boolean place = Character.isLetter(tail.group().strip().charAt(0));
      if (place && name.substring(0, tail.start()).strip().isEmpty()) {
        break;
      }
      name = name.substring(0, tail.start()).strip();
    }
    return name;
  }

  /** Removes roles: "Reporter Jo Tal", "Quay-Expertin Jo Tal", "Jo Tal Senior Reporter". */
  private static String withoutRoles(String name) {
    String[] words = name.split(" ", -1);
    int from = 0;
    while (from + 2 < words.length && BylinePart.isRoleWord(words[from])) {
      from++;
    }
    int to = from + 1;
    while (to < words.length
        && !(to - from > 1 && BylinePart.isRoleWord(words[to]))
        && !CreditLabel.isCompound(PressVocabulary.fold(words[to]))) {
      to++;
    }
    return from == 0 && to == words.length
        ? name
        : String.join(" ", List.of(words).subList(from, to));
  }
}
