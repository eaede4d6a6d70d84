package newsreel.sources;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import newsreel.catalog.watching.HostTurn;
import newsreel.catalog.watching.WatchBook;
import newsreel.fetch.Fetched;
import newsreel.fetch.PoliteFetcher;
import newsreel.fetch.Resource;
import newsreel.http.HttpDate;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * The turns that one reader has, and how it keeps the pace of their hosts: one request at a time,
 * no sooner after the last than robots.txt says, and none while the host wants to be left alone.
 */
final class HostTurns implements AutoCloseable {
  /** Between two requests where robots.txt says nothing. */
  static final Duration USUAL_DELAY = Duration.ofSeconds(1);

  /** A robots.txt that asks for more than this is taken to ask for this. */
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(10);

  private static final Duration FIRST_REST = Duration.ofMinutes(1);
  private static final Duration LONGEST_REST = Duration.ofHours(1);
  private static final Duration LONGEST_ASKED_REST = Duration.ofDays(1);

  /** Behind the end of a run, in which a request that was begun ends. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  private final WatchBook book;
  private final PoliteFetcher fetcher;
  private final Clock clock;
  private final Pause pause;
  private final String owner;
  private final Instant end;
  private final Map<String, HostTurn> held = new HashMap<>();

  /**
   * @param end after which nothing is begun
   */
  HostTurns(
      WatchBook book, PoliteFetcher fetcher, Clock clock, Pause pause, String owner, Instant end) {
    this.book = book;
    this.fetcher = fetcher;
    this.clock = clock;
    this.pause = pause;
    this.owner = owner;
    this.end = end;
  }

  boolean isOver() {
    return !clock.instant().isBefore(end);
  }

  /** Whether the host may be asked before the end. */
  boolean take(WebUrl url) {
    return turn(url).filter(turn -> earliest(turn, url).isBefore(end)).isPresent();
  }

  private Optional<HostTurn> turn(WebUrl url) {
    HostTurn turn = held.get(url.host());
    if (turn == null) {
      turn = book.take(url.host(), owner, clock.instant(), end.plus(GRACE)).orElse(null);
      if (turn != null) {
        held.put(url.host(), turn);
      }
    }
    return Optional.ofNullable(turn);
  }

  private Instant earliest(HostTurn turn, WebUrl url) {
    Instant earliest = clock.instant();
    if (turn.lastAt() != null && turn.lastAt().plus(delay(url)).isAfter(earliest)) {
      earliest = turn.lastAt().plus(delay(url));
    }
    return turn.notBefore() != null && turn.notBefore().isAfter(earliest)
        ? turn.notBefore()
        : earliest;
  }

  private Duration delay(WebUrl url) {
    Duration asked = fetcher.delay(url);
    if (asked.isZero()) {
      return USUAL_DELAY;
    }
    return asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked;
  }

  /** Fetches when it is the host's time; empty where that is not before the end. */
  Optional<Fetched> fetch(WebUrl url, Fetched.Validators known, Resource kind) {
    Optional<HostTurn> turn = turn(url);
    if (turn.isEmpty()) {
      return Optional.empty();
    }
    Instant earliest = earliest(turn.get(), url);
    if (!earliest.isBefore(end)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    if (earliest.isAfter(now)) {
      pause.wait(now, earliest);
    }
    Fetched fetched = fetcher.fetch(url, known, kind);
    HostTurn asked = turn.get().asked(clock.instant());
    held.put(
        url.host(),
        fetched instanceof Fetched.Failed failed && isRefusal(failed)
            ? asked.refused(clock.instant().plus(rest(failed.retryAfter(), asked.refusals())))
            : asked.answered());
    return Optional.of(fetched);
  }

  /** Whether the host wants to be left alone, and says nothing of the page. */
  static boolean isRefusal(Fetched.Failed failed) {
    return failed.status() == 429 || failed.status() == 503;
  }

  private Duration rest(@Nullable String retryAfter, int refusals) {
    Duration own = FIRST_REST.multipliedBy(1L << Math.min(refusals, 6));
    Duration usual = own.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : own;
    Duration asked = asked(retryAfter).orElse(usual);
    if (asked.compareTo(LONGEST_ASKED_REST) > 0) {
      return LONGEST_ASKED_REST;
    }
    return asked.compareTo(USUAL_DELAY) < 0 ? USUAL_DELAY : asked;
  }

  /** Seconds or a date (RFC 9110, section 10.2.3). */
  private Optional<Duration> asked(@Nullable String retryAfter) {
    if (retryAfter == null) {
      return Optional.empty();
    }
    String text = retryAfter.strip();
    if (text.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    return HttpDate.parse(text).map(at -> Duration.between(clock.instant(), at));
  }

  /** Gives all turns back. */
  @Override
  public void close() {
    held.values().forEach(book::give);
    held.clear();
  }
}
