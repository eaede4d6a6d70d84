package newsreel.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Derived;
import newsreel.catalog.Facet;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Listing;
import newsreel.catalog.Picture;
import newsreel.catalog.Samples;
import newsreel.catalog.TrackKey;
import newsreel.catalog.VideoId;
import newsreel.catalog.ports.ChangeLog;
import newsreel.catalog.ports.Inventory;
import newsreel.catalog.ports.KnownImages;
import newsreel.catalog.ports.PageImport;
import newsreel.catalog.ports.RebuildState;
import newsreel.catalog.ports.Records;
import newsreel.catalog.ports.WeekPart;
import newsreel.catalog.search.IndexManifest;
import newsreel.catalog.search.SearchWriter.Place;
import newsreel.catalog.watching.SourceId;
import newsreel.catalog.watching.WatchedPage;
import newsreel.catalog.watching.WatchedSamples;
import newsreel.table.TableDocument.PatternRow;
import newsreel.values.LanguageTag;
import newsreel.values.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The units of TABLE.md are those that DynamoDB Local counts. */
class TableCostsTest {
  private static final TrackKey EN = TrackKey.ofCaptions(new LanguageTag("en"));

  private static final int LISTED = 20;
  private static final ArticleId ARTICLE = FullTable.article().id();
  private static final VideoId VIDEO = FullTable.video().id();

  @RegisterExtension final DynamoDbLocal dynamo = new DynamoDbLocal();

  @Test
  void everyPatternTakesTheUnitsThatTheDocumentStates() {
    MeteredClient meter = new MeteredClient(dynamo.client());
    Map<String, Double> measured = new TreeMap<>();
    store(meter, measured);
    decide(meter, measured);
    read(meter, measured);
    log(meter, measured);
    clock(meter, measured);
    facets(meter, measured);
    search(meter, measured);
    fetch(meter, measured);
    imports(meter, measured);
    pictures(meter, measured);
    rebuilds(meter, measured);
    sources(meter, measured);

    Map<String, Double> stated = new TreeMap<>();
    for (PatternRow row : TableDocument.patterns()) {
      stated.put(row.number(), row.units());
    }
    assertThat(measured).isEqualTo(stated);
  }

  @Test
  void theItemsMeasuredHaveTheSizesThatTheDocumentStates() {
    assertThat(TableDocument.text())
        .contains("an article of " + kilobytes(ArticleItem.write(FullTable.article())))
        .contains("one video of " + kilobytes(VideoItem.write(FullTable.video())));
  }

  private static String kilobytes(Item item) {
    return "%.1f KB".formatted(ItemSize.of(item.attributes()) / 1024.0);
  }

  private void store(MeteredClient meter, Map<String, Double> units) {
    DynamoCatalogWriter writer = new DynamoCatalogWriter(meter.client(), dynamo.tableName());
    meter.unitsOf(() -> writer.write(FullTable.write()));
    units.put("W3", meter.lastUnitsOf(TransactWriteItemsRequest.class));
    // The years of the article and of the video, of publication and of change.
    units.put("W4", meter.lastUnitsOf(UpdateItemRequest.class) / 4);
    FullTable.list(LISTED).forEach(writer::write);
    writer.write(FullTable.tracks());
  }

  private void decide(MeteredClient meter, Map<String, Double> units) {
    DynamoCatalogWriter writer = new DynamoCatalogWriter(meter.client(), dynamo.tableName());
    DynamoLedger ledger = new DynamoLedger(meter.client(), dynamo.tableName());
    units.put("W1", meter.unitsOf(() -> writer.current(ARTICLE)));
    units.put("W2", meter.unitsOf(() -> writer.current(List.of(VIDEO))));
    units.put("W5", meter.unitsOf(() -> writer.current(VIDEO)));
    units.put("W6", meter.unitsOf(() -> writer.embedding(VIDEO)));
    units.put("W10", meter.unitsOf(() -> writer.current(new VideoId("with-tracks"), EN)));
    meter.unitsOf(() -> FullTable.postFirst(ledger));
    units.put("W9", meter.lastUnitsOf(UpdateItemRequest.class));
    units.put("W52", meter.lastUnitsOf(GetItemRequest.class) - 1); // and the head of the shard
    units.put("W7", meter.unitsOf(() -> ledger.entry(ItemKind.ARTICLE, ARTICLE.value())));
    meter.unitsOf(() -> FullTable.postSecond(ledger));
    units.put("W8", meter.lastUnitsOf(TransactWriteItemsRequest.class));
  }

