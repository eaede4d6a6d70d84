package newsreel.lambda;

import java.util.EnumMap;
import java.util.Map;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Derived;
import newsreel.catalog.VideoId;
import newsreel.catalog.ports.CatalogWriter;
import newsreel.catalog.ports.DerivedItems;
import newsreel.catalog.ports.Inventory;
import newsreel.catalog.ports.Recount;
import newsreel.follow.Announcements;
import newsreel.follow.FacetListing;
import newsreel.follow.Propagation;
import newsreel.pictures.PlacePictures;
import newsreel.table.DynamoCatalogWriter;
import newsreel.table.DynamoDerivedItems;
import newsreel.table.DynamoEpochs;
import newsreel.table.DynamoFacetLists;
import newsreel.table.DynamoInventory;
import newsreel.table.DynamoLedger;
import newsreel.table.DynamoRebuilds;
import newsreel.table.DynamoRecords;
import newsreel.table.DynamoRecount;
import newsreel.upkeep.CardsRebuilder;
import newsreel.upkeep.ChangesRebuilder;
import newsreel.upkeep.CountsRebuilder;
import newsreel.upkeep.Rebuild;
import newsreel.upkeep.Rebuilder;
import newsreel.upkeep.RecordRoutes;
import newsreel.upkeep.SearchRebuilder;

/** Puts together what looks after a catalogue. */
record UpkeepWiring(Wiring wiring) {
  Rebuild rebuild() {
    return rebuild(inventory());
  }

  Rebuild rebuild(Inventory inventory) {
    return new Rebuild(inventory, rebuilds(), rebuilders(), wiring.clock());
  }

  RecordRoutes recordRoutes() {
    return new RecordRoutes(
        inventory(), new DynamoRecords(wiring.client(), wiring.table(), wiring.clock()));
  }

  private Inventory inventory() {
    return new DynamoInventory(wiring.client(), wiring.table());
  }

  private DynamoRebuilds rebuilds() {
    return new DynamoRebuilds(wiring.client(), wiring.table());
  }

  /** Nothing is announced: nobody changed anything. */
  private Map<Derived, Rebuilder> rebuilders() {
    CatalogWriter writer = new DynamoCatalogWriter(wiring.client(), wiring.table());
    DerivedItems items = new DynamoDerivedItems(wiring.client(), wiring.table());
    Recount recount = new DynamoRecount(wiring.client(), wiring.table());
    Propagation propagation =
        new Propagation(
            writer,
            new DynamoLedger(wiring.client(), wiring.table()),
            Announcements.NONE,
            wiring.clock());
    PlacePictures pictures = wiring.pictures().place();
    Map<Derived, Rebuilder> rebuilders = new EnumMap<>(Derived.class);
    rebuilders.put(Derived.CARDS, new CardsRebuilder(writer, items, wiring.clock()));
    rebuilders.put(
        Derived.CHANGES,
        new ChangesRebuilder(
            new DynamoEpochs(wiring.client(), wiring.table()), propagation, wiring.clock()));
    rebuilders.put(
        Derived.COUNTS,
        new CountsRebuilder(
            recount,
            propagation,
            (number, goOn) -> recount.showTopics(number, wiring.clock().instant(), goOn)));
    rebuilders.put(Derived.WEEKS, new CountsRebuilder(recount, propagation, recount::showWeeks));
    rebuilders.put(
        Derived.PICTURES,
        Rebuilder.visiting(item -> pictures.renew(item.kind(), item.id(), items)));
    rebuilders.put(Derived.SEARCH, search());
    return rebuilders;
  }

  private Rebuilder search() {
    DynamoFacetLists lists = new DynamoFacetLists(wiring.client(), wiring.table());
    FacetListing listing = wiring.facetListing();
    SearchWiring searching = wiring.searching();
    return new SearchRebuilder(
        searching.manifests(),
        searching.bell(),
        item -> {
          lists.doubt(item.kind(), item.id());
          switch (item.kind()) {
            case ARTICLE -> listing.articleChanged(new ArticleId(item.id()));
            case VIDEO -> listing.videoChanged(new VideoId(item.id()));
          }
        },
        wiring.clock());
  }
}
