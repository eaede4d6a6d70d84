package newsreel.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import newsreel.catalog.Derived;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Position;
import newsreel.catalog.TopicId;
import newsreel.catalog.ports.ChangeLog;
import newsreel.catalog.ports.LedgerEntry;
import newsreel.catalog.ports.Week;

/** Maps a ledger entry, and the log's record of the same change, to items and back. */
final class LedgerItem {
  private LedgerItem() {}

  static Item write(LedgerEntry entry, long sequence) {
    return change(entry, new Item().key(Keys.ledger(entry.kind(), entry.id())))
        .put("countedUnder", entry.countedUnder(), ValueItems::write)
        .put("countedIn", entry.countedIn())
        .put("place", Keys.place(entry.position()))
        .putTrue("listed", entry.listed())
        .put("sequence", sequence);
  }

  static LedgerEntry read(Item item) {
    return new LedgerEntry(
        kind(item),
        item.text("id"),
        (int) item.number("revision", 0),
        item.instant("at"),
        item.mapOrNull("countedUnder", ValueItems::topic),
        item.valueOrNull("countedIn", text -> new Week(LocalDate.parse(text))),
        Position.parse(item.text("place")).orElseThrow(),
        item.isTrue("listed"),
        topics(item),
        item.instantOrNull("publicFrom"),
        item.number("sequence", 0));
  }

  /** Adds the properties of the change to {@code item}. */
  static Item change(LedgerEntry entry, Item item) {
    return item.put("layout", Derived.CHANGES.layout())
        .put("kind", entry.kind().name().toLowerCase(Locale.ROOT))
        .put("id", entry.id())
        .put("revision", entry.revision())
        .put("at", entry.loggedAt())
        .put("topics", entry.topics().stream().map(TopicId::value).sorted().toList())
        .put("publicFrom", entry.publicFrom());
  }

  static ChangeLog.Change readChange(Item item, Instant at) {
    return new ChangeLog.Change(
        kind(item),
        item.text("id"),
        (int) item.number("revision", 0),
        at,
        topics(item),
        item.instantOrNull("publicFrom"));
  }

  private static ItemKind kind(Item item) {
    return ItemKind.valueOf(item.text("kind").toUpperCase(Locale.ROOT));
  }

  private static Set<TopicId> topics(Item item) {
    return item.texts("topics").stream().map(TopicId::new).collect(Collectors.toUnmodifiableSet());
  }
}
