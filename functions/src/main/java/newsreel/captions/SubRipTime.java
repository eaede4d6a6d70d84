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
 * @param arrow as it is written
 */
record SubRipTime(long start, long end, boolean comma, String arrow) {
  private static final String TIME =
      "(\\d{1,4}+)\\s?:\\s?(\\d{1,2}+)\\s?:\\s?(\\d{1,2}+)(?:\\s?([,.:])\\s?(\\d{1,3}+))?";

  /**
   * Includes what word processors and web pages make of it: dashes, an arrow character, a
   * reference.
   */
  private static final String ARROW =
      "(-{1,3}+>|[-=\u00ad\u2010-\u2015\u2212\u2500]{1,3}+\\s{0,3}+(?:>|&gt;)|[\u2192\u27a1\u27f6\u21d2])";

  private static final Pattern LINE =
      Pattern.compile(
          "\\s{0,40}+" + TIME + "\\s{0,40}+" + ARROW + "\\s{0,40}+" + TIME + "(?:\\s.*+)?+",
          Pattern.DOTALL);
  private static final Pattern TIME_BY_ARROW =
      Pattern.compile("[0-9][\\s]{0,9}-->|-->[\\s]{0,9}[0-9]");

  /** Two times alone on a line, whatever separates them. */
  private static final Pattern TWO_TIMES =
      Pattern.compile(
          "\\s{0,9}+\\d{1,2}+:\\d{2}:\\d{2}[,.]\\d{1,3}+[^\\p{L}\\d]{1,12}+\\d{1,2}+:\\d{2}:\\d{2}[,.]\\d{1,3}+\\s{0,9}+");

  /** Returns null if the line is not a timing line. */
  static @Nullable SubRipTime read(String line) {
    if (line.indexOf(':') < 0) {
      return null;
    }
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches() || tooLarge(matcher, 1) || tooLarge(matcher, 7)) {
      return null;
    }
    String arrow = matcher.group(6);
    return new SubRipTime(
        millis(matcher, 1),
        millis(matcher, 7),
        ",".equals(matcher.group(4)) && ",".equals(matcher.group(10)),
        arrow);
  }

  /** Whether a line that is not a timing line was probably meant as one. */
  static boolean isSlip(String line) {
    return (line.contains(Cue.ARROW) && TIME_BY_ARROW.matcher(line).find())
        || TWO_TIMES.matcher(line).matches();
  }

  /** Whether players recognise the arrow. */
  boolean isPlain() {
    return arrow.matches("-{1,3}>");
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
