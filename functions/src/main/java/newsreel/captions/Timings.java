package newsreel.captions;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The timing line of a cue.
 *
 * @param start milliseconds
 * @param end milliseconds
 * @param settings what follows
 */
record Timings(long start, long end, String settings) {
  /** Null where the line is none; {@code fault} is told why, once. */
  static @Nullable Timings read(String line, Consumer<String> fault) {
    Timestamp start = Timestamp.at(line, 0);
    if (start == null) {
      fault.accept("The start time must be " + Timestamp.FORM + hint(line));
      return null;
    }
    int arrow = blanks(line, start.end());
    int afterArrow = arrow + Cue.ARROW.length();
    int second = blanks(line, afterArrow);
    if (!line.startsWith(Cue.ARROW, arrow) || arrow == start.end() || second == afterArrow) {
      fault.accept("\"-->\" between two times, with a space or tab on both sides, is expected");
      return null;
    }
    Timestamp end = Timestamp.at(line, second);
    if (end == null) {
      fault.accept("The end time must be " + Timestamp.FORM + hint(line));
      return null;
    }
    if (end.end() < line.length() && blanks(line, end.end()) == end.end()) {
      fault.accept("A space or tab must part the end time from what follows");
      return null;
    }
    return new Timings(start.millis(), end.millis(), line.substring(blanks(line, end.end())));
  }

  static boolean isTimings(String line) {
    return read(line, why -> {}) != null;
  }

  private static String hint(String line) {
    return line.indexOf(',') >= 0 ? "; a comma is SubRip's" : "";
  }

  private static int blanks(String line, int from) {
    int i = from;
    while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }
}
