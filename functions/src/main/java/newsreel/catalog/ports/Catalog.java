package newsreel.catalog.ports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleSummary;
import newsreel.catalog.Block;
import newsreel.catalog.Edit;
import newsreel.catalog.Finding;
import newsreel.catalog.Listing;
import newsreel.catalog.TopicId;
import newsreel.catalog.TrackKey;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoSummary;
import org.jspecify.annotations.Nullable;

/**
 * Reads stored articles and videos regardless of who may see them; {@link PublicCatalog} is the
 * gate. A read may lag a write by a moment.
 */
public interface Catalog {
  Optional<Article> article(ArticleId id);

  /** Returns those that exist, in the order asked; at most 100 ids. */
  List<Article> articles(List<ArticleId> ids);

  Slice<ArticleSummary> articles(Listing listing);

  /** Returns articles with ids of their own whose URL would give them {@code derived}. */
  List<ArticleId> addressed(ArticleId derived);

  Optional<List<Block>> body(ArticleId id);

  /** Returns the bodies of the articles that have one; at most 100 ids. */
  Map<ArticleId, List<Block>> bodies(List<ArticleId> ids);

  Optional<SequencedMap<String, Finding>> evidence(ArticleId id);

  /** Returns the evidence of the articles that have any; at most 100 ids. */
  Map<ArticleId, SequencedMap<String, Finding>> evidences(List<ArticleId> ids);

  /** Returns the edits, latest first. */
  List<Edit> history(ArticleId id);

  /** Returns the video with the articles that embed it. */
  Optional<Video> video(VideoId id);

  /**
   * Returns those that exist, in the order asked, each with the articles that embed it; at most 100
   * ids.
   */
  List<Video> videos(List<VideoId> ids);

  Slice<VideoSummary> videos(Listing listing);

  /** Returns those that exist, in the order asked, without the articles; at most 100 ids. */
  List<Video> videosAlone(List<VideoId> ids);

  /** Returns those that exist, in the order asked, as lists have them; at most 100 ids. */
  List<VideoSummary> videoSummaries(List<VideoId> ids);

  /** Returns the edits, latest first. */
  List<Edit> history(VideoId id);

  /** Returns a video's kept track. */
  Optional<KeptTrack> track(VideoId id, TrackKey key);

  /** Returns the weeks in which articles with videos are public, latest first. */
  List<WeekSummary> weeks();

  /** Returns the listed articles that have videos, in no particular order. */
  List<ArticleSummary> articles(WeekPart part, int limit);

  /**
   * Returns topics that have an article or a video. There may be fewer than the limit although more
   * follow.
   *
   * @param after null for the first
   */
  Topics topics(@Nullable TopicId after, int limit);

  Optional<TopicSummary> topic(TopicId id);

  /**
   * Returns when counts next follow the clock: in the past if they are about to, empty if never.
   */
  Optional<Instant> nextWake();
}
