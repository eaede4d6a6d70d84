package newsreel.catalog;

import newsreel.values.MediaDuration;
import org.jspecify.annotations.Nullable;

/** What an article stores about a video that it embeds, so that a page view takes one read. */
public record VideoCard(
    VideoId id,
    @Nullable String title,
    @Nullable String caption,
    @Nullable MediaDuration duration,
    boolean live,
    @Nullable Image thumbnail,
    Availability availability)
    implements WindowedPart {}
