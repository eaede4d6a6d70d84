package newsreel.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.Availability;
import newsreel.catalog.Facet;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Position;
import newsreel.catalog.TopicId;
import newsreel.catalog.search.RelevanceSet.City;
import newsreel.catalog.search.RelevanceSet.Event;
import newsreel.catalog.search.RelevanceSet.Judged;
import newsreel.catalog.search.SearchDocument.Text;
import newsreel.catalog.search.SearchFacet.Count;
import newsreel.catalog.search.SearchFacet.Label;
import newsreel.catalog.search.SearchIndex.Hit;
import newsreel.catalog.search.SearchIndex.Hits;
import newsreel.catalog.search.SearchIndex.Match;
import newsreel.catalog.search.SearchIndex.Stretch;
import newsreel.catalog.search.SearchQuery.Order;
import newsreel.catalog.search.SearchWriter.Change;
import newsreel.catalog.search.SearchWriter.Place;
import newsreel.values.LanguageTag;
import org.junit.jupiter.api.Test;

/** What every engine does. */
public interface SearchContract {
  Instant NOW = RelevanceSet.NOW;

  SearchWriter writer();

  /** Of what the writer wrote, as it is at {@link #NOW}. */
  SearchIndex index();

  /** Makes what was written visible. */
  default SearchIndex with(SearchDocument... documents) {
    return with(List.of(documents));
  }

  default SearchIndex with(List<SearchDocument> documents) {
    SearchWriter writer = writer();
    if (writer.isToBegin()) {
      writer.begin();
    }
    IndexManifest empty = writer.state(Place.BUILDING).orElseThrow();
    IndexManifest built =
        writer
            .commit(
                Place.BUILDING,
                empty,
                documents.stream().map(d -> new Change(d.kind(), d.id(), Optional.of(d))).toList(),
                empty.position().with(0, 1))
            .orElseThrow();
    assertThat(writer.promote(built)).isTrue();
    return index();
  }

  static SearchDocument article(String id, String language, String headline, String... more) {
    List<Text> texts = new ArrayList<>();
    LanguageTag tag = language.isEmpty() ? null : new LanguageTag(language);
    texts.add(new Text(SearchField.HEADLINE, tag, headline));
    for (String text : more) {
      texts.add(new Text(SearchField.BODY, tag, text));
    }
    Set<String> facets = tag == null ? Set.of() : Set.of(Facet.language(tag));
    Map<SearchFacet, List<Label>> labels = new EnumMap<>(SearchFacet.class);
    if (tag != null) {
      labels.put(SearchFacet.LANGUAGE, List.of(new Label(language)));
    }
    return document(id, NOW.minus(Duration.ofDays(1)), Availability.ALWAYS, facets, labels, texts);
  }

  static SearchDocument document(
      String id,
      Instant date,
      Availability availability,
      Set<String> facets,
      Map<SearchFacet, List<Label>> labels,
      List<Text> texts) {
    return new SearchDocument(
        ItemKind.ARTICLE,
        id,
        Position.of(ItemKind.ARTICLE, id, date, date),
        availability,
        facets,
        labels,
        texts);
  }

  static SearchDocument dated(String id, String headline, Instant date) {
    SearchDocument plain = article(id, "en", headline);
    return document(id, date, Availability.ALWAYS, plain.facets(), plain.labels(), plain.texts());
  }

  static List<String> find(SearchIndex index, String query) {
    return ids(index.find(SearchQuery.parse(query).orElseThrow(), Optional.empty(), 20));
  }

  static List<String> ids(Hits hits) {
    return hits.hits().stream().map(Hit::id).toList();
  }

  @Test
  default void wordsAreFoundByTheirStemsInTheItemsLanguage() {
    SearchIndex index =
        with(
            article("en", "en", "Ministers visited the harbours"),
            article("de", "de", "Die Häuser am Hafen"),
            article("fr", "fr", "L’été des musées"),
            article("ru", "ru", "Новые трамваи"),
            article("none", "", "Zanzibar sunsets"));
    assertThat(find(index, "minister visits harbour")).containsExactly("en");
    assertThat(find(index, "haus hafen")).containsExactly("de");
    assertThat(find(index, "ete musee")).containsExactly("fr");
    assertThat(find(index, "новый трамвай")).containsExactly("ru");
    assertThat(find(index, "zanzibar sunsets")).containsExactly("none");
  }