  private void read(MeteredClient meter, Map<String, Double> units) {
    DynamoCatalog catalog = new DynamoCatalog(meter.client(), dynamo.tableName());
    Listing all = new Listing(null, null, null, null, LISTED);
    Listing topic = new Listing(FullTable.TOPIC.id(), null, null, null, LISTED);
    units.put("R1", meter.unitsOf(() -> catalog.article(ARTICLE)));
    units.put("R2", meter.unitsOf(() -> catalog.articles(List.of(ARTICLE))));
    units.put("R3", meter.unitsOf(() -> catalog.articles(all)));
    units.put("R4", meter.unitsOf(() -> catalog.articles(topic)));
    units.put("R5", meter.unitsOf(() -> catalog.body(ARTICLE)));
    units.put("R6", meter.unitsOf(() -> catalog.evidence(ARTICLE)));
    units.put("R7", meter.unitsOf(() -> catalog.history(ARTICLE)));
    units.put("R8", meter.unitsOf(() -> catalog.video(VIDEO)));
    units.put("R9", meter.unitsOf(() -> catalog.videos(all)));
    units.put("R10", meter.unitsOf(() -> catalog.videos(topic)));
    units.put("R11", meter.unitsOf(() -> catalog.topics(null, 100)));
    units.put("R20", meter.unitsOf(catalog::weeks));
    units.put("R53", meter.unitsOf(() -> catalog.topic(FullTable.TOPIC.id())));
    units.put("R50", meter.unitsOf(catalog::nextWake)); // one shard has wakes
    units.put("R52", meter.unitsOf(() -> catalog.articles(WeekPart.whole(FullTable.WEEK), LISTED)));
    Listing updated = new Listing(null, null, null, null, LISTED, Set.of(), Listing.Order.UPDATED);
    meter.unitsOf(() -> catalog.articles(updated));
    units.put(
        "R51", meter.lastUnitsOf(GetItemRequest.class) + meter.lastUnitsOf(QueryRequest.class));
    units.put(
        "R19",
        meter.unitsOf(
            () -> catalog.addressed(FullTable.article().addressedSince(Optional.empty()).get(0))));
    units.put("R15", meter.unitsOf(() -> catalog.track(new VideoId("with-tracks"), EN)));
  }

  private void sources(MeteredClient meter, Map<String, Double> units) {
    DynamoWatchBook book = new DynamoWatchBook(meter.client(), dynamo.tableName());
    SourceId id = WatchedSamples.SOURCE.id();
    WatchedPage page = WatchedSamples.PAGE;
    WebUrl list = WatchedSamples.LIST.url();
    units.put("W80", meter.unitsOf(() -> book.save(WatchedSamples.SOURCE)));
    units.put("W82", meter.unitsOf(() -> book.save(WatchedSamples.PROGRESS)));
    units.put("W83", meter.unitsOf(() -> book.save(id, WatchedSamples.LIST)));
    units.put("W85", meter.unitsOf(() -> book.save(id, list, WatchedSamples.VERSIONS)));
    units.put("W86", meter.unitsOf(() -> book.add(List.of(page))));
    units.put("R80", meter.unitsOf(book::sources));
    units.put("R81", meter.unitsOf(() -> book.source(id)));
    units.put("R82", meter.unitsOf(() -> book.progress(id)));
    units.put("R83", meter.unitsOf(() -> book.lists(id)));
    units.put("R84", meter.unitsOf(() -> book.versions(id, list)));
    units.put("R85", meter.unitsOf(() -> book.page(page.key())));
    meter.unitsOf(() -> book.due(id, WatchedSamples.LATER, 10));
    units.put("R86", meter.lastUnitsOf(QueryRequest.class));
    units.put("W87", meter.unitsOf(() -> book.save(page, WatchedSamples.readPage())));
    units.put("W88", meter.unitsOf(() -> book.drop(WatchedSamples.due())));
    meter.unitsOf(
        () -> book.take("news.example.org", "reader", Samples.NOON, WatchedSamples.LATER));
    units.put("W89", meter.lastUnitsOf(UpdateItemRequest.class));
    units.put("W90", meter.unitsOf(() -> book.give(WatchedSamples.turn())));
    units.put("W84", meter.unitsOf(() -> book.drop(id, list)));
    meter.unitsOf(() -> book.delete(id));
    units.put("W81", meter.lastUnitsOf(DeleteItemRequest.class));
  }

