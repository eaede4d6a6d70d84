package newsreel.catalog.ports;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import newsreel.catalog.Availability;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Position;
import newsreel.catalog.Revision;
import org.jspecify.annotations.Nullable;

/** Counts and the change log in lists and maps; all changes stand in the first shard. */
public final class InMemoryLedger implements Ledger, ChangeLog {
  private final Map<String, LedgerEntry> ledger = new HashMap<>();
  private final List<@Nullable Change> log = new ArrayList<>();
  private final TreeMap<Position, Change> boundaries = new TreeMap<>();
  private final List<Instant> wakes = new ArrayList<>();
  private final TreeMap<LocalDate, Long> weeks = new TreeMap<>();

  /** Counts the entries anew each time. */
  synchronized List<TopicSummary> topics() {
    TreeMap<String, List<LedgerEntry>> byTopic = new TreeMap<>();
    for (LedgerEntry entry : ledger.values()) {
      if (entry.countedUnder() != null) {
        byTopic
            .computeIfAbsent(entry.countedUnder().id().value(), k -> new ArrayList<>())
            .add(entry);
      }
    }
    return byTopic.values().stream().map(InMemoryLedger::summary).toList();
  }

  private static TopicSummary summary(List<LedgerEntry> entries) {
    List<LedgerEntry> oldestFirst =
        entries.stream().sorted(Comparator.comparing(LedgerEntry::position)).toList();
    List<LedgerEntry> articles =
        oldestFirst.stream().filter(e -> e.kind() == ItemKind.ARTICLE).toList();
    LedgerEntry named = articles.isEmpty() ? oldestFirst.getLast() : articles.getLast();
    return new TopicSummary(
        requireNonNull(named.countedUnder()),
        articles.size(),
        entries.size() - articles.size(),
        oldestFirst.getLast().position().date().orElse(null));
  }

  synchronized Optional<Instant> nextWake() {
    return wakes.stream().min(Comparator.naturalOrder());
  }

  /** Whether the item stands in the lists: as the last write or the last posting put it. */
  synchronized boolean lists(
      Availability availability, ItemKind kind, Object id, Revision revision) {
    return entry(kind, id.toString())
        .filter(entry -> entry.revision() == revision.number())
        .map(LedgerEntry::listed)
        .orElseGet(() -> availability.isListedAt(revision.updatedAt()));
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
  public synchronized boolean post(Optional<LedgerEntry> before, Posting posting) {
    LedgerEntry after = posting.entry();
    String key = after.kind() + "#" + after.id();
    if (!entry(after.kind(), after.id()).equals(before)) {
      return false;
    }
    wakes.addAll(posting.wakes());
    before
        .flatMap(e -> Optional.ofNullable(e.countedIn()))
        .ifPresent(week -> weeks.merge(week.monday(), -1L, Long::sum));
    if (after.countedIn() != null) {
      weeks.merge(after.countedIn().monday(), 1L, Long::sum);
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
    for (Instant at : posting.boundaries()) {
      boundaries.put(
          new Position(true, at, Position.mark(after.kind(), after.id())),
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
            after.position(),
            after.listed(),
            after.topics(),
            after.publicFrom(),
            (long) log.size()));
    return true;
  }

  @Override
  public synchronized Heads heads(boolean consistent) {
    return new Heads("0", List.of(new Head(0, log.size()), Head.EMPTY, Head.EMPTY, Head.EMPTY));
  }

  /** All changes stand in the first shard. */
  @Override
  public synchronized Stretch read(int shard, Head head, long after, int limit) {
    List<Change> changes = new ArrayList<>();
    long last = after;
    while (shard == 0 && last < log.size() && changes.size() < limit) {
      Optional.ofNullable(log.get((int) last++)).ifPresent(changes::add);
    }
    return new Stretch(changes, last, shard == 0 && last < log.size());
  }

  @Override
  public synchronized Ticks boundaries(Position after, Instant until, int limit) {
    SortedMap<Position, Change> between =
        boundaries.subMap(after, false, ChangeLog.after(until), true);
    boolean more = between.size() > limit;
    List<Position> places = between.keySet().stream().limit(limit).toList();
    return new Ticks(
        places.stream().map(place -> requireNonNull(between.get(place))).toList(),
        more ? places.getLast() : ChangeLog.after(until),
        more);
  }
}
