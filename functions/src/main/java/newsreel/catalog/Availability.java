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
   * How long before it opens an item enters the lists, so that it is there when it opens: longer
   * than an answer is kept, and than whoever brings it in may be late.
   */
  public static final Duration LEAD = Duration.ofMinutes(10);

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

  /**
   * Whether the item stands in lists and in the search index, whose readings skip what is not open.
   * What has expired or opens much later stands in none, so that no reader wades through it.
   */
  public boolean isListedAt(Instant now) {
    return withdrawal == null
        && (until == null || now.isBefore(until))
        && (from == null || !now.isBefore(from.minus(LEAD)));
  }

  /**
   * The instants to come at which {@link #isListedAt} or {@link #isOpenAt} changes by the clock.
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
