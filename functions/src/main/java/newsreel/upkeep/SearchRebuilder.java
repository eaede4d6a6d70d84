package newsreel.upkeep;

import java.time.Clock;
import java.util.function.Consumer;
import newsreel.catalog.ports.Inventory;
import newsreel.catalog.ports.Recount.Step;
import newsreel.catalog.search.IndexBell;
import newsreel.catalog.search.IndexManifests;

/**
 * What finds items: the lists by facets, item by item, and the search index, which whoever writes
 * it builds anew from the change log while the old one serves.
 */
public record SearchRebuilder(
    IndexManifests manifests, IndexBell bell, Consumer<Inventory.Entry> lists, Clock clock)
    implements Rebuilder {
  @Override
  public long begin() {
    manifests.ask(clock.instant());
    bell.ring();
    return 1;
  }

  @Override
  public Step visit(Inventory.Entry item, long run) {
    lists.accept(item);
    return Step.DONE;
  }
}
