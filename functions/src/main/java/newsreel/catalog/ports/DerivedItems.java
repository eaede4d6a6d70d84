package newsreel.catalog.ports;

import newsreel.catalog.Article;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;

/**
 * Writes anew what is derived of items, in today's layout and without a revision. Nothing is
 * written where it stands so already.
 */
public interface DerivedItems {
  /**
   * Writes an article with its cards and its place in the lists, the references to it in its
   * videos, and the id by which its URL is found.
   *
   * @param listed whether it stands in the lists
   * @return false where it has another revision by now, or was moved in the lists: read it again
   */
  boolean renew(Article article, boolean listed);

  /**
   * Writes a video with its place in the lists.
   *
   * @return as for an article
   */
  boolean renew(Video video, boolean listed);

  /** Removes from a video the references to articles that do not embed it. */
  void removeStrayReferences(VideoId video);
}
