package newsreel.extract.words;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what a part of a byline is: a name, a role, a house, a label. */
final class BylinePart {
  private static final int MAX_NAME = 80;
  private static final int MAX_WORDS = 8;

  private static final Set<String> LABELS = folded("label");
  private static final Set<String> SUFFIXES = folded("suffix");
  private static final Set<String> HOUSES = folded("house");

  /** How the names of newspapers and agencies in Han characters end. */
  private static final List<String> HAN_HOUSES = List.of("新聞", "新闻", "通信", "放送", "時報", "日報", "社");

  private static final Set<String> NO_FIRST_WORDS =
      Set.of(
          "in", "at", "on", "from", "with", "for", "and", "what", "how", "why", "more", "im",
          "mit");

  /** Addresses, dates and code, which are never in a name. */
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "https?:|www\\.|.@|^@|\\d\\d[.:/-]\\d|\\d{5}|[{}<>\\[\\]=“”„\"]|^[^\\p{L}]+$|^\\d+\\.?"
              + " |[?!:]|^[(（]|^[a-z0-9]+(?:_[a-z0-9]+)+$|\\p{Ll}{3}\\. \\p{L}");

  private BylinePart() {}

  /** Whether the part belongs to the name before it: Jr., Sr., PhD, MD. */
  static boolean isSuffix(String part) {
    return part.length() <= 8 && SUFFIXES.contains(PressVocabulary.fold(part));
  }

  /** Whether this can be the name of an author: no label, date, address or sentence. */
  static boolean isName(String name) {
    if (name.length() < 2
        || name.length() > MAX_NAME
        || (!AuthorName.isPlain(name) && NOT_A_NAME.matcher(name).find())) {
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

  static boolean isRoleWord(String word) {
    String folded = PressVocabulary.fold(word);
    return Phrases.ROLE.is(folded)
        || Phrases.ROLE.is(folded.substring(folded.lastIndexOf('-') + 1));
  }

  private static Set<String> folded(String section) {
    Set<String> entries = new HashSet<>();
    PressVocabulary.list(section).forEach(e -> entries.add(PressVocabulary.fold(e)));
    return entries;
  }
}
