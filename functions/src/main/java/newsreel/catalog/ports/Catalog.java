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
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoSummary;
import newsreel.values.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Reads of the stored articles and videos, whoever may see them: {@link PublicCatalog} is the gate.
 * Reads may lag a write by a moment.
 */
public interface Catalog {
  Optional<Article> article(ArticleId id);

  /** Returns those that exist, in the order asked; at most 100 ids. */
  List<Article> articles(List<ArticleId> ids);

  Slice<ArticleSummary> articles(Listing listing);

  /** Articles under ids of their own whose URL would give them {@code derived}. */
  List<ArticleId> addressed(ArticleId derived);

  Optional<List<Block>> body(ArticleId id);

  /** The bodies of those that have one; at most 100 ids. */
  Map<ArticleId, List<Block>> bodies(List<ArticleId> ids);

  Optional<SequencedMap<String, Finding>> evidence(ArticleId id);

  /** The evidence of those that have some; at most 100 ids. */
  Map<ArticleId, SequencedMap<String, Finding>> evidences(List<ArticleId> ids);

  /** Latest first. */
  List<Edit> history(ArticleId id);

  /** With the articles that embed it. */
  Optional<Video> video(VideoId id);

  /**
   * Returns those that exist, in the order asked, each with the articles that embed it; at most 100
   * ids.
   */
  List<Video> videos(List<VideoId> ids);

  Slice<VideoSummary> videos(Listing listing);

  /** Those that exist, in the order asked, without the articles; at most 100 ids. */
  List<Video> videosAlone(List<VideoId> ids);

  /** Returns those that exist, in the order asked, as lists have them; at most 100 ids. */
  List<VideoSummary> videoSummaries(List<VideoId> ids);

  /** Latest first. */
  List<Edit> history(VideoId id);

  /** The track that is kept of a video in a language. */
  Optional<KeptTrack> track(VideoId id, LanguageTag language);

  /** Those in which articles with videos are public, latest first. */
  List<WeekSummary> weeks();

  /** The listed articles that have videos, in no order. */
  List<ArticleSummary> articles(WeekPart part, int limit);

  /**
   * Those that have an article or video; there may be fewer than the limit, though more follow.
   *
   * @param after null for the first
   */
  Topics topics(@Nullable TopicId after, int limit);

  Optional<TopicSummary> topic(TopicId id);

  /** When counts next follow the clock; in the past where they are about to. Empty for never. */
  Optional<Instant> nextWake();
}
