package newsreel.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Listing;
import newsreel.catalog.Position;
import newsreel.catalog.ports.Slice;
import newsreel.table.Table.Page;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Walks a list: one partition for a topic; otherwise one for each year and one for items without a
 * date. One read takes a page from each partition, and only a few partitions.
 */
final class NewestFirst {
  /** Partitions that one read walks. */
  static final int MAX_PARTITIONS = 8;

  private final Table table;

  NewestFirst(Table table) {
    this.table = table;
  }

  /** R3 or R9; for a topic, R4 or R10. */
  Slice<Item> published(ItemKind kind, Listing listing) {
    if (listing.topic() != null) {
      return partition(
          new Walk(Keys.TOPIC_INDEX, Keys.TOPIC, Keys.NEWEST_AT),
          Keys.topicList(kind, listing.topic()),
          listing,
          listing.limit());
    }
    List<Leg> legs = new ArrayList<>();
    for (int year : years(Keys.years(kind))) {
      legs.add(new Leg(Keys.newest(kind, year), year));
    }
    if (listing.from() == null && listing.to() == null) {
      legs.add(new Leg(Keys.undated(kind), Integer.MIN_VALUE));
    }
    return walk(new Walk(Keys.NEWEST_INDEX, Keys.NEWEST, Keys.NEWEST_AT), legs, listing);
  }

  /** R51: keys only. */
  Slice<Item> updated(ItemKind kind, Listing listing) {
    List<Leg> legs = new ArrayList<>();
    for (int year : years(Keys.updatedYears(kind))) {
      legs.add(new Leg(Keys.newest(kind, year), year));
    }
    return walk(new Walk(Keys.UPDATED_INDEX, Keys.UPDATED, Keys.UPDATED_PLACE), legs, listing);
  }

  private record Walk(String index, String partitionKey, String sortKey) {}

  /** A partition and its year. */
  private record Leg(String partition, int year) {
    boolean isUndated() {
      return year == Integer.MIN_VALUE;
    }

    boolean isInside(Listing listing) {
      Position after = listing.after();
      if (after != null && !after.dated()) {
        return isUndated();
      }
      return isUndated()
          || ((after == null || year <= Keys.year(after.at()))
              && (listing.to() == null || year <= Keys.year(listing.to()))
              && (listing.from() == null || year >= Keys.year(listing.from())));
    }

    /** Above everything in the partition, and below everything in the partitions before it. */
    Position top() {
      return isUndated()
          ? new Position(true, Instant.parse("0000-01-01T00:00:00Z"), "")
          : new Position(
              true,
              LocalDate.of(year + 1, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC).minusMillis(1),
              "~");
    }
  }

  private Slice<Item> walk(Walk walk, List<Leg> legs, Listing listing) {
    List<Leg> inside = legs.stream().filter(leg -> leg.isInside(listing)).toList();
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < inside.size(); i++) {
      if (i == MAX_PARTITIONS) {
        return new Slice<>(items, Optional.of(inside.get(i).top()));
      }
      Slice<Item> slice =
          partition(walk, inside.get(i).partition(), listing, listing.limit() - items.size());
      items.addAll(slice.items());
      if (slice.next().isPresent()) {
        return new Slice<>(items, slice.next());
      }
      if (items.size() == listing.limit()) {
        return new Slice<>(
            items, i + 1 < inside.size() ? Optional.of(inside.get(i + 1).top()) : Optional.empty());
      }
    }
    return new Slice<>(items, Optional.empty());
  }

  private List<Integer> years(Map<String, AttributeValue> key) {
    return table.get(key, false).map(item -> item.numbers("years")).orElse(List.of()).stream()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private Slice<Item> partition(Walk walk, String partition, Listing listing, int limit) {
    TimeRange range = TimeRange.of(listing);
    if (range.isEmpty()) {
      return new Slice<>(List.of(), Optional.empty());
    }
    Page page =
        table.page(
            range.asked(limit),
            q ->
                range
                    .query(q, walk.partitionKey(), partition, walk.sortKey())
                    .indexName(walk.index()));
    List<Item> inside =
        page.items().stream().filter(item -> range.holds(item.text(walk.sortKey()))).toList();
    List<Item> items = inside.subList(0, Math.min(limit, inside.size()));
    boolean more = page.more() || items.size() < inside.size();
    Item last =
        items.isEmpty() && more ? page.items().getLast() : items.isEmpty() ? null : items.getLast();
    return new Slice<>(
        items, more && last != null ? Position.parse(last.text(walk.sortKey())) : Optional.empty());
  }
}
