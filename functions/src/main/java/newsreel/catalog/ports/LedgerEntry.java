package newsreel.catalog.ports;

import java.time.Instant;
import java.util.Set;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Position;
import newsreel.catalog.Topic;
import newsreel.catalog.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says about an item.
 *
 * @param revision the revision last logged
 * @param loggedAt when it was logged
 * @param countedUnder the topic whose count includes the item; null for none
 * @param countedIn the week whose count includes the article; null for none
 * @param position the item's place in lists, if it has one
 * @param listed whether it is in lists
 * @param topics every topic under which the log ever had the item
 * @param publicFrom the instant from which the public may know about the item; null for never
 * @param sequence its number in its shard of the log; absent before the first posting
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