  @Test
  default void accentsCaseWidthAndQuotesDoNotCount() {
    SearchIndex index =
        with(
            article("a", "en", "Łukasz Ørsted drinks a café at Großmann’s"),
            article("b", "en", "ＦＵＬＬ width and ﬁne ligatures"));
    for (String query : List.of("lukasz", "ØRSTED", "orsted cafe", "CAFÉ", "grossmann")) {
      assertThat(find(index, query)).as(query).containsExactly("a");
    }
    assertThat(find(index, "full fine")).containsExactly("b");
  }

  @Test
  default void scriptsWithoutSpacesAreFoundByPairsAndByOneCharacter() {
    SearchIndex index =
        with(
            article("ja", "ja", "東京港の夜", "花火が上がった"),
            article("zh", "zh", "北京动物园"),
            article("ko", "ko", "서울의 봄"),
            article("th", "th", "สถานีข่าวด่วน"));
    assertThat(find(index, "京港")).containsExactly("ja");
    assertThat(find(index, "夜")).containsExactly("ja");
    assertThat(find(index, "花火")).containsExactly("ja");
    assertThat(find(index, "动物园")).containsExactly("zh");
    assertThat(find(index, "서울")).containsExactly("ko");
    assertThat(find(index, "ข่าว")).containsExactly("th");
  }

  @Test
  default void aPhraseStandsTogetherAndWhatIsExcludedIsNotFound() {
    SearchIndex index =
        with(
            article("together", "en", "State of the union speech"),
            article("apart", "en", "The union and the state of talks", "A speech was held"));
    assertThat(find(index, "\"state of the union\"")).containsExactly("together");
    assertThat(find(index, "\"speech was held\"")).containsExactly("apart");
    assertThat(find(index, "union -together")).hasSize(2);
    assertThat(find(index, "union -talks")).containsExactly("together");
    assertThat(find(index, "union -\"talks held\"")).hasSize(2);
  }

