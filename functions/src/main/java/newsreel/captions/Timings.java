package newsreel.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The timing line of a cue.
 *
 * @param start in milliseconds
 * @param end in milliseconds
 * @param settings the rest of the line
 */
record Timings(long start, long end, String settings) {
  /** Returns null if the line is not a timing line; {@code fault} receives the reason, once. */
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
   * Reads the line by the syntax or else as players do, which is a repair. Returns null if they
   * find no times either, which is a fault.
   *
   * @param index the index of the line, from 0
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
   * Reads times that the syntax forbids but a player's parser accepts (WebVTT, section 6.3): no
   * blanks around the arrow or after the end, hours of one digit. Returns null if the parser would
   * refuse them.
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

  /** Includes the form feed, which parsers treat as a blank. */
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
