package newsreel.catalog.ports;

import java.time.Instant;
import java.util.Set;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Position;
import newsreel.catalog.Topic;
import newsreel.catalog.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says of an item.
 *
 * @param revision the one that was logged last
 * @param loggedAt when
 * @param countedUnder the topic whose count has the item; null for none
 * @param countedIn the week whose count has the article; null for none
 * @param position in lists, where it stands in them
 * @param listed whether it does
 * @param topics every topic under which the item has ever stood in the log
 * @param publicFrom since when, or from when on, the public may know of the item; null for never
 * @param sequence number in its shard of the log; absent before the first posting
 */
public record LedgerEntry(
    ItemKind kind,
    String id,
    int revision,
    Instant loggedAt,
    @Nullable Topic countedUnder,
    @Nullable Week countedIn,
    Position position,
    boolean listed,
    Set<TopicId> topics,
    @Nullable Instant publicFrom,
    @Nullable Long sequence) {
  public LedgerEntry {
    topics = Set.copyOf(topics);
  }
}
