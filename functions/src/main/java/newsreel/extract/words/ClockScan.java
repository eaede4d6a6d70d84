package newsreel.extract.words;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Set;
import newsreel.extract.words.ZoneScan.PlacedZone;
import org.jspecify.annotations.Nullable;

/** Finds times of day in a line. */
final class ClockScan {
  /** Words before a time whose hours and minutes are separated by a full stop. */
  private static final Set<String> AT =
      Set.of(
          "kl", "klo", "kello", "o", "um", "at", "h", "ore", "alle", "om", "ob", "u", "klokken",
          "uhr");

  private static final Set<String> HOURS =
      Set.of("h", "hs", "hrs", "hr", "uhr", "ч", "時", "时", "시", "点", "點", "godz", "ure");
  private static final Set<String> MINUTES = Set.of("分", "분", "uhr", "hrs", "hs", "น", "h");
  private static final Set<String> LENGTHS = Set.of("min", "mins", "minutes", "minuten", "sec");

  /** Words before an hour without minutes: "à 14h". */
  private static final Set<String> AT_HOUR = Set.of("a", "as", "las", "um", "at", "vers", "kl");

  private static final Set<String> MORNING = Set.of("am", "a", "πμ", "ص", "sa", "قظ");
  private static final Set<String> EVENING = Set.of("pm", "p", "μμ", "م", "ch", "بظ");
  private static final Set<String> MORNING_BEFORE = Set.of("AM", "午前", "上午", "오전", "凌晨");
  private static final Set<String> EVENING_BEFORE = Set.of("PM", "午後", "下午", "오후", "晚上");

  private final DateTokens tokens;
  private final PageLocale locale;
  private final ZoneScan zones;

  ClockScan(DateTokens tokens, PageLocale locale) {
    this.tokens = tokens;
    this.locale = locale;
    this.zones = new ZoneScan(tokens, locale);
  }

  /** The first time among the tokens. */
  @Nullable ClockReading first(int from, int to) {
    for (int i = from; i < to; i++) {
      ClockReading clock = tokens.isNumber(i) ? at(i, to, false) : null;
      if (clock != null) {
        return clock;
      }
    }
    return null;
  }

  /**
   * The time that begins with a token.
   *
   * @param afterDay whether a day stands right before it, so that 10.23 is a time
   */
  @Nullable ClockReading at(int i, int to, boolean afterDay) {
    if (!tokens.isShort(i) || isContinued(i)) {
      return null;
    }
    int hour = (int) tokens.value(i);
    char mark = tokens.kind(i + 1);
    boolean minutes = i + 2 < to && tokens.isNumber(i + 2) && tokens.digits(i + 2) == 2;
    if (mark == ':' && minutes && tokens.isGlued(i + 1)) {
      return rest(hour, i, i + 2, to);
    }
    if (mark == '.' && minutes && tokens.isGlued(i + 1) && tokens.isGlued(i + 2)) {
      return isClock(i, afterDay) ? rest(hour, i, i + 2, to) : null;
    }
    if (tokens.isWord(i + 1) && HOURS.contains(tokens.folded(i + 1))) {
      boolean joined = minutes && !tokens.isWord(i + 1, "uhr");
      if (joined) {
        return rest(hour, i, i + 2, to);
      }
      boolean alone = !tokens.isWord(i + 1, "h") || isLed(i, AT_HOUR);
      return alone && hour < 24 ? rest(hour, i, -(i + 2), to) : null;
    }
    return half(i + 1) == 0 || tokens.isWord(i + 1, "a") || tokens.isWord(i + 1, "p")
        ? null
        : rest(hour, i, -(i + 1), to);
  }

  /** The time whose hour is glued to a year, its minutes behind a colon. */
  @Nullable ClockReading glued(int hour, int minutes, int to) {
    return rest(hour, minutes, minutes, to);
  }

  private boolean isContinued(int i) {
    return tokens.isGlued(i)
        && tokens.isGlued(i - 1)
        && tokens.isNumber(i - 2)
        && (tokens.is(i - 1, '.') || tokens.is(i - 1, ':'));
  }

  /**
   * Whether 10.23 is a time: judged by the word before it, by what follows, or by the day before
   * it.
   */
  private boolean isClock(int i, boolean afterDay) {
    boolean longer = tokens.isGlued(i + 4) && tokens.isNumber(i + 4) && tokens.isGlued(i + 3);
    if (longer && (tokens.is(i + 3, '.') || tokens.is(i + 3, ','))) {
      return seconds(i);
    }
    if (afterDay && tokens.digits(i) == 2) {
      return true;
    }
    return isLed(i, AT)
        || tokens.isWord(i + 3, "uhr")
        || half(i + 3) != 0
        || (tokens.isWord(i + 3) && zones.named(i + 3) != null);
  }

