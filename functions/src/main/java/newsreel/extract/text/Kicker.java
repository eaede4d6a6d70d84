package newsreel.extract.text;

import newsreel.extract.words.Phrases;
import newsreel.extract.words.PressVocabulary;
import org.jspecify.annotations.Nullable;

/** Separates a headline from what shares its line, or joins the two as the page does. */
final class Kicker {
  private static final int LEAST_LETTERS = 8;
  private static final int LEAST_WORDS_LEFT = 4;
  private static final int LONGEST_TIED = 60;

  /** The number of lines around the headline that may repeat it. */
  private static final int REACH = 3;

  private Kicker() {}

  /** Returns the headline in the line at {@code i}. */
  static String headline(TextPage page, int i) {
    int glued = glued(page, i);
    if (glued > 0) {
      return page.line(i).text().substring(glued);
    }
    String text = withoutCapitals(page.line(i).text());
    int tied = tied(page, i);
    if (tied >= 0) {
      return page.line(tied).text() + ": " + text;
    }
    String apart = setApart(page, i);
    return apart == null ? text : apart;
  }

  /** Returns the line that only a colon connects to the line at {@code i}; -1 if there is none. */
  static int tied(TextPage page, int i) {
    boolean colon = page.has(i - 2) && page.line(i - 1).text().equals(":");
    return colon && page.line(i - 2).columns() <= LONGEST_TIED ? i - 2 : -1;
  }

  /**
   * Returns where the headline begins in a breadcrumb whose parts run together, as in
   * "HomeSportTennisOld champion returns to court"; -1 if the line is not one.
   */
  static int glued(TextPage page, int i) {
    String text = page.line(i).text();
    int last = -1;
    if (gluedMenu(text)) {
      for (int at = 1; at < text.length(); at++) {
        if (Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at - 1))) {
          last = at;
        }
      }
    }
    return last > 0 && atLeast(LEAST_WORDS_LEFT, text.substring(last)) ? last : -1;
  }

  /** Whether the first word of a menu is attached to the next one: "HomeSportTennis". */
  static boolean gluedMenu(String text) {
    int at = 1;
    while (at < text.length() && Character.isLowerCase(text.charAt(at))) {
      at++;
    }
    if (at <= 2 || at >= text.length() || !Character.isUpperCase(text.charAt(at))) {
      return false;
    }
    String first = PressVocabulary.fold(text.substring(0, at));
    return Phrases.NAVIGATION.is(first) || Phrases.HOME.is(first);
  }

  /**
   * Handles a page that has "Storm at sea: Ferry stays in port" close to "Storm at sea – Ferry
   * stays in port" and sets the first part apart by its letters. If only a space separates the
   * parts there, the colon is how the line is read.
   */
  private static @Nullable String setApart(TextPage page, int i) {
    String text = page.line(i).text();
    for (int j = Math.max(0, i - REACH); j <= i + REACH && page.has(j); j++) {
      String other = page.line(j).text();
      if (j != i && Math.abs(other.length() - text.length()) <= 3) {
        String found = other.indexOf(": ") > 0 ? colon(other, text) : null;
        found = found == null && text.indexOf(": ") > 0 ? colon(text, other) : found;
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Handles the same words once with a colon after the first part and once with another mark. */
  private static @Nullable String colon(String with, String without) {
    int colon = with.indexOf(": ");
    String first = with.substring(0, colon);
    String rest = with.substring(colon + 2);
    if (!without.startsWith(first)
        || !without.endsWith(rest)
        || without.length() < first.length() + rest.length()
        || !atLeast(LEAST_WORDS_LEFT, rest)) {
      return null;
    }
    return switch (without.substring(first.length(), without.length() - rest.length())) {
      case " " -> with;
      case "", " – ", " — ", " - ", " | " -> rest;
      default -> null;
    };
  }

  private static boolean atLeast(int words, String text) {
    return text.split(" ", words + 1).length >= words;
  }

  /**
   * Returns the second part of "CHILDHOOD SWEETHEARTS Who the pair are", whose letters set it
   * apart.
   */
  static String withoutCapitals(String text) {
    int at = 0;
    int letters = 0;
    while (at < text.length()) {
      int space = text.indexOf(' ', at);
      String word = text.substring(at, space < 0 ? text.length() : space);
      if (word.chars().anyMatch(Character::isLowerCase)) {
        break;
      }
      letters += (int) word.chars().filter(Character::isUpperCase).count();
      at += word.length() + 1;
    }
    String rest = at < text.length() ? text.substring(at) : "";
    boolean kicker =
        letters >= LEAST_LETTERS && text.substring(0, Math.max(0, at - 1)).indexOf(' ') > 0;
    return kicker && atLeast(LEAST_WORDS_LEFT, rest) && Character.isUpperCase(rest.charAt(0))
        ? rest
        : text;
  }
}
