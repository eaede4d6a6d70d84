package newsreel.extract.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.values.MediaDuration;

/** The running time of a clip on a line of its own: {@code 02:46}, {@code 1:02:46 min}. */
final class Clock {
  private static final int MAX_COLUMNS = 24;
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?:[▶►⏵]\\s*|video:?\\s+)?((?:\\d{1,2}:)?\\d{1,3}:\\d{2})(?:\\s*(?:min|mins|minutes|minuten|std|h)\\.?)?",
          Pattern.CASE_INSENSITIVE);

  private Clock() {}

  static Optional<MediaDuration> read(Line line) {
    if (line.columns() > MAX_COLUMNS || line.digits() < 3 || line.text().indexOf(':') < 0) {
      return Optional.empty();
    }
    Matcher clock = CLOCK.matcher(line.text());
    return clock.matches() ? MediaDuration.parse(clock.group(1)) : Optional.empty();
  }
}