  private boolean isLed(int i, Set<String> words) {
    int word = tokens.is(i - 1, '.') ? i - 2 : i - 1;
    return tokens.isWord(word) && words.contains(tokens.folded(word));
  }

  private boolean seconds(int i) {
    return tokens.digits(i + 4) == 2 && tokens.digits(i) == 2 && !tokens.isGlued(i + 5);
  }

  /**
   * Reads what follows the minutes: seconds, the half of the day, the zone.
   *
   * @param at the token of the minutes or, if there are none, the token after the hour, negative
   */
  private @Nullable ClockReading rest(int hour, int first, int at, int to) {
    int minute = at < 0 ? 0 : (int) tokens.value(at);
    int next = at < 0 ? -at : at + 1;
    int second = 0;
    boolean seconds =
        at >= 0
            && (tokens.is(next, ':') || (tokens.is(next, '.') && tokens.is(at - 1, '.')))
            && tokens.isGlued(next)
            && tokens.isGlued(next + 1)
            && tokens.isShort(next + 1);
    if (seconds) {
      second = Math.min(59, (int) tokens.value(next + 1));
      next += 2;
      next = isFraction(next) ? next + 2 : next;
    }
    if (tokens.isWord(next) && LENGTHS.contains(tokens.folded(next))) {
      return null; // a running time
    }
    while (tokens.isWord(next) && MINUTES.contains(tokens.folded(next))) {
      next++;
    }
    int half = half(next);
    if (half != 0) {
      next += tokens.is(next + 1, '.') && tokens.isWord(next + 2, "m") ? 3 : 1;
    } else {
      half = halfBefore(first);
    }
    int hours = half == 0 ? hour : hour % 12 + (half > 0 ? 12 : 0);
    if (half != 0 && hour > 12) {
      hours = hour;
    }
    int end = tokens.end(next - 1);
    PlacedZone zone = zones.at(next, to, seconds || isAfterT(first));
    int days = hours == 24 && minute == 0 && second == 0 ? 1 : 0;
    try {
      LocalTime time = LocalTime.of(days == 1 ? 0 : hours, minute, second);
      return zone == null
          ? new ClockReading(time, days, null, null, tokens.start(first), end)
          : new ClockReading(
              time, days, zone.id(), zone.note(), tokens.start(first), tokens.end(zone.last()));
    } catch (DateTimeException e) {
      return null; // 27:61 is a result of a match
    }
  }

  private boolean isFraction(int next) {
    return (tokens.is(next, '.') || tokens.is(next, ',') || tokens.is(next, ':'))
        && tokens.isGlued(next)
        && tokens.isGlued(next + 1)
        && tokens.isNumber(next + 1);
  }

  private boolean isAfterT(int first) {
    return tokens.isWord(first - 1, "t") && tokens.isGlued(first);
  }

  /**
   * Returns a negative number for the morning, a positive one for the evening, and 0 if the token
   * says neither.
   */
  private int half(int i) {
    if (!tokens.isWord(i)) {
      return 0;
    }
    String word = tokens.folded(i);
    if ((word.equals("a") || word.equals("p"))
        && !(tokens.is(i + 1, '.') && tokens.isWord(i + 2, "m"))
        && !tokens.isGlued(i)) {
      return 0;
    }
    if ((word.equals("sa") || word.equals("ch")) && !locale.language().equals("vi")) {
      return 0;
    }
    return MORNING.contains(word) ? -1 : EVENING.contains(word) ? 1 : 0;
  }

  /** "PM 2:30", "下午2:30". */
  private int halfBefore(int i) {
    if (!tokens.isWord(i - 1)) {
      return 0;
    }
    String word = tokens.written(i - 1);
    if (tokens.isWord(i - 2) && DateTokens.isIdeograph(word.charAt(0))) {
      word = tokens.written(i - 2) + word;
    }
    return MORNING_BEFORE.contains(word) ? -1 : EVENING_BEFORE.contains(word) ? 1 : 0;
  }

  /** Returns a time read elsewhere with the zone that begins at a token. */
  ClockReading zoned(LocalTime time, int from) {
    PlacedZone zone = zones.at(from, tokens.size(), true);
    return zone == null
        ? new ClockReading(time, 0, null, null, 0, 0)
        : new ClockReading(time, 0, zone.id(), zone.note(), 0, 0);
  }
}
