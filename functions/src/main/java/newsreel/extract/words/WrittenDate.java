package newsreel.extract.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A full date as a page writes it.
 *
 * @param day in local time where it was written
 * @param time absent if the page only gives the day
 * @param isAmbiguous whether day and month could change places
 * @param start where it begins in its line
 * @param end where its last digit or zone ends
 */
public record WrittenDate(
    LocalDate day,
    @Nullable ClockReading time,
    DateLabel label,
    boolean isAmbiguous,
    int start,
    int end) {
  private static final String NO_TIME = "a day without a time: read as its start in UTC";
  private static final String NO_ZONE = "no time zone is given: read as UTC";
  private static final String MONTH_OR_DAY = "day and month could change places";

  public boolean isTimed() {
    return time != null;
  }

  /**
   * Returns the instant: a day without a time starts at midnight, a time without a zone is in UTC.
   */
  public Instant instant() {
    if (time == null) {
      return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    ZoneId zone = time.zone() == null ? ZoneOffset.UTC : time.zone();
    return LocalDateTime.of(day, time.time()).plusDays(time.days()).atZone(zone).toInstant();
  }

  /** Returns what had to be assumed; absent if nothing was. */
  public @Nullable String note() {
    String zone = time == null ? NO_TIME : time.zone() == null ? NO_ZONE : time.note();
    String note =
        Stream.of(zone == null ? "" : zone, isAmbiguous ? MONTH_OR_DAY : "")
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
    return note.isEmpty() ? null : note;
  }

  /** Returns the same day at a time that the page gives elsewhere. */
  public WrittenDate at(ClockReading other) {
    return new WrittenDate(day, other, label, isAmbiguous, start, end);
  }

  /** Returns only the day if no time is known, as the evidence shows it. */
  @Override
  public String toString() {
    return time == null ? day.toString() : instant().toString();
  }
}
