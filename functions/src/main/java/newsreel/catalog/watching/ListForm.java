package newsreel.catalog.watching;

import java.util.Locale;

/** The form of a list of pages. */
public enum ListForm {
  NEWS_SITEMAP,
  SITEMAP,
  SITEMAP_INDEX,
  RSS,
  ATOM,
  JSON_FEED,
  /** Not read yet. */
  UNKNOWN;

  /** Whether pages leave it for no other reason than their age. */
  public boolean isRolling() {
    return this != SITEMAP;
  }

  /** As the API has it: {@code news-sitemap}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
