package newsreel.extract.html.media;

import newsreel.catalog.VideoMetadata;

/**
 * A video and where it was found.
 *
 * @param named whether metadata speaks of it, not just a player
 */
public record VideoFinding(VideoMetadata video, String source, String at, boolean named) {}
