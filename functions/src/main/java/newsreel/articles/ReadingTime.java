package newsreel.articles;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long an article takes to read, in whole minutes. */
final class ReadingTime {
  /** Words a minute of silent reading in English, after Brysbaert (2019). */
  private static final int WORDS_A_MINUTE = 238;

  private ReadingTime() {}

  static @Nullable Duration of(@Nullable Integer words) {
    return words == null || words == 0
        ? null
        : Duration.ofMinutes(Math.max(1, Math.round((double) words / WORDS_A_MINUTE)));
  }
}
