package newsreel.captions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The timing line of a SubRip cue, as tools write it: a comma, a full stop or a colon before the
 * thousandths, fewer digits, blanks about the signs, and perhaps a place on the screen behind.
 *
 * @param start milliseconds
 * @param end milliseconds
 * @param comma whether both times have SubRip's own comma
 */
record SubRipTime(long start, long end, boolean comma) {
  private static final String TIME =
      "(\\d{1,4}+)\\s?:\\s?(\\d{1,2}+)\\s?:\\s?(\\d{1,2}+)(?:\\s?([,.:])\\s?(\\d{1,3}+))?";
  private static final Pattern LINE =
      Pattern.compile(
          "\\s{0,40}+" + TIME + "\\s{0,40}+-{1,3}+>\\s{0,40}+" + TIME + "(?:\\s.*+)?+",
          Pattern.DOTALL);
  private static final Pattern TIME_BY_ARROW =
      Pattern.compile("[0-9][\\s]{0,9}-->|-->[\\s]{0,9}[0-9]");

  /** Null where the line is none. */
  static @Nullable SubRipTime read(String line) {
    if (line.indexOf("->") < 0) {
      return null;
    }
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches() || tooLarge(matcher, 1) || tooLarge(matcher, 6)) {
      return null;
    }
    return new SubRipTime(
        millis(matcher, 1),
        millis(matcher, 6),
        ",".equals(matcher.group(4)) && ",".equals(matcher.group(9)));
  }

  /** Whether a line that is no timing line was likely meant as one. */
  static boolean isSlip(String line) {
    return line.contains(Cue.ARROW) && TIME_BY_ARROW.matcher(line).find();
  }

  private static boolean tooLarge(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group + 1)) > 59
        || Integer.parseInt(matcher.group(group + 2)) > 59;
  }

  private static long millis(Matcher matcher, int group) {
    long hours = Long.parseLong(matcher.group(group));
    long minutes = Long.parseLong(matcher.group(group + 1));
    long seconds = Long.parseLong(matcher.group(group + 2));
    String fraction = matcher.group(group + 4);
    long millis = fraction == null ? 0 : Long.parseLong((fraction + "00").substring(0, 3));
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + millis;
  }
}
