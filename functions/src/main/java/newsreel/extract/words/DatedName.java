package newsreel.extract.words;

import java.util.List;
import java.util.Optional;

/** A person's name beside a date, in a line with nothing else: "12 May 2024 Ana Ruiz". */
public final class DatedName {
  /** The most characters of a line with a day, a time and a name. */
  private static final int MAX_LINE = 90;

  /** The most words with capitals; titles of other things have more. */
  private static final int MAX_WORDS = 3;

  private static final String BETWEEN = " |·•,–—-/:";

  private DatedName() {}

  /**
   * @param dates those of the line
   */
  public static Optional<String> in(String line, List<WrittenDate> dates) {
    if (dates.isEmpty() || line.length() > MAX_LINE) {
      return Optional.empty();
    }
    return name(line.substring(dates.getLast().end()))
        .or(() -> name(line.substring(0, dates.getFirst().start())));
  }

  private static Optional<String> name(String part) {
    String bare = bare(part);
    bare = bare.startsWith("Uhr ") ? bare(bare.substring(4)) : bare;
    boolean person =
        bare.indexOf(' ') > 0
            && capitals(bare) <= MAX_WORDS
            && Bylines.leading(bare).equals(List.of(bare))
            && Bylines.isPerson(bare);
    return person ? Optional.of(bare) : Optional.empty();
  }

  private static int capitals(String name) {
    int capitals = 0;
    for (int i = 0; i < name.length(); i++) {
      capitals +=
          (i == 0 || name.charAt(i - 1) == ' ') && Character.isUpperCase(name.charAt(i)) ? 1 : 0;
    }
    return capitals;
  }

  /** Whether a text contains the last word of a name, in any case. */
  public static boolean isMentioned(String name, String text) {
    String last = PressVocabulary.fold(name.substring(name.lastIndexOf(' ') + 1));
    return PressVocabulary.fold(text).contains(last);
  }

  private static String bare(String part) {
    int from = 0;
    int to = part.length();
    while (from < to && BETWEEN.indexOf(part.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && BETWEEN.indexOf(part.charAt(to - 1)) >= 0) {
      to--;
    }
    return part.substring(from, to);
  }
}