  private void clock(MeteredClient meter, Map<String, Double> units) {
    DynamoLedger ledger = new DynamoLedger(meter.client(), dynamo.tableName());
    meter.unitsOf(() -> FullTable.postLeaving(ledger));
    units.put("W53", meter.lastUnitsOf(QueryRequest.class));
    DynamoWakes wakes = new DynamoWakes(meter.client(), dynamo.tableName());
    meter.unitsOf(() -> wakes.wake(FullTable.BOUNDARY, () -> true));
    units.put("W50", meter.lastUnitsOf(QueryRequest.class)); // likewise
    units.put("W51", meter.lastUnitsOf(BatchWriteItemRequest.class));
  }

  private void facets(MeteredClient meter, Map<String, Double> units) {
    DynamoFacetLists lists = new DynamoFacetLists(meter.client(), dynamo.tableName());
    String id = ARTICLE.value();
    meter.unitsOf(() -> lists.follow(ItemKind.ARTICLE, id, () -> Optional.of(FullTable.entry())));
    units.put("W11", meter.lastUnitsOf(BatchWriteItemRequest.class));
    units.put("W30", meter.lastUnitsOf(GetItemRequest.class));
    units.put("W31", each(meter, PutItemRequest.class));
    DynamoCatalog catalog = new DynamoCatalog(meter.client(), dynamo.tableName());
    Listing filtered =
        new Listing(
            null,
            null,
            null,
            null,
            LISTED,
            Set.of(Facet.author("Mara Lind")),
            Listing.Order.PUBLISHED);
    meter.unitsOf(() -> catalog.articles(filtered));
    units.put("R16", each(meter, QueryRequest.class));
    units.put("R30", meter.unitsOf(() -> catalog.videoSummaries(List.of(VIDEO))));
    meter.unitsOf(() -> lists.follow(ItemKind.ARTICLE, id, Optional::empty));
    units.put("W12", each(meter, DeleteItemRequest.class));
  }

  private void search(MeteredClient meter, Map<String, Double> units) {
    DynamoIndexManifests manifests = new DynamoIndexManifests(meter.client(), dynamo.tableName());
    IndexManifest first = FullTable.manifest(1);
    units.put(
        "W73", meter.unitsOf(() -> manifests.replace(Place.BUILDING, Optional.empty(), first)));
    units.put("W72", meter.unitsOf(() -> manifests.current(Place.BUILDING)));
    units.put("R70", meter.unitsOf(() -> manifests.glance(Place.BUILDING)));
    units.put("W74", meter.unitsOf(() -> manifests.promote(first, Optional.empty())));
  }

  private void fetch(MeteredClient meter, Map<String, Double> units) {
    DynamoFetchLog log =
        new DynamoFetchLog(
            meter.client(), dynamo.tableName(), Clock.fixed(Samples.NOON, ZoneOffset.UTC));
    units.put("W34", meter.unitsOf(() -> FullTable.recordFetch(log)));
    units.put("R31", meter.unitsOf(() -> log.last(FullTable.PAGE)));
  }

