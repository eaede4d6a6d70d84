package newsreel.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of what a reader types.
 *
 * @param phrase whether its words stand together, in quotes
 * @param excluded whether what has it is not wanted, with a minus before it
 */
public record SearchTerm(String text, boolean phrase, boolean excluded) {
  private static final String QUOTES = "\"“”„«»";

  /** Returns the parts in their order; what has no letter and no digit is left out. */
  static List<SearchTerm> parse(String text) {
    List<SearchTerm> terms = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (isSpace(text.charAt(at))) {
        at++;
        continue;
      }
      boolean excluded = text.charAt(at) == '-';
      int start = excluded ? at + 1 : at;
      boolean quoted = start < text.length() && isQuote(text.charAt(start));
      int begin = quoted ? start + 1 : start;
      int end = begin;
      while (end < text.length() && !ends(text.charAt(end), quoted)) {
        end++;
      }
      term(text.substring(begin, end), quoted, excluded).ifPresent(terms::add);
      at = quoted ? end + 1 : Math.max(end, at + 1);
    }
    return terms;
  }

  private static Optional<SearchTerm> term(String text, boolean phrase, boolean excluded) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit)
        ? Optional.of(new SearchTerm(text, phrase, excluded))
        : Optional.empty();
  }

  private static boolean ends(char c, boolean quoted) {
    return isQuote(c) || (!quoted && isSpace(c));
  }

  private static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
