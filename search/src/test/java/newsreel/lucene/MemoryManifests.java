package newsreel.lucene;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import newsreel.catalog.search.IndexManifest;
import newsreel.catalog.search.IndexManifests;
import newsreel.catalog.search.SearchWriter.Place;

/** Manifests in memory. */
final class MemoryManifests implements IndexManifests {
  private final Map<Place, IndexManifest> manifests = new EnumMap<>(Place.class);

  /** Runs before each change. */
  Runnable interruption = () -> {};

  @Override
  public synchronized Optional<IndexManifest> glance(Place place) {
    return Optional.ofNullable(manifests.get(place));
  }

  @Override
  public Optional<IndexManifest> current(Place place) {
    return glance(place);
  }

  @Override
  public boolean replace(Place place, Optional<IndexManifest> before, IndexManifest after) {
    interruption.run();
    return replaceNow(place, before, after);
  }

  private synchronized boolean replaceNow(
      Place place, Optional<IndexManifest> before, IndexManifest after) {
    if (!before.map(IndexManifest::version).equals(glance(place).map(IndexManifest::version))) {
      return false;
    }
    manifests.put(place, after);
    return true;
  }

  @Override
  public synchronized boolean promote(IndexManifest built, Optional<IndexManifest> before) {
    interruption.run();
    boolean asRead =
        glance(Place.BUILDING).map(IndexManifest::version).equals(Optional.of(built.version()))
            && before
                .map(IndexManifest::version)
                .equals(glance(Place.SERVING).map(IndexManifest::version));
    if (asRead) {
      manifests.put(
          Place.SERVING,
          new IndexManifest(
              before.map(IndexManifest::version).orElse(0L) + 1,
              built.layout(),
              built.lineage(),
              built.position(),
              built.files(),
              built.documents(),
              built.at()));
      manifests.remove(Place.BUILDING);
    }
    return asRead;
  }
}
