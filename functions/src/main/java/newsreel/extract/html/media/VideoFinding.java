package newsreel.extract.html.media;

import newsreel.catalog.VideoMetadata;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A video and where it was found.
 *
 * @param named whether metadata mention it, and not only a player
 * @param shown the element that plays it; null if only metadata name it
 */
public record VideoFinding(
    VideoMetadata video, String source, String at, boolean named, @Nullable Element shown) {
  VideoFinding(VideoMetadata video, String source, String at, boolean named) {
    this(video, source, at, named, null);
  }
}
