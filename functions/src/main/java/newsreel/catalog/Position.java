package newsreel.catalog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import newsreel.values.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list that is sorted by time. Natural order is oldest first. Items without a date
 * come after everything dated, in the order in which they arrived.
 *
 * @param at in whole milliseconds
 * @param mark distinguishes items of one instant without naming them, since a cursor may point to
 *     an item that the public must not know of
 */
public record Position(boolean dated, Instant at, String mark) implements Comparable<Position> {
  private static final int MARK_BYTES = 8;
  private static final String UNDATED = "-";

  private static final Comparator<Position> OLDEST_FIRST =
      Comparator.<Position, Boolean>comparing(position -> position.dated())
          .thenComparing(position -> position.at())
          .thenComparing(position -> position.mark());

  /**
   * @param date null if the item has none
   * @param cameAt when it was first stored
   */
  public static Position of(ItemKind kind, String id, @Nullable Instant date, Instant cameAt) {
    Instant at = date != null ? date : cameAt;
    return new Position(date != null, at.truncatedTo(ChronoUnit.MILLIS), mark(kind, id));
  }

  public static String mark(ItemKind kind, String id) {
    return Sha256.hex(kind + "#" + id, MARK_BYTES);
  }

  /** Parses what {@link #toString} wrote. */
  public static Optional<Position> parse(String text) {
    boolean dated = !text.startsWith(UNDATED);
    int hash = text.indexOf('#');
    try {
      Instant at = Instant.parse(text.substring(dated ? 0 : UNDATED.length(), hash));
      return Optional.of(new Position(dated, at, text.substring(hash + 1)));
    } catch (DateTimeException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** Returns the date; empty if the item has none. */
  public Optional<Instant> date() {
    return dated ? Optional.of(at) : Optional.empty();
  }

  @Override
  public int compareTo(Position other) {
    return OLDEST_FIRST.compare(this, other);
  }

  @Override
  public String toString() {
    return (dated ? "" : UNDATED) + at + "#" + mark;
  }
}
