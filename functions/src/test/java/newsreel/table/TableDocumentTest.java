package newsreel.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.Derived;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Samples;
import newsreel.catalog.ports.RebuildState;
import newsreel.catalog.search.SearchWriter.Place;
import newsreel.catalog.watching.WatchedSamples;
import newsreel.table.TableDocument.IndexRow;
import newsreel.table.TableDocument.ItemRow;
import newsreel.table.TableDocument.PatternRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** TABLE.md says what is so. */
class TableDocumentTest {
  @RegisterExtension final DynamoDbLocal dynamo = new DynamoDbLocal();

  @Test
  void everyPatternInTheCodeIsInTheDocumentAndTheOtherWayRound() throws IOException {
    assertThat(TableDocument.patterns().stream().map(PatternRow::number))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(TableDocument.numbersInCode());
  }

  @Test
  void everyLiteralOfTheKeysIsInTheDocument() {
    String document = TableDocument.text();
    assertThat(TableDocument.literals())
        .contains("META", "ARTICLE#")
        .allSatisfy(literal -> assertThat(document).contains(literal));
  }

  @Test
  void everyItemStandsInTheChartWithItsAttributesAndTheOtherWayRound() {
    store();
    List<Map<String, AttributeValue>> items =
        dynamo.client().scan(r -> r.tableName(dynamo.tableName())).items();

    Map<String, Set<String>> found = new HashMap<>();
    for (Map<String, AttributeValue> item : items) {
      Set<String> attributes = new HashSet<>(item.keySet());
      attributes.removeAll(Set.of(Keys.PK, Keys.SK));
      found.computeIfAbsent(row(item).name(), name -> new HashSet<>()).addAll(attributes);
    }

    Map<String, Set<String>> charted = new HashMap<>();
    TableDocument.items().forEach(row -> charted.put(row.name(), row.attributes()));
    assertThat(found).containsExactlyInAnyOrderEntriesOf(charted);
  }

  @Test
  void whatPropagateFollowsIsAsTheChartSays() {
    store();
    assertThat(dynamo.client().scan(r -> r.tableName(dynamo.tableName())).items())
        .allSatisfy(
            item ->
                assertThat(TouchedItem.of(pk(item), sk(item)).isPresent())
                    .as(pk(item) + " " + sk(item))
                    .isEqualTo(row(item).followed()));
  }

  @Test
  void theIndexesAreThoseOfTheTemplate() {
    assertThat(TemplateTable.request("any").globalSecondaryIndexes())
        .extracting(
            i ->
                new IndexRow(
                    i.indexName(),
                    i.keySchema().getFirst().attributeName(),
                    i.keySchema().getLast().attributeName()))
        .containsExactlyInAnyOrderElementsOf(TableDocument.indexes());
  }

  @Test
  void theLimitsAreThoseOfTheCode() {
    assertThat(TableDocument.text())
        .contains(ItemSize.LIMIT / 1024 + " KB")
        .contains("%,d changes".formatted(Keys.CHANGES_A_SEGMENT));
  }

  private void store() {
    FullTable.store(
        new DynamoCatalogWriter(dynamo.client(), dynamo.tableName()),
        new DynamoLedger(dynamo.client(), dynamo.tableName()));
    FullTable.storePictures(
        new DynamoKnownImages(dynamo.client(), dynamo.tableName()),
        new DynamoKeptPictures(dynamo.client(), dynamo.tableName()));
    FullTable.recordFetch(
        new DynamoFetchLog(dynamo.client(), dynamo.tableName(), Clock.systemUTC()));
    FullTable.listByFacets(new DynamoFacetLists(dynamo.client(), dynamo.tableName()));
    assertThat(
            new DynamoIndexManifests(dynamo.client(), dynamo.tableName())
                .replace(Place.SERVING, Optional.empty(), FullTable.manifest(1)))
        .isTrue();
    new DynamoImports(dynamo.client(), dynamo.tableName()).save(FullTable.pageImport());
    new DynamoOrigins(dynamo.client(), dynamo.tableName(), Clock.systemUTC()).origin();
    rebuild();
    WatchedSamples.store(new DynamoWatchBook(dynamo.client(), dynamo.tableName()));
    dynamo
        .client()
        .putItem(p -> p.tableName(dynamo.tableName()).item(FullTable.halfIndexed().attributes()));
  }

  /** One that has ended, and one under way. */
  private void rebuild() {
    DynamoRecount recount = new DynamoRecount(dynamo.client(), dynamo.tableName());
    long number = recount.begin();
    recount.count(ItemKind.ARTICLE, FullTable.article().id().value(), number);
    recount.showTopics(number, Samples.NOON, () -> true);
    recount.showWeeks(number, () -> true);
    recount.count(ItemKind.ARTICLE, FullTable.article().id().value(), recount.begin());
    DynamoEpochs epochs = new DynamoEpochs(dynamo.client(), dynamo.tableName());
    epochs.finish(epochs.begin(FullTable.BOUNDARY));
    DynamoRebuilds rebuilds = new DynamoRebuilds(dynamo.client(), dynamo.tableName());
    RebuildState begun = RebuildState.unknown(Derived.CARDS).begin(1, FullTable.BOUNDARY);
    rebuilds.save(begun);
    rebuilds.save(begun.advance(Optional.of("there"), 2, 0, FullTable.BOUNDARY));
  }

  private static ItemRow row(Map<String, AttributeValue> item) {
    List<ItemRow> rows =
        TableDocument.items().stream().filter(row -> row.matches(pk(item), sk(item))).toList();
    assertThat(rows).as(pk(item) + " " + sk(item)).hasSize(1);
    return rows.getFirst();
  }

  private static String pk(Map<String, AttributeValue> item) {
    return new Item(item).text(Keys.PK);
  }

  private static String sk(Map<String, AttributeValue> item) {
    return new Item(item).text(Keys.SK);
  }
}