  @Test
  default void theLastWordMayBeABeginning() {
    SearchIndex index =
        with(article("a", "en", "Lighthouse keepers"), article("b", "en", "Light on water"));
    assertThat(find(index, "keepers lighth")).containsExactly("a");
    SearchQuery first = SearchQuery.parse("lighth keepers").orElseThrow();
    assertThat(index.find(first, Optional.empty(), 9).match()).isNotEqualTo(Match.ALL);
    assertThat(find(index, "lig")).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  default void allWordsComeFirstThenNearlyTheSameAndThenMost() {
    SearchIndex index =
        with(
            article("visit", "en", "Mishustin pays a visit to China"),
            article("trade", "en", "China trade grows"));
    SearchQuery all = SearchQuery.parse("china visit").orElseThrow();
    assertThat(index.find(all, Optional.empty(), 9))
        .satisfies(hits -> assertThat(ids(hits)).containsExactly("visit"))
        .extracting(Hits::match)
        .isEqualTo(Match.ALL);
    SearchQuery similar = SearchQuery.parse("Mishoustin china visits").orElseThrow();
    assertThat(index.find(similar, Optional.empty(), 9))
        .satisfies(hits -> assertThat(ids(hits)).containsExactly("visit"))
        .extracting(Hits::match)
        .isEqualTo(Match.SIMILAR);
    SearchQuery most = SearchQuery.parse("mishustin china harvest").orElseThrow();
    assertThat(index.find(most, Optional.empty(), 9))
        .satisfies(hits -> assertThat(ids(hits)).containsExactly("visit"))
        .extracting(Hits::match)
        .isEqualTo(Match.MOST);
    assertThat(find(index, "chjna")).hasSize(2);
    assertThat(find(index, "trad")).as("four letters").containsExactly("trade");
    assertThat(find(index, "xrade")).as("its first letter is sure").isEmpty();
  }

  @Test
  default void theNewerComesFirstAmongEqualsAndTheNewestWhereThatIsAsked() {
    SearchIndex index =
        with(
            dated("old", "Harbour", NOW.minus(Duration.ofDays(900))),
            dated("new", "Harbour", NOW.minus(Duration.ofDays(2))),
            dated("longer", "A word about the harbour", NOW.minus(Duration.ofDays(1))));
    assertThat(find(index, "harbour")).startsWith("new").contains("old", "longer");
    SearchQuery newest = SearchQuery.parse("harbour").orElseThrow().by(Order.NEWEST);
    assertThat(ids(index.find(newest, Optional.empty(), 9)))
        .containsExactly("longer", "new", "old");
  }

  @Test
  default void filtersNarrowWithoutWordsToo() {
    TopicId coast = new TopicId("coast");
    SearchDocument plain = article("a", "en", "One");
    SearchIndex index =
        with(
            document(
                "a",
                Instant.parse("2026-01-01T00:00:00Z"),
                Availability.ALWAYS,
                Set.of(Facet.topic(coast), Facet.VIDEO),
                plain.labels(),
                plain.texts()),
            document(
                "b",
                Instant.parse("2026-02-01T00:00:00Z"),
                Availability.ALWAYS,
                Set.of(Facet.topic(coast)),
                plain.labels(),
                plain.texts()));
    SearchQuery filter = SearchQuery.filtering("").having(Set.of(Facet.topic(coast)));
    assertThat(ids(index.find(filter, Optional.empty(), 9))).containsExactly("b", "a");
    assertThat(ids(index.find(filter.having(Set.of(Facet.VIDEO)), Optional.empty(), 9)))
        .containsExactly("a");
    assertThat(
            ids(
                index.find(
                    filter.between(
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2026-02-01T00:00:00Z")),
                    Optional.empty(),
                    9)))
        .containsExactly("a");
    assertThat(ids(index.find(filter.of(ItemKind.VIDEO), Optional.empty(), 9))).isEmpty();
  }

  @Test
  default void whatIsNotOpenIsNeitherFoundNorCounted() {
    SearchDocument plain = article("x", "en", "Harbour");
    SearchIndex index =
        with(
            plain,
            document(
                "soon",
                NOW,
                new Availability(NOW.plusSeconds(1), null, null),
                plain.facets(),
                plain.labels(),
                plain.texts()),
            document(
                "over",
                NOW,
                new Availability(null, NOW, null),
                plain.facets(),
                plain.labels(),
                plain.texts()));
    SearchQuery query =
        SearchQuery.parse("harbour").orElseThrow().counting(Set.of(SearchFacet.LANGUAGE));
    Hits hits = index.find(query, Optional.empty(), 9);
    assertThat(ids(hits)).containsExactly("x");
    assertThat(hits.facets())
        .containsEntry(SearchFacet.LANGUAGE, List.of(new Count(new Label("en"), 1)));
  }

  @Test
  default void facetsCountTheWholeResult() {
    List<SearchDocument> many = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      many.add(article("n" + i, i % 3 == 0 ? "de" : "en", "Harbour " + i));
    }
    many.add(article("other", "fr", "Sea"));
    SearchQuery query =
        SearchQuery.parse("harbour").orElseThrow().counting(Set.of(SearchFacet.LANGUAGE));
    assertThat(with(many).find(query, Optional.empty(), 2).facets())
        .containsEntry(
            SearchFacet.LANGUAGE,
            List.of(new Count(new Label("en"), 20), new Count(new Label("de"), 10)));
  }

  @Test
  default void pagesHoldEveryItemOnceInEitherOrder() {
    List<SearchDocument> many = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      many.add(dated("n" + i, "Harbour news " + i % 4, NOW.minus(Duration.ofDays(i / 5))));
    }
    SearchIndex index = with(many);
    for (Order order : Order.values()) {
      SearchQuery query = SearchQuery.parse("harbour").orElseThrow().by(order);
      List<String> read = new ArrayList<>();
      Optional<String> after = Optional.empty();
      do {
        Hits page = index.find(query, after, 5);
        read.addAll(ids(page));
        after = page.next();
      } while (after.isPresent());
      assertThat(read).as(order.name()).hasSize(23).doesNotHaveDuplicates();
    }
  }

