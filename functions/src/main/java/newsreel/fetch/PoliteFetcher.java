package newsreel.fetch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import newsreel.fetch.Fetched.Validators;
import newsreel.values.WebUrl;

/** Gets what sites' robots.txt allow, and nothing that a redirect leads to and they do not. */
public final class PoliteFetcher {
  private final WebFetcher fetcher;
  private final Robots robots;

  public PoliteFetcher(WebFetcher fetcher, Clock clock) {
    this.fetcher = fetcher;
    this.robots = new Robots(fetcher, clock);
  }

  /**
   * @param known of the version that the caller has; none for any
   */
  public Fetched fetch(WebUrl url, Validators known, Resource kind) {
    return fetcher.fetch(url, known, kind, robots::refusal);
  }

  /** Returns how long a site wants us to wait between two requests; zero where it says nothing. */
  public Duration delay(WebUrl url) {
    return fetcher.fetches(url) ? robots.delay(url) : Duration.ZERO;
  }

  /** Returns the sitemaps that a site's robots.txt names; none of one that is not fetched from. */
  public List<WebUrl> sitemaps(WebUrl site) {
    return fetcher.fetches(site) ? robots.sitemaps(site) : List.of();
  }
}
