package newsreel.catalog.ports;

import java.util.List;
import java.util.SequencedMap;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Block;
import newsreel.catalog.Edit;
import newsreel.catalog.Finding;
import newsreel.catalog.TrackKey;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import org.jspecify.annotations.Nullable;

/**
 * Changes that are stored together or not at all. Each item's revision is one above what the table
 * must hold; revision 1 stands for an item that must not be there.
 */
public record Write(List<ArticleWrite> articles, List<VideoWrite> videos) {
  public Write {
    articles = List.copyOf(articles);
    videos = List.copyOf(videos);
  }

  /**
   * @param body what to store; null leaves what is there
   * @param evidence to store; null leaves what is there
   * @param linked videos whose edge to this article is new or says something else than before
   * @param unlinked videos that the article embeds no longer
   * @param addressed ids that are derived from a URL which the article has now and had not before
   * @param unaddressed ids that are derived from a URL which it has no longer
   */
  public record ArticleWrite(
      Article article,
      Edit edit,
      @Nullable List<Block> body,
      @Nullable SequencedMap<String, Finding> evidence,
      List<VideoId> linked,
      List<VideoId> unlinked,
      List<ArticleId> addressed,
      List<ArticleId> unaddressed) {
    public ArticleWrite {
      linked = List.copyOf(linked);
      unlinked = List.copyOf(unlinked);
      addressed = List.copyOf(addressed);
      unaddressed = List.copyOf(unaddressed);
    }
  }

  /**
   * @param tracks texts of tracks that change along
   */
  public record VideoWrite(Video video, Edit edit, List<TrackChange> tracks) {
    public VideoWrite {
      tracks = List.copyOf(tracks);
    }

    public VideoWrite(Video video, Edit edit) {
      this(video, edit, List.of());
    }
  }

  /** What happens to the text of a track. */
  public sealed interface TrackChange {
    record Kept(KeptTrack track) implements TrackChange {}

    record Dropped(TrackKey key) implements TrackChange {}
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Done() implements Outcome {}

    /** Another writer was faster: read again and decide anew. */
    record Conflict() implements Outcome {}

    /**
     * An item is too large for the table.
     *
     * @param part what is too large: {@code article}, {@code body}, {@code video}, {@code track}
     * @param bytes its size
     * @param limit the most that is kept, in bytes
     */
    record TooLarge(String part, long bytes, long limit) implements Outcome {}
  }
}
