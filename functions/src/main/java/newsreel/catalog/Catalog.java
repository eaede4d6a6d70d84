package newsreel.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import newsreel.values.LanguageTag;

/**
 * Reads of the stored articles and videos, whoever may see them: {@link PublicCatalog} is the gate.
 * Reads may lag a write by a moment.
 */
public interface Catalog {
  Optional<Article> article(ArticleId id);

  /** Returns those that exist, in the order asked; at most 100 ids. */
  List<Article> articles(List<ArticleId> ids);

  /** Newest first. */
  List<ArticleSummary> articles(Listing listing);

  /** Articles under ids of their own whose URL would give them {@code derived}. */
  List<ArticleId> addressed(ArticleId derived);

  Optional<List<Block>> body(ArticleId id);

  /** The bodies of those that have one; at most 100 ids. */
  Map<ArticleId, List<Block>> bodies(List<ArticleId> ids);

  Optional<SequencedMap<String, Finding>> evidence(ArticleId id);

  /** Latest first. */
  List<Edit> history(ArticleId id);

  /** With the articles that embed it. */
  Optional<Video> video(VideoId id);

  /**
   * Returns those that exist, in the order asked, each with the articles that embed it; at most 100
   * ids.
   */
  List<Video> videos(List<VideoId> ids);

  /** Newest first. */
  List<VideoSummary> videos(Listing listing);

  /** Returns those that exist, in the order asked, as lists have them; at most 100 ids. */
  List<VideoSummary> videoSummaries(List<VideoId> ids);

  /** Latest first. */
  List<Edit> history(VideoId id);

  /** The track that is kept of a video in a language. */
  Optional<KeptTrack> track(VideoId id, LanguageTag language);

  /** Returns the weeks in which articles are listed, latest first. */
  List<WeekSummary> weeks();

  /** Returns the topics that have an article or video, by id. */
  List<TopicSummary> topics();
}
