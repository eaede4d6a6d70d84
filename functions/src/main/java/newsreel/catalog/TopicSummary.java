package newsreel.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A topic and what is filed under it. Counts follow a change within seconds.
 *
 * @param newestAt publication or upload of the newest
 */
public record TopicSummary(Topic topic, long articles, long videos, @Nullable Instant newestAt) {}
