package newsreel.catalog.ports;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import newsreel.catalog.ItemKind;

/**
 * Counts topics and weeks anew beside the counts that are shown, while items come and go. Each item
 * is counted once, whoever gets to it first: this count, or the posting of a change.
 */
public interface Recount {
  /** What a step of a recount came to. */
  enum Step {
    DONE,
    /** There was no time for the rest. */
    MORE,
    /** Another recount has begun, and this one is void. */
    OVERTAKEN
  }

  /** Begins to count from zero, and says by which number. */
  long begin();

  /** Counts an item as the ledger has it, unless it has been. */
  Step count(ItemKind kind, String id, long number);

  /** Shows the new counts of topics, and finds the newest of each. */
  Step showTopics(long number, Instant now, BooleanSupplier goOn);

  /** Shows the new counts of weeks. */
  Step showWeeks(long number, BooleanSupplier goOn);
}