  private void pictures(MeteredClient meter, Map<String, Double> units) {
    DynamoKnownImages images = new DynamoKnownImages(meter.client(), dynamo.tableName());
    DynamoKeptPictures pictures = new DynamoKeptPictures(meter.client(), dynamo.tableName());
    Picture picture = Samples.picture("a red ship");
    meter.unitsOf(() -> rename(images, List.of(), List.of(FullTable.PHOTO)));
    units.put(
        "W41",
        meter.lastUnitsOf(BatchWriteItemRequest.class) + meter.lastUnitsOf(PutItemRequest.class));
    FullTable.failImage(images);
    units.put("W40", meter.unitsOf(() -> images.save(FullTable.image())));
    units.put("R40", meter.unitsOf(() -> images.at(FullTable.PHOTO)));
    units.put("R41", meter.unitsOf(() -> images.at(List.of(FullTable.PHOTO))));
    units.put("R42", meter.unitsOf(() -> images.namedBy(FullTable.NAMING)));
    units.put("R43", meter.unitsOf(() -> images.naming(FullTable.PHOTO)));
    units.put("W45", meter.unitsOf(() -> pictures.use(picture.id(), FullTable.PHOTO)));
    units.put("W46", meter.unitsOf(() -> pictures.made(picture, FullTable.image().words())));
    units.put("R44", meter.unitsOf(() -> pictures.picture(picture.id())));
    meter.unitsOf(() -> rename(images, List.of(FullTable.PHOTO), List.of()));
    units.put(
        "W43", meter.lastUnitsOf(UpdateItemRequest.class) + each(meter, PutItemRequest.class));
    meter.unitsOf(() -> rename(images, List.of(), List.of(FullTable.PHOTO)));
    units.put("W42", meter.lastUnitsOf(UpdateItemRequest.class));
    units.put(
        "W47", meter.unitsOf(() -> pictures.release(picture.id(), FullTable.PHOTO, Samples.NOON)));
    units.put("W49", meter.unitsOf(() -> pictures.forget(picture.id())));
    units.put("W48", meter.unitsOf(() -> pictures.block(Samples.picture("blocked").id())));
    rename(images, List.of(FullTable.PHOTO), List.of());
    units.put("W44", meter.unitsOf(() -> images.forget(FullTable.PHOTO, Samples.NOON)));
  }

  private static void rename(KnownImages images, List<WebUrl> before, List<WebUrl> now) {
    images.recordNames(FullTable.NAMING, before, now, Samples.NOON);
  }

  private static double each(MeteredClient meter, Class<?> requests) {
    return meter.lastUnitsOf(requests) / meter.lastCallsOf(requests);
  }

  private void imports(MeteredClient meter, Map<String, Double> units) {
    DynamoImports imports = new DynamoImports(meter.client(), dynamo.tableName());
    PageImport kept = FullTable.pageImport();
    units.put("W14", meter.unitsOf(() -> imports.save(kept)));
    units.put("W13", meter.unitsOf(() -> imports.current(kept.id())));
    units.put("R18", meter.unitsOf(() -> imports.read(kept.id())));
    DynamoOrigins origins =
        new DynamoOrigins(meter.client(), dynamo.tableName(), Clock.systemUTC());
    meter.unitsOf(origins::origin);
    units.put("W54", meter.lastUnitsOf(UpdateItemRequest.class));
    units.put("R54", meter.unitsOf(origins::origin));
  }

