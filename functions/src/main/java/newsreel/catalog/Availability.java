package newsreel.catalog;

import java.time.Instant;
import java.util.Optional;
import newsreel.values.Texts;
import org.jspecify.annotations.Nullable;

/**
 * When the public may see an item. Decided at the moment of reading, by {@link #at}, for every
 * surface.
 *
 * @param from embargo: not before this instant
 * @param until expiry: not at this instant nor after
 */
public record Availability(
    @Nullable Instant from, @Nullable Instant until, @Nullable Withdrawal withdrawal) {
  public static final Availability ALWAYS = new Availability(null, null, null);

  /**
   * @throws IllegalArgumentException where {@code until} is not after {@code from}
   */
  public Availability {
    if (from != null && until != null && !until.isAfter(from)) {
      throw new IllegalArgumentException("availableUntil is after availableFrom");
    }
  }

  /** What the public is told. */
  public enum State {
    AVAILABLE,
    /** Before {@code from}: to the public as if it did not exist. */
    EMBARGOED,
    /** At or after {@code until}: to the public as if it did not exist. */
    EXPIRED,
    /** Taken back by the publisher: gone, with a reason. */
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

  public boolean isOpenAt(Instant now) {
    return at(now) == State.AVAILABLE;
  }

  /**
   * The first instant at which it is open, of those from {@code start} to {@code end}. At {@code
   * start} itself it counts though another clock says that {@code end} is earlier.
   */
  public Optional<Instant> firstOpen(Instant start, Instant end) {
    Instant first = from != null && from.isAfter(start) ? from : start;
    boolean within = first.equals(start) || !first.isAfter(end);
    return within && isOpenAt(first) ? Optional.of(first) : Optional.empty();
  }

  /** The next instant after {@code now} at which the state changes by the clock alone. */
  public Optional<Instant> nextChange(Instant now) {
    if (from != null && now.isBefore(from)) {
      return Optional.of(from);
    }
    return withdrawal == null && until != null && now.isBefore(until)
        ? Optional.of(until)
        : Optional.empty();
  }

  /** The latest instant, at or before {@code now}, at which the clock alone changed the state. */
  public Optional<Instant> lastChange(Instant now) {
    if (until != null && !until.isAfter(now)) {
      return Optional.of(until);
    }
    return from != null && !from.isAfter(now) ? Optional.of(from) : Optional.empty();
  }

  public Availability withdrawn(Withdrawal taken) {
    return new Availability(from, until, taken);
  }

  /** Withdraws what is not withdrawn already: the first withdrawal stays. */
  public Availability orWithdrawn(Withdrawal taken) {
    return withdrawal != null ? this : withdrawn(taken);
  }

  public Availability restored() {
    return new Availability(from, until, null);
  }

  /**
   * The withdrawal of an item, and its reason.
   *
   * @param reason for readers, where the publisher gave one
   * @param replacedBy the id of what stands in its place
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
