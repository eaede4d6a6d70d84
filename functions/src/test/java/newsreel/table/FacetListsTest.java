package newsreel.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Listing;
import newsreel.catalog.Position;
import newsreel.catalog.ports.FacetLists.Entry;

/** The lists have what looking at every item finds, after any edits and through any pages. */
final class FacetListsTest {
  private static final List<String> FACETS =
      List.of("author:mara lind", "keyword:ice", "keyword:ferries", "topic:sea", "video");

  private static final List<Instant> INSTANTS =
      List.of(
          Instant.parse("2024-12-31T23:59:59.999Z"),
          Instant.parse("2025-01-01T00:00:00Z"),
          Instant.parse("2026-03-02T10:00:00Z"));

  private final DynamoDbLocal dynamo = new DynamoDbLocal();
  private final Map<String, Entry> stored = new TreeMap<>();

  @BeforeTry
  void createTable() {
    stored.clear();
    dynamo.createTable();
  }

  @AfterTry
  void deleteTable() {
    dynamo.deleteTable();
  }

  /** What becomes of one of a few items: other facets, another date, or its withdrawal. */
  record Step(int item, Optional<Entry> entry) {}

  @Property(tries = 30)
  void aListHasWhatLookingAtEveryItemFinds(
      @ForAll @Size(max = 30) List<@From("steps") Step> steps,
      @ForAll @Size(min = 1, max = 6) List<@From("asked") Set<String>> asked,
      @ForAll @IntRange(min = 1, max = 4) int limit,
      @ForAll @IntRange(min = 1, max = 6) int maxUnits,
      @ForAll @IntRange(min = 1, max = 4) int firstPages) {
    DynamoFacetLists lists = new DynamoFacetLists(dynamo.client(), dynamo.tableName());
    for (Step step : steps) {
      String id = "item-" + step.item();
      lists.follow(ItemKind.ARTICLE, id, step::entry);
      step.entry().ifPresentOrElse(entry -> stored.put(id, entry), () -> stored.remove(id));
    }
    FacetReading reading =
        new FacetReading(new Table(dynamo.client(), dynamo.tableName()), maxUnits, firstPages);
    for (Set<String> facets : asked) {
      assertThat(everyPage(reading, facets, limit))
          .as(facets.toString())
          .isEqualTo(bruteForce(facets));
    }
  }

  private static List<String> everyPage(FacetReading reading, Set<String> facets, int limit) {
    List<String> found = new ArrayList<>();
    Optional<String> next = Optional.of("");
    while (next.isPresent()) {
      Position after = next.flatMap(Position::parse).orElse(null);
      FacetReading.Found page =
          reading.having(
              ItemKind.ARTICLE,
              facets,
              TimeRange.of(new Listing(null, null, null, after, limit)),
              limit);
      assertThat(page.ids()).hasSizeLessThanOrEqualTo(limit);
      found.addAll(page.ids());
      next = page.next();
    }
    return found;
  }

  private List<String> bruteForce(Set<String> facets) {
    Comparator<Map.Entry<String, Entry>> byPlace =
        Comparator.comparing(e -> Keys.place(e.getValue().position()));
    return stored.entrySet().stream()
        .filter(e -> e.getValue().facets().containsAll(facets))
        .sorted(byPlace.reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  @Provide
  Arbitrary<Step> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 11),
            Arbitraries.of(FACETS).set().ofMaxSize(4),
            Arbitraries.of(INSTANTS),
            Arbitraries.integers().between(0, 5))
        .as(
            (item, facets, at, fate) ->
                new Step(
                    item,
                    fate == 0
                        ? Optional.empty()
                        : Optional.of(
                            new Entry(
                                Position.of(ItemKind.ARTICLE, "item-" + item, at, at), facets))));
  }

  @Provide
  Arbitrary<Set<String>> asked() {
    return Arbitraries.of(FACETS).set().ofMinSize(1).ofMaxSize(3);
  }
}
