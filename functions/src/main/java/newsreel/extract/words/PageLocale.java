package newsreel.extract.words;

import java.util.Locale;
import java.util.Set;
import newsreel.values.LanguageTag;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where a page is at home, which decides between the readings of an ambiguous date.
 *
 * @param language primary subtag; empty if unknown
 * @param country ISO 3166 code; empty if unknown
 * @param order what other dates of the page show about 5/6/2024
 */
public record PageLocale(String language, String country, DayOrder order) {
  public static final PageLocale UNKNOWN = new PageLocale("", "", DayOrder.UNKNOWN);

  private static final Set<String> MONTH_FIRST = Set.of("US", "PH", "PR", "GU");
  private static final Set<String> YEAR_FIRST = Set.of("ko", "ja", "zh", "hu", "lt", "mn");

  /** Country domains that are sold for what they spell. */
  private static final Set<String> SOLD =
      Set.of(
          "ac", "ag", "ai", "am", "bz", "cc", "co", "eu", "fm", "gg", "io", "la", "ly", "me", "st",
          "to", "tv", "vc", "ws");

  public enum DayOrder {
    UNKNOWN,
    DAY_FIRST,
    MONTH_FIRST
  }

  /** A country's domain takes precedence over a page's tag, which is often its system's default. */
  public static PageLocale of(@Nullable LanguageTag tag, @Nullable WebUrl url) {
    Locale locale = tag == null ? Locale.ROOT : Locale.forLanguageTag(tag.value());
    String domain = url == null ? "" : countryOf(url);
    String country = domain.isEmpty() ? locale.getCountry() : domain;
    return new PageLocale(locale.getLanguage(), country, DayOrder.UNKNOWN);
  }

  public PageLocale with(DayOrder shown) {
    return new PageLocale(language, country, shown);
  }

  /** Whether 5/6/2024 is a day of May here. */
  public boolean isMonthFirst() {
    return switch (order) {
      case MONTH_FIRST -> true;
      case DAY_FIRST -> false;
      case UNKNOWN -> MONTH_FIRST.contains(country) || (country.isEmpty() && language.equals("en"));
    };
  }

  /** Whether 24.05.06 begins with the year. */
  boolean shortYearFirst() {
    return YEAR_FIRST.contains(language);
  }

  private static String countryOf(WebUrl url) {
    String host = url.host();
    int dot = host.lastIndexOf('.');
    if (dot < 0 || host.length() - dot != 3 || !Character.isLetter(host.charAt(dot + 1))) {
      return "";
    }
    String domain = host.substring(dot + 1);
    if (SOLD.contains(domain)) {
      return "";
    }
    return domain.equals("uk") ? "GB" : domain.toUpperCase(Locale.ROOT);
  }
}
