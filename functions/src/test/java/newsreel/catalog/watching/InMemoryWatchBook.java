package newsreel.catalog.watching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import newsreel.values.WebUrl;

/** What is kept of sources, in maps. */
public final class InMemoryWatchBook implements WatchBook {
  private final Map<String, WatchedSource> sources = new TreeMap<>();
  private final Map<SourceId, SourceProgress> progress = new HashMap<>();
  private final Map<SourceId, Map<WebUrl, WatchedList>> lists = new HashMap<>();
  private final Map<WebUrl, ListedVersions> versions = new HashMap<>();
  private final Map<String, WatchedPage> pages = new HashMap<>();
  private final Map<String, HostTurn> turns = new HashMap<>();
  private final TreeSet<DuePage> due =
      new TreeSet<>(
          java.util.Comparator.comparing((DuePage d) -> d.source().value())
              .thenComparing(DuePage::archive)
              .thenComparing(DuePage::at)
              .thenComparing(DuePage::page));

  @Override
  public synchronized List<WatchedSource> sources() {
    return List.copyOf(sources.values());
  }

  @Override
  public synchronized Optional<WatchedSource> source(SourceId id) {
    return Optional.ofNullable(sources.get(id.value()));
  }

  @Override
  public synchronized boolean save(WatchedSource source) {
    int before = source(source.id()).map(WatchedSource::revision).orElse(0);
    if (before != source.revision() - 1) {
      return false;
    }
    sources.put(source.id().value(), source);
    return true;
  }

  @Override
  public synchronized boolean delete(SourceId id) {
    progress.remove(id);
    Optional.ofNullable(lists.remove(id))
        .ifPresent(forgotten -> forgotten.keySet().forEach(versions::remove));
    due.removeIf(d -> d.source().equals(id));
    return sources.remove(id.value()) != null;
  }

  @Override
  public synchronized SourceProgress progress(SourceId id) {
    return progress.getOrDefault(id, SourceProgress.none(id));
  }

  @Override
  public synchronized void save(SourceProgress next) {
    progress.put(next.source(), next);
  }

  @Override
  public synchronized List<WatchedList> lists(SourceId id) {
    return List.copyOf(lists.getOrDefault(id, Map.of()).values());
  }

  @Override
  public synchronized void save(SourceId id, WatchedList list) {
    lists.computeIfAbsent(id, any -> new HashMap<>()).put(list.url(), list);
  }

  @Override
  public synchronized void drop(SourceId id, WebUrl list) {
    lists.getOrDefault(id, new HashMap<>()).remove(list);
    versions.remove(list);
  }

  @Override
  public synchronized ListedVersions versions(SourceId id, WebUrl list) {
    return versions.getOrDefault(list, ListedVersions.none());
  }

  @Override
  public synchronized void save(SourceId id, WebUrl list, ListedVersions next) {
    versions.put(list, ListedVersions.of(next.bytes()));
  }

  @Override
  public synchronized Optional<WatchedPage> page(String key) {
    return Optional.ofNullable(pages.get(key));
  }

  @Override
  public synchronized Map<String, WatchedPage> pages(Collection<String> keys) {
    Map<String, WatchedPage> found = new HashMap<>();
    keys.forEach(key -> page(key).ifPresent(page -> found.put(key, page)));
    return found;
  }

  @Override
  public synchronized void add(List<WatchedPage> added) {
    for (WatchedPage page : added) {
      pages.put(page.key(), page);
      due(page).ifPresent(due::add);
    }
  }

  @Override
  public synchronized boolean save(WatchedPage before, WatchedPage next) {
    if (page(before.key()).filter(page -> page.version() == before.version()).isEmpty()) {
      return false;
    }
    pages.put(next.key(), next);
    due(before).ifPresent(due::remove);
    due(next).ifPresent(due::add);
    return true;
  }

  private static Optional<DuePage> due(WatchedPage page) {
    return Optional.ofNullable(page.due())
        .map(at -> new DuePage(page.source(), page.archive(), at, page.key()));
  }

  @Override
  public synchronized List<DuePage> due(SourceId id, Instant now, int limit) {
    Stream<DuePage> all = due.stream().filter(d -> d.source().equals(id) && !d.at().isAfter(now));
    return new ArrayList<>(all.limit(limit).toList());
  }

  @Override
  public int waiting(SourceId id, Instant now, int limit) {
    return due(id, now, limit).size();
  }

  @Override
  public synchronized void drop(DuePage left) {
    due.remove(left);
  }

  @Override
  public synchronized Optional<HostTurn> take(
      String host, String owner, Instant now, Instant until) {
    HostTurn had = turns.get(host);
    if (had != null && !had.owner().equals(owner) && !had.until().isBefore(now)) {
      return Optional.empty();
    }
    HostTurn taken =
        had == null
            ? new HostTurn(host, owner, until, null, null, 0)
            : new HostTurn(host, owner, until, had.lastAt(), had.notBefore(), had.refusals());
    turns.put(host, taken);
    return Optional.of(taken);
  }

  @Override
  public synchronized void give(HostTurn turn) {
    HostTurn had = turns.get(turn.host());
    if (had != null && had.owner().equals(turn.owner())) {
      turns.put(
          turn.host(),
          new HostTurn(
              turn.host(),
              turn.owner(),
              Instant.EPOCH,
              turn.lastAt(),
              turn.notBefore(),
              turn.refusals()));
    }
  }
}
