package newsreel.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import newsreel.values.Texts;
import org.jspecify.annotations.Nullable;

/**
 * When the public may see an item. Every surface decides it at the moment of reading, by {@link
 * #at}.
 *
 * @param from embargo: hidden before this instant
 * @param until expiry: hidden at this instant and after it
 */
public record Availability(
    @Nullable Instant from, @Nullable Instant until, @Nullable Withdrawal withdrawal) {
  public static final Availability ALWAYS = new Availability(null, null, null);

  /**
   * How long before it opens an item enters the lists, so that it is there in time: longer than any
   * answer is cached and than the process that lists it may be late.
   */
  public static final Duration LEAD = Duration.ofMinutes(10);

  /**
   * @throws IllegalArgumentException if {@code until} is not after {@code from}
   */
  public Availability {
    if (from != null && until != null && !until.isAfter(from)) {
      throw new IllegalArgumentException("availableUntil is after availableFrom");
    }
  }

  /** What the public is told. */
  public enum State {
    AVAILABLE,
    /** Before {@code from}. To the public the item does not exist. */
    EMBARGOED,
    /** At or after {@code until}. To the public the item does not exist. */
    EXPIRED,
    /** Withdrawn by the publisher: gone, with a reason. */
    WITHDRAWN
  }

  public State at(Instant now) {
    if (from != null && now.isBefore(from)) {
      return State.EMBARGOED;
    }
    if (withdrawal != null) {
      return State.WITHDRAWN;
    }
    return until != null && !now.isBefore(until) ? State.EXPIRED : State.AVAILABLE;
  }

  /**
   * Whether the item is in the lists and the search index, whose readers skip what is not open. An
   * item that has expired or opens much later is in none, so that no reader has to wade through it.
   */
  public boolean isListedAt(Instant now) {
    return withdrawal == null
        && (until == null || now.isBefore(until))
        && (from == null || !now.isBefore(from.minus(LEAD)));
  }

  /**
   * Returns the future instants at which the clock changes {@link #isListedAt} or {@link
   * #isOpenAt}.
   */
  public List<Instant> wakesAfter(Instant now) {
    return withdrawal != null
        ? List.of()
        : Stream.of(from == null ? null : from.minus(LEAD), from, until)
            .filter(Objects::nonNull)
            .filter(at -> at.isAfter(now))
            .toList();
  }

  public boolean isOpenAt(Instant now) {
    return at(now) == State.AVAILABLE;
  }

  /**
   * Returns the first instant from {@code start} to {@code end} at which the item is open. {@code
   * start} counts even if another clock says that {@code end} is earlier.
   */
  public Optional<Instant> firstOpen(Instant start, Instant end) {
    Instant first = from != null && from.isAfter(start) ? from : start;
    boolean within = first.equals(start) || !first.isAfter(end);
    return within && isOpenAt(first) ? Optional.of(first) : Optional.empty();
  }

  /** Returns the next instant after {@code now} at which the clock changes the state. */
  public Optional<Instant> nextChange(Instant now) {
    if (from != null && now.isBefore(from)) {
      return Optional.of(from);
    }
    return withdrawal == null && until != null && now.isBefore(until)
        ? Optional.of(until)
        : Optional.empty();
  }

  /** Returns the latest instant, up to {@code now}, at which the clock changed the state. */
  public Optional<Instant> lastChange(Instant now) {
    if (until != null && !until.isAfter(now)) {
      return Optional.of(until);
    }
    return from != null && !from.isAfter(now) ? Optional.of(from) : Optional.empty();
  }

  public Availability withdrawn(Withdrawal taken) {
    return new Availability(from, until, taken);
  }

  /** Withdraws the item unless it is withdrawn already; the first withdrawal stays. */
  public Availability orWithdrawn(Withdrawal taken) {
    return withdrawal != null ? this : withdrawn(taken);
  }

  public Availability restored() {
    return new Availability(from, until, null);
  }

  /**
   * The withdrawal of an item.
   *
   * @param reason for readers, if the publisher gave one
   * @param replacedBy the id of the item that replaces it
   */
  public record Withdrawal(Instant at, @Nullable String reason, @Nullable String replacedBy) {
    public Withdrawal {
      Texts.check("reason", reason, Texts.LINE);
      if (replacedBy != null) {
        Ids.check(replacedBy);
      }
    }
  }
}