  private void log(MeteredClient meter, Map<String, Double> units) {
    Instant now = FullTable.BOUNDARY;
    DynamoChangeLog log =
        new DynamoChangeLog(meter.client(), dynamo.tableName(), Clock.fixed(now, ZoneOffset.UTC));
    int shard = ChangeLog.shard(ItemKind.ARTICLE, ARTICLE.value());
    meter.unitsOf(() -> log.read(shard, 0, 100));
    units.put("R12", meter.lastUnitsOf(BatchGetItemRequest.class));
    units.put("R13", meter.lastUnitsOf(QueryRequest.class));
    units.put(
        "R14",
        meter.unitsOf(
            () -> log.boundaries(ChangeLog.after(now.minus(Duration.ofHours(1))), now, 100)));
  }

  private void rebuilds(MeteredClient meter, Map<String, Double> units) {
    DynamoRecount recount = new DynamoRecount(meter.client(), dynamo.tableName());
    units.put("W62", meter.unitsOf(recount::begin));
    long number = recount.begin();
    meter.unitsOf(() -> recount.count(ItemKind.ARTICLE, ARTICLE.value(), number));
    units.put("W63", meter.lastUnitsOf(TransactWriteItemsRequest.class));
    units.put("W60", meter.lastUnitsOf(UpdateItemRequest.class));
    TallyWrites tallies = new TallyWrites(new Table(meter.client(), dynamo.tableName()));
    Map<String, AttributeValue> week = Keys.week(FullTable.WEEK);
    tallies.prepare(week, null, number);
    units.put("W61", meter.unitsOf(() -> tallies.show(week, Derived.WEEKS, number)));
    recount.showWeeks(number, () -> true);
    meter.unitsOf(() -> recount.showWeeks(number, () -> true));
    units.put("W64", meter.lastUnitsOf(UpdateItemRequest.class));
    DynamoEpochs epochs = new DynamoEpochs(meter.client(), dynamo.tableName());
    meter.unitsOf(() -> epochs.begin(FullTable.BOUNDARY));
    units.put("W65", meter.lastUnitsOf(UpdateItemRequest.class));
    long epoch = epochs.begin(FullTable.BOUNDARY);
    units.put("W66", meter.unitsOf(() -> epochs.finish(epoch)));
    DynamoRebuilds rebuilds = new DynamoRebuilds(meter.client(), dynamo.tableName());
    RebuildState state = RebuildState.unknown(Derived.CARDS).begin(1, FullTable.BOUNDARY);
    units.put("W67", meter.unitsOf(() -> rebuilds.save(state)));
    units.put("R61", meter.unitsOf(() -> rebuilds.state(Derived.CARDS)));
    DynamoInventory inventory = new DynamoInventory(meter.client(), dynamo.tableName());
    units.put("R60", meter.unitsOf(() -> inventory.page(Optional.empty())));
    renew(meter, units);
    move(meter, units);
  }

  private void move(MeteredClient meter, Map<String, Double> units) {
    DynamoRecords records =
        new DynamoRecords(meter.client(), dynamo.tableName(), Clock.systemUTC());
    Inventory.Entry article = new Inventory.Entry(ItemKind.ARTICLE, ARTICLE.value());
    units.put("R62", meter.unitsOf(() -> records.read(article)));
    Records.Whole whole = records.read(article).orElseThrow();
    meter.unitsOf(() -> records.store(whole));
    units.put("W71", meter.lastUnitsOf(TransactWriteItemsRequest.class));
  }

  private void renew(MeteredClient meter, Map<String, Double> units) {
    DynamoDerivedItems items = new DynamoDerivedItems(meter.client(), dynamo.tableName());
    meter.unitsOf(() -> items.renew(FullTable.article().withVideos(List.of()), true));
    units.put("W68", meter.lastUnitsOf(TransactWriteItemsRequest.class));
    meter.unitsOf(() -> items.removeStrayReferences(VIDEO));
    units.put("W69", meter.lastUnitsOf(TransactWriteItemsRequest.class));
    DynamoFacetLists lists = new DynamoFacetLists(meter.client(), dynamo.tableName());
    units.put("W70", meter.unitsOf(() -> lists.doubt(ItemKind.ARTICLE, ARTICLE.value())));
  }
}
