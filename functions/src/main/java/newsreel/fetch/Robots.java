package newsreel.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
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
  private static final RobotsRules NO_RULES = new RobotsRules(List.of(), Duration.ZERO, List.of());

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
    Optional<Fetched> unread = read(url);
    if (unread.isPresent()) {
      return unread;
    }
    String path = url.uri().getRawPath().isEmpty() ? "/" : url.uri().getRawPath();
    String query = url.uri().getRawQuery() == null ? "" : "?" + url.uri().getRawQuery();
    return rules(url).allow(path + query)
        ? Optional.empty()
        : Optional.of(
            new Fetched.Refused(
                "%s is not fetched: the robots.txt of %s disallows it."
                    .formatted(url, url.host())));
  }

  /** Returns how long its site wants us to wait between two requests. */
  public synchronized Duration delay(WebUrl url) {
    return read(url).isPresent() ? Duration.ZERO : rules(url).delay();
  }

  /** Returns the sitemaps that the robots.txt of an address's site names. */
  public synchronized List<WebUrl> sitemaps(WebUrl url) {
    return read(url).isPresent()
        ? List.of()
        : rules(url).sitemaps().stream().flatMap(s -> url.resolve(s).stream()).distinct().toList();
  }

  /** Reads the file where it is not known; returns what came instead of one. */
  private Optional<Fetched> read(WebUrl url) {
    Read known = read.get(site(url));
    if (known != null && !known.at.plus(KEPT).isBefore(clock.instant())) {
      return Optional.empty();
    }
    return switch (fetcher.fetch(
        new WebUrl(site(url) + "/robots.txt"), Validators.NONE, Resource.ROBOTS)) {
      case Fetched.Content content ->
          keep(url, RobotsRules.parse(new String(content.body(), UTF_8), TOKEN));
      case Fetched.Failed failed when !failed.isPassing() -> keep(url, NO_RULES);
      case Fetched.Unmodified unasked -> keep(url, NO_RULES);
      // Until it can be read, RFC 9309 takes the last rules, and else all for disallowed.
      case Fetched other -> known == null ? Optional.of(other) : keep(url, known.rules);
    };
  }

  private RobotsRules rules(WebUrl url) {
    Read known = read.get(site(url));
    return known == null ? NO_RULES : known.rules;
  }

  private Optional<Fetched> keep(WebUrl url, RobotsRules rules) {
    read.put(site(url), new Read(rules, clock.instant()));
    return Optional.empty();
  }

  private static String site(WebUrl url) {
    return url.uri().getScheme() + "://" + url.uri().getRawAuthority();
  }
}
