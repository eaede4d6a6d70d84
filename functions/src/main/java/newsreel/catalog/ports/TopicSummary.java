package newsreel.catalog.ports;

import java.time.Instant;
import newsreel.catalog.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A topic, named as in its newest article, and the number of public items filed under it. Counts
 * follow a change within seconds and the clock within a minute.
 *
 * @param newestAt the publication or upload of the newest item; null if none has a date
 */
public record TopicSummary(Topic topic, long articles, long videos, @Nullable Instant newestAt) {}
