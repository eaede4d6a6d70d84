package newsreel.extract.text;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A full date on a page.
 *
 * @param updated whether the page says that the article was changed then, not first shown
 * @param timed whether a time of day stands with it
 * @param note what had to be taken for granted: the zone, the hour
 * @param start where in its line it begins
 * @param end where its last digit or zone ends
 */
record PageDate(
    Instant instant, boolean updated, boolean timed, @Nullable String note, int start, int end) {}
