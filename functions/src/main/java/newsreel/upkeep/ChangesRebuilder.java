package newsreel.upkeep;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import newsreel.catalog.ports.Epochs;
import newsreel.catalog.ports.Inventory;
import newsreel.catalog.ports.Recount.Step;
import newsreel.follow.Propagation;

/** The change log: a new epoch, in which every item is posted again. */
public record ChangesRebuilder(Epochs epochs, Propagation propagation, Clock clock)
    implements Rebuilder {
  @Override
  public long begin() {
    return epochs.begin(clock.instant());
  }

  @Override
  public Step visit(Inventory.Entry item, long run) {
    propagation.post(item.kind(), item.id(), true);
    return Step.DONE;
  }

  @Override
  public Step finish(long run, BooleanSupplier goOn) {
    return epochs.finish(run) ? Step.DONE : Step.OVERTAKEN;
  }
}
