package newsreel.local.imports;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import newsreel.catalog.ports.Backoff;
import org.jspecify.annotations.Nullable;

/** When the next request may go out: the API's wish is every sender's, and none is forever. */
final class Pacing {
  private static final Backoff BACKOFF =
      new Backoff(Duration.ofMillis(100), Duration.ofSeconds(20));

  /** Of seconds that somebody may wait for. */
  private static final int MAX_DIGITS = 9;

  private final InstantSource clock;
  private final Duration patience;
  private volatile Instant resume;
  private volatile @Nullable Instant failingSince;

  /**
   * @param patience how long nothing may be answered, from the first failure on: a machine that
   *     slept has not waited
   */
  Pacing(InstantSource clock, Duration patience) {
    this.clock = clock;
    this.patience = patience;
    this.resume = Instant.MIN;
  }

  /** Until the API wants requests again. */
  void await() throws InterruptedException {
    for (Instant now = clock.instant(); now.isBefore(resume); now = clock.instant()) {
      Thread.sleep(Math.max(1, Duration.between(now, resume).toMillis()));
    }
  }

  void answered() {
    failingSince = null;
  }

  /** The API was not reached. */
  void failed(int failures, String what) throws StoppedException, InterruptedException {
    giveUpAfterLong(what);
    pause(failures);
  }

  /**
   * The API asks for less: all senders wait.
   *
   * @param retryAfter seconds or an HTTP date (RFC 9110, 10.2.3)
   */
  void refused(int failures, Optional<String> retryAfter, String what)
      throws StoppedException, InterruptedException {
    giveUpAfterLong(what);
    Instant now = clock.instant();
    Optional<Instant> asked = retryAfter.flatMap(text -> parse(text, now));
    if (asked.isEmpty()) {
      pause(failures);
      return;
    }
    if (asked.get().isAfter(now.plus(patience))) {
      throw new StoppedException(
          "%s It asks to come back later (Retry-After: %s), and an import waits %s at most: run the same again then, or wait longer by --patience"
              .formatted(what, retryAfter.orElse("").strip(), ImportReport.words(patience)));
    }
    synchronized (this) {
      if (asked.get().isAfter(resume)) {
        resume = asked.get();
      }
    }
    // Not all at the same moment.
    pause(1);
  }

  private void giveUpAfterLong(String what) throws StoppedException {
    Instant now = clock.instant();
    Instant since = failingSince;
    if (since == null) {
      failingSince = now;
    } else if (now.isAfter(since.plus(patience))) {
      throw new StoppedException(
          "%s It has been so for %s: run the same again later to go on"
              .formatted(what, ImportReport.words(patience)));
    }
  }

  private static Optional<Instant> parse(String text, Instant now) {
    String wish = text.strip();
    if (wish.matches("[0-9]+")) {
      boolean endless = wish.length() > MAX_DIGITS;
      return Optional.of(endless ? Instant.MAX : now.plusSeconds(Long.parseLong(wish)));
    }
    String date = wish.substring(wish.indexOf(',') + 1).strip(); // the weekday says nothing more
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
  }

  void pause(int failures) throws InterruptedException {
    Thread.sleep(BACKOFF.delay(failures));
  }
}
