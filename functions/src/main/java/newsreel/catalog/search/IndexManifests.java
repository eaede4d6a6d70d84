package newsreel.catalog.search;

import java.time.Instant;
import java.util.Optional;
import newsreel.catalog.search.SearchWriter.Place;

/** Which index serves, and which one is being built. */
public interface IndexManifests {
  /** May lag a write by a moment. */
  Optional<IndexManifest> glance(Place place);

  /** Never lags. */
  Optional<IndexManifest> current(Place place);

  /**
   * @param before what {@link #current} said
   * @return false where it is otherwise by now
   */
  boolean replace(Place place, Optional<IndexManifest> before, IndexManifest after);

  /**
   * Lets {@code built} serve.
   *
   * @param before what serves
   * @return false where either is otherwise by now
   */
  boolean promote(IndexManifest built, Optional<IndexManifest> before);

  /** Asks whoever writes the index to build it anew while the old one serves. */
  default void ask(Instant now) {
    Optional<IndexManifest> before;
    IndexManifest asked;
    do { // a writer that commits at the same moment does not make this forgotten
      before = current(Place.BUILDING);
      asked = IndexManifest.asked(before.map(IndexManifest::version).orElse(0L) + 1, now);
    } while (!replace(Place.BUILDING, before, asked));
  }
}
