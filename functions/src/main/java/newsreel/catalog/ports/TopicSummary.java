package newsreel.catalog.ports;

import java.time.Instant;
import newsreel.catalog.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A topic, as its newest article calls it, and what is filed under it and public. Counts follow a
 * change within seconds, and the clock within a minute.
 *
 * @param newestAt publication or upload of the newest; null where none has a date
 */
public record TopicSummary(Topic topic, long articles, long videos, @Nullable Instant newestAt) {}
