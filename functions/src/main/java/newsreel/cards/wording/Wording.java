package newsreel.cards.wording;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import newsreel.values.BundledFile;
import newsreel.values.LanguageTag;
import newsreel.values.MediaDuration;

/** The messages of one language. Each is a file beside this class, read when it is first needed. */
public final class Wording {
  private static final Map<String, Wording> READ = new ConcurrentHashMap<>();

  private final String language;
  private final Properties messages = new Properties();
  private final Locale locale;
  private final PluralForm plurals;

  private Wording(String language) {
    this.language = language;
    // Without a region, English would have American dates.
    this.locale = Locale.forLanguageTag(language.equals("en") ? "en-001" : language);
    this.plurals = PluralForm.of(language);
    try {
      messages.load(new StringReader(BundledFile.text(Wording.class, "/" + path(language))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(String language) {
    return "newsreel/cards/wording/" + language + ".properties";
  }

  /**
   * @param language one of {@link WordingLanguage#ALL}
   */
  public static Wording in(String language) {
    return READ.computeIfAbsent(language, Wording::new);
  }

  public String language() {
    return language;
  }

  /** {@code ltr} or {@code rtl}. */
  public String direction() {
    return TextDirection.of(new LanguageTag(language));
  }

  /**
   * @throws IllegalArgumentException where no message has that name
   */
  public String say(String name) {
    String message = messages.getProperty(name);
    if (message == null) {
      throw new IllegalArgumentException("no message " + name + " in " + language);
    }
    return message;
  }

  public String say(String name, Object value) {
    return say(name).replace("{0}", value.toString());
  }

  /** With the digits of the language. */
  public String say(String name, long number) {
    return say(name).replace("{0}", number(number));
  }

  /** A running time as a screen reader should say it: {@code 1 hour 2 minutes 46 seconds}. */
  public String duration(MediaDuration duration) {
    StringJoiner words = new StringJoiner(say("unit.join"));
    long seconds = duration.seconds();
    add(words, "hour", seconds / 3600);
    add(words, "minute", seconds % 3600 / 60);
    add(words, "second", seconds % 60);
    return words.toString();
  }

  private void add(StringJoiner words, String unit, long count) {
    if (count > 0) {
      words.add(say(unit + "." + plurals.of(count), count));
    }
  }

  /** The day of an instant in UTC: {@code 25 May 2023}. */
  public String date(Instant at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale)
        .withDecimalStyle(DecimalStyle.of(locale))
        .format(LocalDate.ofInstant(at, ZoneOffset.UTC));
  }

  private String number(long number) {
    int zero = DecimalStyle.of(locale).getZeroDigit();
    StringBuilder digits = new StringBuilder();
    Long.toString(number).chars().forEach(digit -> digits.append((char) (digit - '0' + zero)));
    return digits.toString();
  }
}
