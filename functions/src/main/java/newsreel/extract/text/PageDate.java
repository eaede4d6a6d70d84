package newsreel.extract.text;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A full date on a page.
 *
 * @param updated whether the page says that the article was changed then, not first shown
 * @param labelled whether the page says which of both
 * @param timed whether a time of day stands with it
 * @param note what had to be taken for granted: the zone, the hour
 * @param start where in its line it begins
 * @param end where its last digit or zone ends
 */
record PageDate(
    Instant instant,
    boolean updated,
    boolean labelled,
    boolean timed,
    @Nullable String note,
    int start,
    int end) {
  static final String NO_ZONE = "the page names no time zone; UTC is assumed";
  static final String NO_TIME = "the page gives the day alone; midnight UTC is assumed";

  /** The same day at a time that the page gives elsewhere. */
  PageDate at(ClockTime time) {
    ZoneOffset zone = time.zone() == null ? ZoneOffset.UTC : time.zone();
    Instant at =
        instant.plusSeconds(time.time().toSecondOfDay()).minusSeconds(zone.getTotalSeconds());
    return new PageDate(
        at, updated, labelled, true, time.zone() == null ? NO_ZONE : null, start, end);
  }
}
