package newsreel.catalog.ports;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import newsreel.catalog.Position;

/** A week in UTC, by its Monday. */
public record Week(LocalDate monday) {
  /** The first that the calendar has: what has no date is counted in it. */
  public static final Week UNDATED = new Week(LocalDate.of(1, 1, 1));

  /**
   * @throws IllegalArgumentException where {@code monday} is another day
   */
  public Week {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("a week starts on Monday");
    }
  }

  public static Week of(LocalDate day) {
    return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  public static Week of(Instant at) {
    return of(LocalDate.ofInstant(at, ZoneOffset.UTC));
  }

  public static Week of(Position position) {
    return position.date().map(Week::of).orElse(UNDATED);
  }

  public Instant start() {
    return monday.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The first instant after it. */
  public Instant end() {
    return monday.plusWeeks(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  @Override
  public String toString() {
    return monday.toString();
  }
}
