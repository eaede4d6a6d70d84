package newsreel.catalog;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts and the change log in lists and maps; all changes stand in the first shard. */
public final class InMemoryLedger implements Ledger, ChangeLog {
  private final Map<String, LedgerEntry> ledger = new HashMap<>();
  private final List<@Nullable Change> log = new ArrayList<>();
  private final TreeMap<String, Change> boundaries = new TreeMap<>();
  private final TreeMap<String, TopicSummary> topics = new TreeMap<>();
  private final TreeMap<LocalDate, Long> weeks = new TreeMap<>();

  synchronized List<TopicSummary> topics() {
    return topics.values().stream().filter(t -> t.articles() > 0 || t.videos() > 0).toList();
  }

  synchronized List<WeekSummary> weeks() {
    return weeks.descendingMap().entrySet().stream()
        .filter(week -> week.getValue() > 0)
        .map(week -> new WeekSummary(new Week(week.getKey()), week.getValue()))
        .toList();
  }

  @Override
  public synchronized Optional<LedgerEntry> entry(ItemKind kind, String id) {
    return Optional.ofNullable(ledger.get(kind + "#" + id));
  }

  @Override
  public synchronized boolean post(
      Optional<LedgerEntry> before, LedgerEntry after, List<Instant> boundaryInstants) {
    String key = after.kind() + "#" + after.id();
    if (!entry(after.kind(), after.id()).equals(before)) {
      return false;
    }
    before
        .flatMap(e -> Optional.ofNullable(e.countedUnder()))
        .ifPresent(
            topic ->
                topics.computeIfPresent(
                    topic.id().value(), (k, t) -> add(t, after.kind(), -1, null)));
    before
        .flatMap(e -> Optional.ofNullable(e.countedIn()))
        .ifPresent(week -> weeks.merge(week.monday(), -1L, Long::sum));
    if (after.countedIn() != null) {
      weeks.merge(after.countedIn().monday(), 1L, Long::sum);
    }
    Topic topic = after.countedUnder();
    if (topic != null) {
      TopicSummary old =
          topics.getOrDefault(topic.id().value(), new TopicSummary(topic, 0, 0, null));
      topics.put(topic.id().value(), add(old, after.kind(), 1, after.listedAt()));
    }
    before.ifPresent(e -> log.set(requireNonNull(e.sequence()).intValue() - 1, null));
    Change change =
        new Change(
            after.kind(),
            after.id(),
            after.revision(),
            after.loggedAt(),
            after.topics(),
            after.publicFrom());
    log.add(change);
    for (Instant at : boundaryInstants) {
      boundaries.put(
          at + key,
          new Change(
              after.kind(), after.id(), after.revision(), at, after.topics(), after.publicFrom()));
    }
    ledger.put(
        key,
        new LedgerEntry(
            after.kind(),
            after.id(),
            after.revision(),
            after.loggedAt(),
            after.countedUnder(),
            after.countedIn(),
            after.listedAt(),
            after.topics(),
            after.publicFrom(),
            (long) log.size()));
    return true;
  }

  /** All changes stand in the first shard. */
  @Override
  public synchronized Stretch read(int shard, long after, int limit) {
    List<Change> changes = new ArrayList<>();
    long last = after;
    while (shard == 0 && last < log.size() && changes.size() < limit) {
      Optional.ofNullable(log.get((int) last++)).ifPresent(changes::add);
    }
    return new Stretch(changes, last, shard == 0 && last < log.size());
  }

  @Override
  public synchronized List<Change> boundaries(Instant after, Instant until) {
    return boundaries.values().stream()
        .filter(c -> c.at().isAfter(after) && !c.at().isAfter(until))
        .toList();
  }

  private static TopicSummary add(
      TopicSummary topic, ItemKind kind, int count, @Nullable Instant at) {
    boolean newer = at != null && (topic.newestAt() == null || at.isAfter(topic.newestAt()));
    return new TopicSummary(
        topic.topic(),
        topic.articles() + (kind == ItemKind.ARTICLE ? count : 0),
        topic.videos() + (kind == ItemKind.VIDEO ? count : 0),
        newer ? at : topic.newestAt());
  }
}
