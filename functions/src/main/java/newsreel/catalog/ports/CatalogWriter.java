package newsreel.catalog.ports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Block;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.values.LanguageTag;

/** Conditional writes, and the reads that they are decided on: these never lag. */
public interface CatalogWriter {
  Optional<Article> current(ArticleId id);

  /** The article's text; empty where it has none. */
  List<Block> currentBody(ArticleId id);

  /** Returns those that exist, by id, without the articles that embed them; at most 100 ids. */
  Map<VideoId, Video> current(List<VideoId> ids);

  /** With the articles that embed it. */
  Optional<Video> current(VideoId id);

  /** The track that is kept of a video in a language. */
  Optional<KeptTrack> current(VideoId id, LanguageTag language);

  /** Every article that embeds the video. */
  List<ArticleId> embedding(VideoId id);

  /** Writes all or nothing. */
  Write.Outcome write(Write write);
}
