package newsreel.catalog;

import java.time.Instant;
import java.util.Optional;

/**
 * How many items are filed under each topic. For each item it is kept where it is counted, so that
 * counting it again changes nothing.
 */
public interface TopicCounts {
  /** Where the item is counted now. */
  Optional<TopicId> counted(ItemKind kind, String id);

  /**
   * Counts the item under {@code now} and no longer under {@code before}, all or nothing.
   *
   * @param listedAt publication or upload, of which a topic keeps the newest
   * @return false where the item is not counted under {@code before}: another was faster
   */
  boolean move(
      ItemKind kind, String id, Optional<TopicId> before, Optional<Topic> now, Instant listedAt);
}
