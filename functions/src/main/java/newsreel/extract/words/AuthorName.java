package newsreel.extract.words;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a person's name from what surrounds it in a byline. */
final class AuthorName {
  private static final int MAX_NAME = 80;
  private static final int MAX_WORDS = 8;

  /** The fewest letters before a capital in words that run together: "MacKenzie" is one word. */
  private static final int MIN_GLUED = 4;

  private static final Set<String> LABELS = folded("label");
  private static final Set<String> SUFFIXES = folded("suffix");
  private static final Set<String> HOUSES = folded("house");

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

  /** How the names of newspapers and agencies in Han characters end. */
  private static final List<String> HAN_HOUSES = List.of("新聞", "新闻", "通信", "放送", "時報", "日報", "社");

  private static final Set<String> NO_FIRST_WORDS =
      Set.of(
          "in", "at", "on", "from", "with", "for", "and", "what", "how", "why", "more", "im",
          "mit");

  /** Words in front of a name or a place. */
  private static final Set<String> NO_PLAIN_WORDS =
      Set.of("and", "und", "et", "og", "och", "y", "with", "mit", "the", "for");

  /** Addresses, dates and code, which are never in a name. */
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "https?:|www\\.|.@|^@|\\d\\d[.:/-]\\d|\\d{5}|[{}<>\\[\\]=“”„\"]|^[^\\p{L}]+$|^\\d+\\.?"
              + " |[?!:]|^[(（]|^[a-z0-9]+(?:_[a-z0-9]+)+$|\\p{Ll}{3}\\. \\p{L}");

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
      if (!whole || !isRoleWord(word) || DESKS.contains(PressVocabulary.fold(word))) {
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
  private static boolean isPlain(String name) {
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
    while (from + 2 < words.length && isRoleWord(words[from])) {
      from++;
    }
    int to = from + 1;
    while (to < words.length
        && !(to - from > 1 && isRoleWord(words[to]))
        && !CreditLabel.isCompound(PressVocabulary.fold(words[to]))) {
      to++;
    }
    return from == 0 && to == words.length
        ? name
        : String.join(" ", List.of(words).subList(from, to));
  }

  private static boolean isRoleWord(String word) {
    String folded = PressVocabulary.fold(word);
    return Phrases.ROLE.is(folded)
        || Phrases.ROLE.is(folded.substring(folded.lastIndexOf('-') + 1));
  }

  /** Whether the part belongs to the name before it: Jr., Sr., PhD, MD. */
  static boolean isSuffix(String part) {
    return part.length() <= 8 && SUFFIXES.contains(PressVocabulary.fold(part));
  }

  /** Whether this can be the name of an author: no label, date, address or sentence. */
  static boolean isName(String name) {
    if (name.length() < 2
        || name.length() > MAX_NAME
        || (!isPlain(name) && NOT_A_NAME.matcher(name).find())) {
      return false;
    }
    return !isLabel(name) && isTitled(name);
  }

  /** Whether most of its words are capitalised like names; one or two may be in lower case. */
  private static boolean isTitled(String name) {
    String[] words = name.split(" ", -1);
    int small = 0;
    for (String word : words) {
      small += !word.isEmpty() && Character.isLowerCase(word.charAt(0)) ? 1 : 0;
    }
    return words.length <= MAX_WORDS && (words.length < 4 || small * 2 <= words.length);
  }

  /** Whether it is one of the page's labels: "Uncategorized", "Leave a comment", "Posted on". */
  static boolean isLabel(String name) {
    String folded = PressVocabulary.fold(name);
    if (LABELS.contains(folded)
        || Phrases.SHARE.is(folded)
        || Phrases.ADVERTISEMENT.is(folded)
        || Phrases.NAVIGATION.is(folded)
        || Phrases.CALL.is(folded)
        || Phrases.BY.is(folded)
        || Phrases.COMMENTS.find(folded, 0) >= 0) {
      return true;
    }
    for (int space = folded.indexOf(' '); space > 0; space = folded.indexOf(' ', space + 1)) {
      boolean lead = folded.indexOf(' ') < space || space > 9;
      if (lead && LABELS.contains(folded.substring(0, space))) {
        return true;
      }
    }
    int published = Phrases.PUBLISHED.endAt(folded, 0);
    int updated = Phrases.UPDATED.endAt(folded, 0);
    return Math.max(published, updated) > 4;
  }

  /** Whether it is a family and a given name in Han characters, without a space. */
  static boolean isHan(String name) {
    return name.length() >= 3
        && name.length() <= 5
        && HAN_HOUSES.stream().noneMatch(name::endsWith)
        && name.codePoints()
            .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  /**
   * Whether it begins like something else that is written like a name: "In Berlin", "Photo Show".
   */
  static boolean isOther(String name) {
    String folded = PressVocabulary.fold(name);
    int space = folded.indexOf(' ');
    return NO_FIRST_WORDS.contains(space < 0 ? folded : folded.substring(0, space))
        || Phrases.PHOTO.endAt(folded, 0) > 0
        || Phrases.SHARE.endAt(folded, 0) > 0
        || Phrases.ADVERTISEMENT.find(folded, 0) >= 0;
  }

  /** Whether it consists only of roles: "Staff Writer", "Redaktion". */
  static boolean isRole(String name) {
    String[] words = name.toLowerCase(Locale.ROOT).split("\\s+", -1);
    return isRoleWord(words[words.length - 1])
        || (isRoleWord(words[0]) && (words.length < 3 || name.contains(" " + words[1])));
  }

  /** Whether it is the name of a newspaper, an agency or a firm. */
  static boolean isHouse(String name) {
    return HOUSES.contains(PressVocabulary.fold(name.substring(name.lastIndexOf(' ') + 1)))
        || PressNames.isAgency(name);
  }

  /** Whether it says, after a person's name and a comma, where that person works. */
  static boolean isAffiliation(String name) {
    int space = name.lastIndexOf(' ');
    String last = PressVocabulary.fold(name.substring(space + 1));
    return (space < 0 && !Scripts.unspaced(name.isEmpty() ? ' ' : name.charAt(0)))
        || name.startsWith("The ")
        || HOUSES.contains(last)
        || PressNames.isAgency(name);
  }

  private static Set<String> folded(String section) {
    Set<String> entries = new HashSet<>();
    PressVocabulary.list(section).forEach(e -> entries.add(PressVocabulary.fold(e)));
    return entries;
  }
}
