package newsreel.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import newsreel.fetch.Fetched.Validators;
import newsreel.values.WebUrl;

/** What sites' robots.txt allow (RFC 9309), as this process has read them. */
public final class Robots {
  /** The name by which groups of rules address us, and the User-Agent that is sent. */
  private static final String TOKEN = "newsreel";

  private static final Duration KEPT = Duration.ofHours(1);
  private static final int MAX_SITES = 500;

  private final WebFetcher fetcher;
  private final Clock clock;
  private final Map<String, Read> read =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Read> eldest) {
          return size() > MAX_SITES;
        }
      };

  public Robots(WebFetcher fetcher, Clock clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  private record Read(RobotsRules rules, Instant at) {}

  /** Empty where the address may be fetched; else why it is not. */
  public synchronized Optional<Fetched> refusal(WebUrl url) {
    String site = url.uri().getScheme() + "://" + url.uri().getRawAuthority();
    Read known = read.get(site);
    if (known == null || known.at.plus(KEPT).isBefore(clock.instant())) {
      switch (fetcher.fetch(new WebUrl(site + "/robots.txt"), Validators.NONE, Resource.ROBOTS)) {
        case Fetched.Content content ->
            known = keep(site, new String(content.body(), StandardCharsets.UTF_8));
        case Fetched.Failed failed when !failed.isPassing() -> known = keep(site, "");
        case Fetched.Unmodified unasked -> known = keep(site, "");
        // Until it can be read, RFC 9309 takes all for disallowed.
        case Fetched other -> {
          return Optional.of(other);
        }
      }
    }
    String path = url.uri().getRawPath().isEmpty() ? "/" : url.uri().getRawPath();
    String query = url.uri().getRawQuery() == null ? "" : "?" + url.uri().getRawQuery();
    return known.rules.allow(path + query)
        ? Optional.empty()
        : Optional.of(
            new Fetched.Refused(
                "%s is not fetched: the robots.txt of %s disallows it."
                    .formatted(url, url.host())));
  }

  private Read keep(String site, String text) {
    Read now = new Read(RobotsRules.parse(text, TOKEN), clock.instant());
    read.put(site, now);
    return now;
  }
}
