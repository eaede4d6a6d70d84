package newsreel.upkeep;

import java.util.function.BooleanSupplier;
import newsreel.catalog.ports.Inventory;
import newsreel.catalog.ports.Recount;
import newsreel.catalog.ports.Recount.Step;
import newsreel.follow.Propagation;

/**
 * The counts of topics, or of weeks: what the ledger says of each item is counted.
 *
 * @param show shows the new counts
 */
public record CountsRebuilder(Recount recount, Propagation propagation, Show show)
    implements Rebuilder {
  /** Shows the counts of a recount. */
  @FunctionalInterface
  public interface Show {
    Step show(long number, BooleanSupplier goOn);
  }

  @Override
  public long begin() {
    return recount.begin();
  }

  @Override
  public Step visit(Inventory.Entry item, long run) {
    propagation.post(item.kind(), item.id(), false);
    return recount.count(item.kind(), item.id(), run);
  }

  @Override
  public Step finish(long run, BooleanSupplier goOn) {
    return show.show(run, goOn);
  }
}