  @Test
  default void wordsAreFoundInATextAsTheIndexFindsThem() {
    SearchIndex index = with();
    SearchQuery query = SearchQuery.parse("\"ferry runs\" harbour lighth").orElseThrow();
    String text = "The Harbours’ ferry: lighthouse, Fërry";
    List<String> marked = new ArrayList<>();
    for (Stretch stretch : index.words(query, Match.ALL).find(text, new LanguageTag("en"))) {
      marked.add(text.substring(stretch.start(), stretch.end()));
    }
    assertThat(marked).containsExactly("Harbours", "ferry", "lighthouse", "Fërry");
  }

  @Test
  default void whatIsTypedIsCompletedByHeadlinesPeopleAndTopics() {
    Label topic = new Label("baltic-harbours", "Baltic harbours");
    SearchDocument plain = article("a", "en", "Harbour opens");
    SearchIndex index =
        with(
            document(
                "a",
                NOW,
                Availability.ALWAYS,
                Set.of(),
                Map.of(
                    SearchFacet.AUTHOR,
                    List.of(new Label("Ana Harbo"), new Label("Jo Okafor")),
                    SearchFacet.TOPIC,
                    List.of(topic)),
                plain.texts()));
    SearchIndex.Completions completions = index.complete("harb", 5);
    assertThat(completions.headlines()).extracting(Hit::id).containsExactly("a");
    assertThat(completions.people()).containsExactly(new Count(new Label("Ana Harbo"), 1));
    assertThat(completions.topics()).containsExactly(new Count(topic, 1));
    assertThat(index.complete("balt", 5).topics()).containsExactly(new Count(topic, 1));
    assertThat(index.complete("—", 5).headlines()).isEmpty();
  }

  @Test
  default void theBestComesFirst() {
    List<SearchDocument> documents = new ArrayList<>();
    for (RelevanceLanguage language : RelevanceLanguage.values()) {
      for (Event event : Event.values()) {
        for (City city : City.values()) {
          String id = RelevanceSet.id(language, event, city).value();
          documents.add(
              SearchDocument.of(
                  RelevanceSet.articles().stream()
                      .filter(a -> a.id().value().equals(id))
                      .findFirst()
                      .orElseThrow(),
                  RelevanceSet.body(language, event, city)));
        }
      }
    }
    SearchIndex index = with(documents);
    double sum = 0;
    StringBuilder report = new StringBuilder();
    for (Judged judged : RelevanceSet.queries()) {
      List<String> found = find(index, judged.query());
      double gain = Gain.of(found, wanted(judged), 10);
      sum += gain;
      report.append(
          "%.2f %s %s%n".formatted(gain, judged.query(), found.stream().limit(5).toList()));
    }
    assertThat(sum / RelevanceSet.queries().size())
        .as(report.toString())
        .isGreaterThanOrEqualTo(0.85);
  }

  private static Set<String> wanted(Judged judged) {
    Set<String> wanted = new LinkedHashSet<>();
    for (RelevanceLanguage language : RelevanceLanguage.values()) {
      for (Event event : judged.events()) {
        for (City city : judged.cities()) {
          boolean spoken = judged.language().isEmpty() || judged.language().equals(language.tag);
          boolean written =
              judged.author() < 0 || judged.author() == RelevanceSet.author(language, event, city);
          if (spoken && written) {
            wanted.add(RelevanceSet.id(language, event, city).value());
          }
        }
      }
    }
    return wanted;
  }

  /** Normalised discounted cumulative gain. */
  final class Gain {
    private Gain() {}

    static double of(List<String> found, Set<String> wanted, int first) {
      double gain = 0;
      double ideal = 0;
      for (int i = 0; i < first; i++) {
        double weight = Math.log(2) / Math.log(i + 2);
        gain += i < found.size() && wanted.contains(found.get(i)) ? weight : 0;
        ideal += i < wanted.size() ? weight : 0;
      }
      return gain / ideal;
    }
  }
}
