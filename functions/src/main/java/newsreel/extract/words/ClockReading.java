package newsreel.extract.words;

import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as a page writes it.
 *
 * @param days 1 for 24:00, which is the next day's start
 * @param zone absent where the page names none
 * @param note what had to be taken for granted of the zone
 * @param start where in its line it begins
 * @param end where its last digit or zone ends
 */
public record ClockReading(
    LocalTime time, int days, @Nullable ZoneId zone, @Nullable String note, int start, int end) {}
