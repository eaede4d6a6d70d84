package newsreel.pictures;

import newsreel.fetch.Fetched;
import newsreel.fetch.Fetched.Validators;
import newsreel.values.WebUrl;

/** Images as the sites that they stand on give them. */
@FunctionalInterface
public interface SiteImages {
  /**
   * @param known of the version that is kept; none for any
   */
  Fetched fetch(WebUrl url, Validators known);
}
