package newsreel.extract.text;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.extract.words.PressVocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The time of day that stands with a date.
 *
 * @param zone absent where the page names none
 */
record ClockTime(LocalTime time, @Nullable ZoneOffset zone, int start, int end) {
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d.:+])(\\d{1,2})(?:(?:[:h]|時|시)\\s?(\\d{2})|\\.(\\d{2})(?=\\s?(?:uhr|[ap]\\.?m|[A-Z]{3})))(?::\\d{2})?(?![\\d:])"
              + "\\s?([ap])?\\.?(?:m\\b\\.?)?(?:分|분)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOCK_AFTER_KL =
      Pattern.compile("\\b(?:kl|klo|kello|o|um|at|h)\\.?\\s?(\\d{1,2})[.:](\\d{2})(?!\\d)");
  private static final Pattern ZONE =
      Pattern.compile("\\s*\\(?([A-Z]{1,4})?\\s?([+−-]\\d{1,2}(?::?\\d{2})?)?");
  private static final Map<String, ZoneOffset> ZONES = zones();

  /** Behind the day if there is one within a few words, else before it; absent where none is. */
  static @Nullable ClockTime near(String text, int from, int dayStart, int dayEnd) {
    ClockTime after = in(text, dayEnd, Math.min(text.length(), dayEnd + 30));
    return after != null ? after : in(text, Math.max(from, dayStart - 30), dayStart);
  }

  /** The first time of day between {@code from} and {@code to}. */
  static @Nullable ClockTime in(String text, int from, int to) {
    Matcher m = TIME.matcher(text).region(from, to);
    if (m.find()) {
      String minutes = m.group(2) == null ? m.group(3) : m.group(2);
      return time(text, m.group(1), minutes, m.group(4), m.start(), m.end());
    }
    Matcher kl = CLOCK_AFTER_KL.matcher(text.toLowerCase(Locale.ROOT)).region(from, to);
    return kl.find() ? time(text, kl.group(1), kl.group(2), null, kl.start(), kl.end()) : null;
  }

  private static @Nullable ClockTime time(
      String text, String hours, String minutes, @Nullable String half, int start, int end) {
    int hour = Integer.parseInt(hours);
    if (half != null) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    try {
      LocalTime time = LocalTime.of(hour, Integer.parseInt(minutes));
      Matcher zone = ZONE.matcher(text).region(end, text.length());
      ZoneOffset offset = zone.lookingAt() ? zone(zone.group(1), zone.group(2)) : null;
      return new ClockTime(time, offset, start, offset == null ? end : zone.end());
    } catch (DateTimeException e) {
      return null; // 27:61 is a result of a match
    }
  }

  private static @Nullable ZoneOffset zone(@Nullable String name, @Nullable String shift) {
    ZoneOffset named = name == null ? ZoneOffset.UTC : ZONES.get(name.toLowerCase(Locale.ROOT));
    if (named == null || (name == null && shift == null)) {
      return null;
    }
    if (shift == null) {
      return named;
    }
    int digits = Integer.parseInt(shift.substring(1).replace(":", ""));
    int minutes = shift.length() > 3 ? digits / 100 * 60 + digits % 100 : digits * 60;
    int seconds = 60 * (shift.charAt(0) == '+' ? minutes : -minutes);
    int total = named.getTotalSeconds() + seconds;
    return Math.abs(total) <= 18 * 3600 ? ZoneOffset.ofTotalSeconds(total) : null;
  }

  private static Map<String, ZoneOffset> zones() {
    Map<String, ZoneOffset> zones = new HashMap<>();
    for (String line : PressVocabulary.list("zone")) {
      int space = line.indexOf(' ');
      zones.put(line.substring(0, space), ZoneOffset.of(line.substring(space + 1)));
    }
    return zones;
  }
}
