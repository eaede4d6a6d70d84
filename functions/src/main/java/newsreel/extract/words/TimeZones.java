package newsreel.extract.words;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds time zones by the names that pages use. Several countries may share an abbreviation. */
final class TimeZones {
  private static final Map<String, String[]> ABBREVIATIONS = new HashMap<>();
  private static final Map<String, String> LONG_NAMES = new HashMap<>();

  static {
    for (String line : PressVocabulary.list("zone")) {
      String[] parts = line.split(" ", -1);
      ABBREVIATIONS.put(parts[0], parts);
    }
    for (String line : PressVocabulary.list("zone words")) {
      String[] parts = line.split(" ", -1);
      LONG_NAMES.put(parts[0], parts[1]);
    }
  }

  private TimeZones() {}

  /**
   * A zone as a page names it.
   *
   * @param note absent if the name has one meaning
   */
  record NamedZone(ZoneId id, @Nullable String note) {}

  /**
   * Reads an abbreviation, in capitals if Latin. If several countries use it, the page's country
   * decides.
   */
  static @Nullable NamedZone of(String written, String folded, PageLocale locale) {
    boolean latin = written.charAt(0) < 0x80;
    if (written.length() > 5 || (latin && !written.equals(written.toUpperCase(Locale.ROOT)))) {
      return null; // "est" is a word
    }
    String[] known = ABBREVIATIONS.get(folded);
    if (known == null) {
      return null;
    }
    String zone = known[1];
    for (int i = 2; i + 1 < known.length; i += 2) {
      if (known[i].equals(locale.country())) {
        zone = known[i + 1];
      }
    }
    String note = known.length == 2 ? null : written + " has several meanings: read as " + zone;
    return new NamedZone(ZoneId.of(zone), note);
  }

  /** Reads the first word of "eastern time". */
  static @Nullable ZoneId ofLongName(String folded) {
    String region = LONG_NAMES.get(folded);
    return region == null ? null : ZoneId.of(region);
  }
}
