package newsreel.articles;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The time that it takes to read an article, in whole minutes. */
final class ReadingTime {
  /** Words per minute in silent reading of English, after Brysbaert (2019). */
  private static final int WORDS_A_MINUTE = 238;

  private ReadingTime() {}

  static @Nullable Duration of(@Nullable Integer words) {
    return words == null || words == 0
        ? null
        : Duration.ofMinutes(Math.max(1, Math.round((double) words / WORDS_A_MINUTE)));
  }
}
