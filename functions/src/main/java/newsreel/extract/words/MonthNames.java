package newsreel.extract.words;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of months in many languages: nominatives, genitives and abbreviations. */
final class MonthNames {
  /** The most words in a name: "tháng mười hai". */
  static final int MAX_WORDS = 3;

  private static final Map<String, NamedMonth> NAMES = new HashMap<>();
  private static final Map<String, NamedMonth> CROATIAN = new HashMap<>();

  static {
    put(NAMES, "month", YearCount.GREGORIAN);
    put(NAMES, "month jalali", YearCount.JALALI);
    put(NAMES, "month hijri", YearCount.HIJRI);
    put(CROATIAN, "month hr", YearCount.GREGORIAN);
  }

  private MonthNames() {}

  record NamedMonth(int number, YearCount count) {}

  /**
   * @param folded the name's words separated by spaces
   * @param language primary subtag; empty if unknown
   */
  static @Nullable NamedMonth of(String folded, String language) {
    if (language.equals("hr") || language.equals("bs")) {
      NamedMonth month = CROATIAN.get(folded);
      if (month != null) {
        return month;
      }
    }
    return NAMES.get(folded);
  }

  private static void put(Map<String, NamedMonth> names, String section, YearCount count) {
    for (String line : PressVocabulary.list(section)) {
      String[] words = line.split(" ", -1);
      NamedMonth month = new NamedMonth(Integer.parseInt(words[0]), count);
      for (int i = 1; i < words.length; i++) {
        String name = words[i].replace('_', ' ');
        names.putIfAbsent(WordFolding.fold(name, 0, name.length()), month);
      }
    }
  }
}
