package newsreel.cards;

import java.util.StringJoiner;
import newsreel.values.MediaDuration;

/** A running time as a screen reader should say it, in English. */
public final class DurationWords {
  private DurationWords() {}

  /** {@code 1 hour 2 minutes 46 seconds}. */
  public static String of(MediaDuration duration) {
    StringJoiner words = new StringJoiner(" ");
    add(words, duration.seconds() / 3600, "hour");
    add(words, duration.seconds() % 3600 / 60, "minute");
    add(words, duration.seconds() % 60, "second");
    return words.toString();
  }

  private static void add(StringJoiner words, long count, String unit) {
    if (count > 0) {
      words.add(count + " " + unit + (count == 1 ? "" : "s"));
    }
  }
}
