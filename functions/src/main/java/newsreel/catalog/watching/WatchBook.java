package newsreel.catalog.watching;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.values.WebUrl;

/** What is kept of sources that are watched. No read lags. */
public interface WatchBook {
  /** All of them, by id. */
  List<WatchedSource> sources();

  Optional<WatchedSource> source(SourceId id);

  /** Returns whether it was written: not where another writer was there first. */
  boolean save(WatchedSource source);

  /** Forgets a source, its lists and what was due of it; the pages themselves are left. */
  boolean delete(SourceId id);

  SourceProgress progress(SourceId id);

  void save(SourceProgress progress);

  List<WatchedList> lists(SourceId id);

  void save(SourceId id, WatchedList list);

  /** Forgets a list and its versions. */
  void drop(SourceId id, WebUrl list);

  ListedVersions versions(SourceId id, WebUrl list);

  void save(SourceId id, WebUrl list, ListedVersions versions);

  Optional<WatchedPage> page(String key);

  /** Returns those that are known, by key. */
  Map<String, WatchedPage> pages(Collection<String> keys);

  /** Writes pages that were not known. */
  void add(List<WatchedPage> pages);

  /**
   * Writes a page and when it is due.
   *
   * @return whether it was still as {@code before}
   */
  boolean save(WatchedPage before, WatchedPage next);

  /** The first that are due, news before the archive. */
  List<DuePage> due(SourceId id, Instant now, int limit);

  /** How many are due, counted up to {@code limit}. */
  int waiting(SourceId id, Instant now, int limit);

  void drop(DuePage due);

  /** Takes the turn of a host; empty where another reader has it. */
  Optional<HostTurn> take(String host, String owner, Instant now, Instant until);

  /** Gives it back, with what was learnt of the host. */
  void give(HostTurn turn);
}
