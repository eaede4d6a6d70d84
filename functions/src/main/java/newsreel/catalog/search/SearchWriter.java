package newsreel.catalog.search;

import java.util.List;
import java.util.Optional;
import newsreel.catalog.ItemKind;

/**
 * Keeps the index, by one caller at a time: where two write, of one process or of several, one of
 * them loses, and begins again from where the other got to.
 */
public interface SearchWriter {
  /** Which index is meant. */
  enum Place {
    /** The one that readers search. */
    SERVING,
    /** The one that is to take its place. */
    BUILDING
  }

  /**
   * An item as it is now.
   *
   * @param document empty for what is not to be found
   */
  record Change(ItemKind kind, String id, Optional<SearchDocument> document) {}

  /** An index as it is now; empty where there is none of this layout. */
  Optional<IndexManifest> state(Place place);

  /**
   * Whether an index is to be begun: none of this layout serves or is built, or one is asked for.
   */
  boolean isToBegin();

  /** Begins a new index at the start of the log, in place of one that is being built. */
  void begin();

  /**
   * Brings changes into an index and remembers how far it is, both or neither.
   *
   * @param before the state from whose position on the changes were read
   * @return the state after it; empty where somebody else wrote in the meantime
   */
  Optional<IndexManifest> commit(
      Place place, IndexManifest before, List<Change> changes, LogPosition reached);

  /**
   * Lets the index that was built serve.
   *
   * @param built its state at the end of the log
   * @return false where somebody else wrote in the meantime, or asked for another index
   */
  boolean promote(IndexManifest built);

  /** Removes what no index needs any more; not more often than every few minutes. */
  void tidy();
}
