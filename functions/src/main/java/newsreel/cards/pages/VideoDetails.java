package newsreel.cards.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.catalog.ports.PublicCatalog;
import newsreel.transcripts.SpokenText;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows of a video beside what its article carries.
 *
 * @param spoken null where it is not shown
 */
record VideoDetails(Video video, @Nullable SpokenText spoken) {
  /** Each transcript is a read of its own. */
  private static final int TRANSCRIPTS = 8;

  static Map<VideoId, VideoDetails> of(List<Video> videos) {
    Map<VideoId, VideoDetails> details = new LinkedHashMap<>();
    videos.forEach(video -> details.put(video.id(), new VideoDetails(video, null)));
    return details;
  }

  /** With the transcripts of the first videos. */
  static Map<VideoId, VideoDetails> withTranscripts(List<Video> videos, PublicCatalog catalog) {
    Map<VideoId, VideoDetails> details = of(videos);
    videos.stream()
        .limit(TRANSCRIPTS)
        .forEach(
            video ->
                SpokenText.of(video, catalog)
                    .ifPresent(spoken -> details.put(video.id(), new VideoDetails(video, spoken))));
    return details;
  }
}
