package newsreel.captions;

import java.util.ArrayList;
import java.util.List;
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
      fault.accept("A space or tab must separate the end time from what follows");
      return null;
    }
    return new Timings(start.millis(), end.millis(), line.substring(blanks(line, end.end())));
  }

  /**
   * Reads the line as the syntax has it, else as players do, which is a repair. Null where they
   * find no times either, which is a fault.
   *
   * @param index of the line, from 0
   */
  static @Nullable Timings read(String line, int index, Faults faults, Repairs repairs) {
    List<String> why = new ArrayList<>();
    Timings strict = read(line, why::add);
    if (strict != null) {
      return strict;
    }
    Timings loose = asPlayersRead(line);
    if (loose == null) {
      why.forEach(w -> faults.add(index, w));
    } else {
      repairs.add(index, "times written as WebVTT has them");
    }
    return loose;
  }

  static boolean isTimings(String line) {
    return asPlayersRead(line) != null;
  }

  /**
   * Times that the syntax forbids and a player's parser takes (WebVTT, section 6.3): without blanks
   * about the arrow or behind the end, hours of one digit. Null where it takes none.
   */
  static @Nullable Timings asPlayersRead(String line) {
    int first = space(line, 0);
    Timestamp start = Timestamp.loosely(line, first);
    if (start == null) {
      return null;
    }
    int arrow = space(line, start.end());
    if (!line.startsWith(Cue.ARROW, arrow)) {
      return null;
    }
    Timestamp end = Timestamp.loosely(line, space(line, arrow + Cue.ARROW.length()));
    return end == null
        ? null
        : new Timings(start.millis(), end.millis(), line.substring(end.end()).strip());
  }

  /** With the form feed, which is a blank to a parser. */
  private static int space(String line, int from) {
    int i = from;
    while (i < line.length() && " \t\f".indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    return i;
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
