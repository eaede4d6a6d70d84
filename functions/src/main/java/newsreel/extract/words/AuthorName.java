package newsreel.extract.words;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a person's name from what stands beside it in a byline. */
final class AuthorName {
  private static final int MAX_NAME = 80;
  private static final int MAX_WORDS = 8;
  private static final Set<String> LABELS = folded("label");
  private static final Set<String> SUFFIXES = folded("suffix");
  private static final Set<String> HOUSES = folded("house");

  /** Addresses, dates, code: never in a name. */
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "https?:|www\\.|.@|^@|\\d\\d[.:/-]\\d|\\d{5}|[{}<>\\[\\]=“”„\"]|^[^\\p{L}]+$|^\\d+\\.?"
              + " |[?!:]|^[(（]|^[a-z0-9]+(?:_[a-z0-9]+)+$|\\p{Ll}{3}\\. \\p{L}");

  /** "(Text)", "기자", "in Berlin", "im Gespräch", "am Dienstag", "@quay". */
  private static final Pattern TAIL =
      Pattern.compile(
          "\\s*[(（][^()（）]{0,80}[)）]$|\\s*(?:기자|記者|记者|특파원|氏|さん)$|\\s+(?:in|aus|für|from|for|at|im|a|en|à|desde|da|i|w)"
              + " \\p{Lu}[\\p{L}. -]{1,30}$|\\s+@\\S+$|\\s+(?:am|um|on|le|el|op|den|vom|at)"
              + " \\S{1,12}(?: .{0,40})?$|\\s+\\p{L}{3,20}: .{0,60}$|[\\s,.:;–—|/-]+$");

  private static final Pattern INITIAL =
      Pattern.compile("(?:^|[\\s.])\\p{Lu}\\.$|(?i:jr|sr|e\\.v|a\\.m)\\.$");
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?i:and|und|et|og|och|y|with|mit|the author)\\s+(?=\\p{Lu})|^[\\s~–—|/:*-]+");

  private AuthorName() {}

  /** A part of a shown byline without what is no name. */
  static String read(String part) {
    String name = stated(part);
    int end = BylineLead.statedEnd(name);
    name = end > 0 ? name.substring(end) : name;
    return withoutRoles(name);
  }

  /** A part of a stated name without marks, brackets and places. */
  static String stated(String part) {
    String name = LEAD.matcher(part.strip()).replaceFirst("").strip();
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

  /** "Reporter Jo Tal", "Quay-Expertin Jo Tal", "Jo Tal Senior Reporter". */
  private static String withoutRoles(String name) {
    String[] words = name.split(" ", -1);
    int from = 0;
    while (from + 2 < words.length && isRoleWord(words[from])) {
      from++;
    }
    int to = from + 1;
    while (to < words.length && !(to - from > 1 && isRoleWord(words[to]))) {
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

  /** Jr., Sr., PhD, MD: part of the name before it. */
  static boolean isSuffix(String part) {
    return part.length() <= 8 && SUFFIXES.contains(PressVocabulary.fold(part));
  }

  /** Whether it can be the name of whoever wrote a text: no label, date, address or sentence. */
  static boolean isName(String name) {
    if (name.length() < 2 || name.length() > MAX_NAME || NOT_A_NAME.matcher(name).find()) {
      return false;
    }
    return !isLabel(name) && isTitled(name);
  }

  /** Whether most of its words begin as names do; one or two may be in small letters. */
  private static boolean isTitled(String name) {
    String[] words = name.split(" ", -1);
    int small = 0;
    for (String word : words) {
      small += !word.isEmpty() && Character.isLowerCase(word.charAt(0)) ? 1 : 0;
    }
    return words.length <= MAX_WORDS && (words.length < 4 || small * 2 <= words.length);
  }

  /** Whether it is a label of the page: "Uncategorized", "Leave a comment", "Posted on". */
  static boolean isLabel(String name) {
    String folded = PressVocabulary.fold(name);
    if (LABELS.contains(folded)
        || Phrases.SHARE.is(folded)
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

  /** Whether it is nothing but roles: "Staff Writer", "Redaktion". */
  static boolean isRole(String name) {
    String[] words = name.toLowerCase(Locale.ROOT).split("\\s+", -1);
    return isRoleWord(words[words.length - 1])
        || (isRoleWord(words[0]) && (words.length < 3 || name.contains(" " + words[1])));
  }

  /** Whether behind a person's name and a comma it is where that person works. */
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
