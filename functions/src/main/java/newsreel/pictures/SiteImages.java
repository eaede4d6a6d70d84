package newsreel.pictures;

import newsreel.fetch.Fetched;
import newsreel.fetch.Fetched.Validators;
import newsreel.values.WebUrl;

/** Fetches images from the sites that publish them. */
@FunctionalInterface
public interface SiteImages {
  /**
   * @param known of the version that is kept; none to accept any
   */
  Fetched fetch(WebUrl url, Validators known);
}
