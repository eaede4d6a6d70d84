package newsreel.extract.words;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import newsreel.extract.words.TimeZones.NamedZone;
import org.jspecify.annotations.Nullable;

/** Reads the zone after a time: an offset, an abbreviation, a region, a long name. */
final class ZoneScan {
  private static final NamedZone UTC = new NamedZone(ZoneOffset.UTC, null);

  private final DateTokens tokens;
  private final PageLocale locale;

  ZoneScan(DateTokens tokens, PageLocale locale) {
    this.tokens = tokens;
    this.locale = locale;
  }

  /**
   * A zone in a line.
   *
   * @param last its last token
   */
  record PlacedZone(ZoneId id, @Nullable String note, int last) {}

  /**
   * Returns the zone that begins at a token, after a bracket or comma.
   *
   * @param exact whether a hyphen can only lead an offset and not the end of a time span
   */
  @Nullable PlacedZone at(int from, int to, boolean exact) {
    int i = from;
    while (i < Math.min(from + 2, to) && opensZone(i)) {
      i++;
    }
    if (i >= to) {
      return null;
    }
    if (tokens.is(i, '+') || tokens.is(i, '-')) {
      return offset(i, exact || i > from);
    }
    if (!tokens.isWord(i)) {
      return null;
    }
    NamedZone named = named(i);
    if (named != null) {
      boolean shifted = tokens.is(i + 1, '+') || tokens.is(i + 1, '-');
      PlacedZone zone = shifted && isGreenwich(i) ? offset(i + 1, true) : null;
      return zone != null ? zone : new PlacedZone(named.id(), named.note(), i);
    }
    if (tokens.is(i + 1, '/') && tokens.isWord(i + 2)) {
      return region(i);
    }
    int last = tokens.isWord(i + 1, "time") ? i + 1 : tokens.isWord(i + 2, "time") ? i + 2 : -1;
    ZoneId id = last < 0 ? null : TimeZones.ofLongName(tokens.folded(i));
    return id == null ? null : new PlacedZone(id, null, last);
  }

  private boolean opensZone(int i) {
    return switch (tokens.kind(i)) {
      case '(', '[', ',', '.' -> true;
      default -> false;
    };
  }

  @Nullable NamedZone named(int i) {
    String written = tokens.written(i);
    if (written.equals("Z") || (written.equals("z") && tokens.isGlued(i)) || isGreenwich(i)) {
      return UTC;
    }
    return TimeZones.of(written, tokens.folded(i), locale);
  }

  private boolean isGreenwich(int i) {
    return tokens.isWord(i, "utc") || tokens.isWord(i, "gmt") || tokens.isWord(i, "ut");
  }

  /** +2, +02, +0530, +5:30. */
  private @Nullable PlacedZone offset(int sign, boolean exact) {
    int i = sign + 1;
    if (!tokens.isNumber(i) || !tokens.isGlued(i) || tokens.digits(i) > 4) {
      return null;
    }
    int digits = tokens.digits(i);
    int value = (int) tokens.value(i);
    boolean colon =
        digits <= 2
            && (tokens.is(i + 1, ':') || tokens.is(i + 1, '.'))
            && tokens.isGlued(i + 1)
            && tokens.isGlued(i + 2)
            && tokens.isNumber(i + 2)
            && tokens.digits(i + 2) == 2;
    if (tokens.is(sign, '-') && !exact && digits != 4) {
      return null;
    }
    int hours = digits > 2 ? value / 100 : value;
    int minutes = colon ? (int) tokens.value(i + 2) : digits > 2 ? value % 100 : 0;
    if (hours > 14 || minutes > 59) {
      return null;
    }
    int seconds = 60 * (60 * hours + minutes);
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(tokens.is(sign, '-') ? -seconds : seconds);
    return new PlacedZone(offset, null, colon ? i + 2 : i);
  }

  /** Europe/Berlin. */
  private @Nullable PlacedZone region(int i) {
    int last = i + 2;
    String name = tokens.written(i) + "/" + tokens.written(last);
    if (tokens.is(last + 1, '_') && tokens.isWord(last + 2)) {
      last += 2;
      name += "_" + tokens.written(last);
    }
    try {
      return new PlacedZone(ZoneId.of(name), null, last);
    } catch (DateTimeException e) {
      return null; // not a zone: "Sport/Fussball"
    }
  }
}
