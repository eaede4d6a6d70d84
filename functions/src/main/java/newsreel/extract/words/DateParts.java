package newsreel.extract.words;

import java.util.Locale;
import java.util.Set;
import newsreel.extract.words.MonthNames.NamedMonth;
import org.jspecify.annotations.Nullable;

/** Finds the parts of a date in a line: months by name, and what may separate two parts. */
final class DateParts {
  /** Words between the parts of a date. */
  private static final Set<String> BETWEEN =
      Set.of(
          "de", "del", "of", "d", "den", "di", "da", "le", "al", "ta", "m", "r", "g", "ko", "gada",
          "nam", "ngay", "thang", "thg", "г", "года", "жылғы", "พศ", "คศ", "عام", "سنه", "שנת",
          "του", "e", "a", "an", "st", "nd", "rd", "th", "er", "re", "eme", "ieme");

  private static final Set<String> YEAR_WORDS = Set.of("年", "년", "оны");
  private static final Set<String> MONTH_WORDS = Set.of("月", "월", "сарын");

  /** The fewest letters of two words that run together. */
  private static final int MIN_GLUED = 5;

  /** The most tokens between two parts of a date. */
  private static final int MAX_BETWEEN = 3;

  private final DateTokens tokens;
  private final PageLocale locale;

  DateParts(DateTokens tokens, PageLocale locale) {
    this.tokens = tokens;
    this.locale = locale;
  }

  /**
   * A month in a line.
   *
   * @param next the token after it
   */
  record PlacedMonth(NamedMonth name, int next) {}

  /** The month that a token begins: by its name, or by its number behind "tháng". */
  @Nullable PlacedMonth month(int i) {
    if (!tokens.isWord(i)) {
      boolean numbered =
          tokens.isShort(i) && (tokens.isWord(i - 1, "thang") || tokens.isWord(i - 1, "thg"));
      return numbered
          ? new PlacedMonth(new NamedMonth((int) tokens.value(i), YearCount.GREGORIAN), i + 1)
          : null;
    }
    PlacedMonth found = null;
    String name = "";
    for (int n = 0; n < MonthNames.MAX_WORDS && tokens.isWord(i + n); n++) {
      name = n == 0 ? tokens.folded(i) : name + " " + tokens.folded(i + n);
      NamedMonth month = MonthNames.of(name, locale.language());
      found = month == null ? found : new PlacedMonth(month, i + n + 1);
    }
    return found != null ? found : glued(i);
  }

  /**
   * Returns the English month at the end of capitals to which another word is attached: "GEARAPR".
   */
  private @Nullable PlacedMonth glued(int i) {
    String word = tokens.written(i);
    boolean capitals = word.length() > MIN_GLUED && word.charAt(word.length() - 1) <= 'Z';
    if (!capitals || !tokens.isShort(i + 1) || !word.equals(word.toUpperCase(Locale.ROOT))) {
      return null;
    }
    String folded = tokens.folded(i);
    for (int length = folded.length() - 3; length >= 3; length--) {
      NamedMonth month = MonthNames.of(folded.substring(folded.length() - length), "en");
      if (month != null) {
        return new PlacedMonth(month, i + 1);
      }
    }
    return null;
  }

  /** Returns the first token that is neither a mark nor a word between the parts of a date. */
  int between(int from) {
    int i = from;
    while (i < from + MAX_BETWEEN && isBetween(i)) {
      i++;
    }
    return i;
  }

  private boolean isBetween(int i) {
    if (tokens.isMark(i)) {
      return switch (tokens.kind(i)) {
        case '.', ',', '-', '/', '\'', 'º', 'ª', '°' -> true;
        default -> false;
      };
    }
    if (!tokens.isWord(i)) {
      return false;
    }
    String word = tokens.folded(i);
    return BETWEEN.contains(word)
        ? !isMonth(word, i)
        : YEAR_WORDS.contains(word) || MONTH_WORDS.contains(word);
  }

  /** "Tháng mười" is a name of two words. */
  private boolean isMonth(String word, int i) {
    return word.equals("thang") && !tokens.isNumber(i + 1);
  }

  /** Whether more than a space or a comma separates two numbers. */
  boolean isParted(int left, int right) {
    for (int i = left + 1; i < right; i++) {
      if (tokens.is(i, ',') || tokens.is(i, '\'')) {
        return false;
      }
    }
    return right > left + 1;
  }

  boolean isPadded(int i) {
    return tokens.digits(i) % 2 == 0;
  }

  /**
   * Returns the hour that is attached to a number before a colon, as in 28.09.1912:44; otherwise a
   * negative number.
   */
  int gluedHour(int i) {
    boolean glued =
        tokens.digits(i) >= 3
            && tokens.is(i + 1, ':')
            && tokens.isGlued(i + 1)
            && tokens.isGlued(i + 2)
            && tokens.isNumber(i + 2)
            && tokens.digits(i + 2) == 2;
    if (!glued) {
      return -1;
    }
    int hour = (int) (tokens.value(i) % (isPadded(i) ? 100 : 10));
    return hour < 24 ? hour : -1;
  }
}
