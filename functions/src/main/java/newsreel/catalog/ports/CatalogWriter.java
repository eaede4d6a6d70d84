package newsreel.catalog.ports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Block;
import newsreel.catalog.TrackKey;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;

/** Conditional writes, and the reads on which they are decided. These reads never lag. */
public interface CatalogWriter {
  Optional<Article> current(ArticleId id);

  /** Returns the article's text; empty if it has none. */
  List<Block> currentBody(ArticleId id);

  /** Returns those that exist, by id, without the articles that embed them; at most 100 ids. */
  Map<VideoId, Video> current(List<VideoId> ids);

  /** Returns the video with the articles that embed it. */
  Optional<Video> current(VideoId id);

  /** Returns a video's kept track. */
  Optional<KeptTrack> current(VideoId id, TrackKey key);

  /** Returns every article that embeds the video. */
  List<ArticleId> embedding(VideoId id);

  /** Writes all or nothing. */
  Write.Outcome write(Write write);
}
