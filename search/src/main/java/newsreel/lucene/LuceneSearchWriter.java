package newsreel.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import newsreel.catalog.ports.UnavailableException;
import newsreel.catalog.search.IndexFiles;
import newsreel.catalog.search.IndexManifest;
import newsreel.catalog.search.IndexManifests;
import newsreel.catalog.search.LogPosition;
import newsreel.catalog.search.SearchWriter;

/**
 * Writes the index that serves, and the one that is to. Each is a copy of its own here, of which
 * nothing is seen until its manifest names it; where the manifest is another than this copy came
 * from, the copy is thrown away.
 */
final class LuceneSearchWriter implements SearchWriter {
  /** Between two looks for files that nothing needs; readers have let go of them by the second. */
  private static final Duration TIDIED = Duration.ofMinutes(10);

  private final IndexManifests manifests;
  private final IndexFiles files;
  private final Path folder;
  private final Clock clock;
  private final Map<Place, WrittenIndex> open = new EnumMap<>(Place.class);

  private Set<String> unneeded = Set.of();
  private Instant tidiedAt = Instant.MIN;

  LuceneSearchWriter(IndexManifests manifests, IndexFiles files, Path folder, Clock clock) {
    this.manifests = manifests;
    this.files = files;
    this.folder = folder;
    this.clock = clock;
  }

  @Override
  public synchronized Optional<IndexManifest> state(Place place) {
    Optional<IndexManifest> manifest =
        manifests.current(place).filter(LuceneSearchWriter::isOfThisLayout);
    WrittenIndex index = open.get(place);
    if (index != null && manifest.filter(index.manifest()::isSameAs).isEmpty()) {
      discard(place);
    }
    return manifest;
  }

  @Override
  public synchronized boolean isToBegin() {
    Optional<IndexManifest> building = manifests.current(Place.BUILDING);
    return building.isPresent()
        ? !isOfThisLayout(building.get())
        : manifests.current(Place.SERVING).filter(LuceneSearchWriter::isOfThisLayout).isEmpty();
  }

  private static boolean isOfThisLayout(IndexManifest manifest) {
    return manifest.layout() == IndexedDocument.LAYOUT;
  }

  @Override
  public synchronized void begin() {
    Optional<IndexManifest> before = manifests.current(Place.BUILDING);
    IndexManifest empty =
        new IndexManifest(
            before.map(IndexManifest::version).orElse(0L) + 1,
            IndexedDocument.LAYOUT,
            UUID.randomUUID().toString().substring(0, 8),
            LogPosition.START,
            List.of(),
            0,
            clock.instant());
    manifests.replace(Place.BUILDING, before, empty);
  }

  @Override
  public synchronized Optional<IndexManifest> commit(
      Place place, IndexManifest before, List<Change> changes, LogPosition reached) {
    WrittenIndex own = open.get(place);
    if (own != null && !own.manifest().isSameAs(before)) {
      return Optional.empty();
    }
    try {
      WrittenIndex index = opened(place, before);
      index.apply(changes);
      IndexManifest after = index.commit(reached, clock.instant());
      if (manifests.replace(place, Optional.of(before), after)) {
        index.published(after);
        return Optional.of(after);
      }
      discard(place);
      return Optional.empty();
    } catch (IOException e) {
      discard(place);
      throw new UnavailableException(e);
    } catch (RuntimeException e) {
      discard(place);
      throw e;
    }
  }

  private WrittenIndex opened(Place place, IndexManifest manifest) throws IOException {
    WrittenIndex index = open.get(place);
    if (index == null) {
      index = WrittenIndex.open(manifest, files, folder.resolve(place.name()));
      open.put(place, index);
    }
    return index;
  }

  @Override
  public synchronized boolean promote(IndexManifest built) {
    Optional<IndexManifest> serving = manifests.current(Place.SERVING);
    discard(Place.SERVING);
    discard(Place.BUILDING);
    return manifests.promote(built, serving);
  }

  private void discard(Place place) {
    WrittenIndex index = open.remove(place);
    if (index != null) {
      try {
        index.close();
      } catch (IOException e) {
        throw new UnavailableException(e);
      }
    }
  }

  @Override
  public synchronized void tidy() {
    Instant now = clock.instant();
    if (tidiedAt.isAfter(now.minus(TIDIED))) {
      return;
    }
    try {
      // In this order, so that nothing of a manifest that comes meanwhile was written before.
      List<IndexFiles.Stored> stored = files.list();
      Set<String> needed = needed();
      Set<String> seen = new HashSet<>();
      for (IndexFiles.Stored file : stored) {
        boolean old = file.writtenAt().isBefore(now.minus(TIDIED));
        if (!needed.contains(file.path()) && old) {
          if (unneeded.contains(file.path())) {
            files.delete(file.path());
          } else {
            seen.add(file.path());
          }
        }
      }
      unneeded = seen;
      tidiedAt = now;
    } catch (IOException e) {
      throw new UnavailableException(e);
    }
  }

  private Set<String> needed() {
    Set<String> needed = new HashSet<>();
    for (Place place : Place.values()) {
      manifests.current(place).ifPresent(m -> m.files().forEach(file -> needed.add(m.path(file))));
    }
    return needed;
  }
}
