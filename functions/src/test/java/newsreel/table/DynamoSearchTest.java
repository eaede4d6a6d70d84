package newsreel.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import newsreel.catalog.Facet;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Position;
import newsreel.catalog.TopicId;
import newsreel.catalog.search.SearchDocument;
import newsreel.catalog.search.SearchIndex.Hit;
import newsreel.catalog.search.SearchIndex.Hits;
import newsreel.catalog.search.SearchQuery;
import org.jspecify.annotations.Nullable;

/** The index finds what looking at every item finds, after any edits and through any pages. */
final class DynamoSearchTest {
  private static final List<String> VOCABULARY =
      List.of(
          "Harbour",
          "harbours",
          "harbor",
          "harbinger",
          "harb",
          "har",
          "ha",
          "rivers",
          "River",
          "the",
          "été",
          "東京港",
          "京都",
          "港",
          "ข่าวด่วน",
          "สถานีข่าว",
          "서울의",
          "서울",
          "1945",
          "l’Été");

  private static final List<Instant> INSTANTS =
      List.of(
          Instant.parse("2024-12-31T23:59:59.999Z"),
          Instant.parse("2025-01-01T00:00:00Z"),
          Instant.parse("2026-03-01T00:00:00Z"),
          Instant.parse("2026-03-02T10:00:00Z"));

  private final DynamoDbLocal dynamo = new DynamoDbLocal();
  private final Map<String, SearchDocument> stored = new TreeMap<>();

  @BeforeTry
  void createTable() {
    stored.clear();
    dynamo.createTable();
  }

  @AfterTry
  void deleteTable() {
    dynamo.deleteTable();
  }

  /** What becomes of one of a few items: other texts, or its withdrawal. */
  record Step(int item, Optional<SearchDocument> document) {}

  record Asked(String text, Optional<ItemKind> kind, Optional<TopicId> topic) {
    SearchQuery query() {
      SearchQuery query = SearchQuery.parse(text).orElseThrow();
      query = kind.isPresent() ? query.of(kind.get()) : query;
      return topic.isPresent() ? query.having(Set.of(Facet.topic(topic.get()))) : query;
    }
  }

  @Property(tries = 30)
  void aSearchFindsWhatLookingAtEveryItemFinds(
      @ForAll @Size(max = 30) List<@From("steps") Step> steps,
      @ForAll @Size(min = 4, max = 12) List<@From("searches") Asked> searches,
      @ForAll @IntRange(min = 1, max = 4) int limit,
      @ForAll @IntRange(min = 1, max = 6) int maxPages,
      @ForAll @IntRange(min = 1, max = 4) int firstPage) {
    DynamoSearchWriter writer = new DynamoSearchWriter(dynamo.client(), dynamo.tableName());
    for (Step step : steps) {
      String id = "item-" + step.item();
      writer.follow(kind(step.item()), id, step::document);
      step.document()
          .ifPresentOrElse(document -> stored.put(id, document), () -> stored.remove(id));
    }
    DynamoSearchIndex index =
        new DynamoSearchIndex(dynamo.client(), dynamo.tableName(), maxPages, firstPage);
    for (Asked asked : searches) {
      assertThat(everyPage(index, asked.query(), limit))
          .as(asked.toString())
          .isEqualTo(bruteForce(asked.query()));
    }
  }

  @Example
  void anItemIsFoundByAWordThatAnEditAddedTogetherWithOneThatItHad() {
    DynamoSearchWriter writer = new DynamoSearchWriter(dynamo.client(), dynamo.tableName());
    follow(writer, "edited", "Harbour");
    follow(writer, "first", "Rivers");
    follow(writer, "second", "Rivers");
    follow(writer, "edited", "Harbour rivers");

    Hits hits =
        new DynamoSearchIndex(dynamo.client(), dynamo.tableName())
            .find(SearchQuery.parse("harbour rivers").orElseThrow(), Optional.empty(), 20);

    assertThat(hits.hits()).extracting(Hit::id).containsExactly("edited");
  }

  private static void follow(DynamoSearchWriter writer, String id, String headline) {
    writer.follow(
        ItemKind.ARTICLE,
        id,
        () ->
            Optional.of(
                new SearchDocument(
                    ItemKind.ARTICLE,
                    id,
                    position(ItemKind.ARTICLE, id, INSTANTS.getFirst()),
                    Set.of(),
                    List.of(headline))));
  }

  private static List<String> everyPage(DynamoSearchIndex index, SearchQuery query, int limit) {
    List<String> found = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      Hits hits = index.find(query, next, limit);
      assertThat(hits.hits()).hasSizeLessThanOrEqualTo(limit);
      assertThat(hits.next()).isNotEqualTo(next.or(() -> Optional.of("")));
      hits.hits().stream().map(Hit::id).forEach(found::add);
      next = hits.next();
    } while (next.isPresent());
    return found;
  }

  private List<String> bruteForce(SearchQuery query) {
    Comparator<SearchDocument> byPlace = Comparator.comparing(d -> Keys.place(d.position()));
    return stored.values().stream()
        .filter(document -> document.matches(query))
        .sorted(byPlace.reversed())
        .map(SearchDocument::id)
        .toList();
  }

  private static Position position(ItemKind kind, String id, Instant at) {
    return Position.of(kind, id, at, at);
  }

  private static ItemKind kind(int item) {
    return item % 3 == 0 ? ItemKind.VIDEO : ItemKind.ARTICLE;
  }

  @Provide
  Arbitrary<Step> steps() {
    Arbitrary<List<String>> texts =
        Arbitraries.of(VOCABULARY)
            .list()
            .ofMaxSize(6)
            .map(words -> List.of(String.join(" ", words)));
    Arbitrary<@Nullable TopicId> topic =
        Arbitraries.of("coast", "city").map(TopicId::new).injectNull(0.3);
    return Combinators.combine(
            Arbitraries.integers().between(0, 11),
            texts,
            Arbitraries.of(INSTANTS),
            topic,
            Arbitraries.integers().between(0, 5))
        .as(
            (item, text, at, under, fate) ->
                new Step(
                    item,
                    fate == 0
                        ? Optional.empty()
                        : Optional.of(
                            new SearchDocument(
                                kind(item),
                                "item-" + item,
                                position(kind(item), "item-" + item, at),
                                under == null ? Set.of() : Set.of(Facet.topic(under)),
                                text))));
  }

  /** Words of the vocabulary, the last of them cut short at times. */
  @Provide
  Arbitrary<Asked> searches() {
    Arbitrary<String> text =
        Combinators.combine(
                Arbitraries.of(VOCABULARY).list().ofMinSize(1).ofMaxSize(3),
                Arbitraries.integers().between(0, 4))
            .as(
                (words, cut) -> {
                  String all = String.join(" ", words);
                  int kept = Math.max(1, words.getLast().length() - cut);
                  return all.substring(0, all.length() - words.getLast().length() + kept);
                })
            .filter(words -> SearchQuery.parse(words).isPresent());
    return Combinators.combine(
            text,
            Arbitraries.of(EnumSet.allOf(ItemKind.class)).optional(0.3),
            Arbitraries.of(Set.of("coast", "city")).map(TopicId::new).optional(0.3))
        .as(Asked::new);
  }
}
