package newsreel.upkeep;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import newsreel.catalog.ports.Inventory;
import newsreel.catalog.ports.Recount;

/**
 * Makes one thing that is derived anew, while everything else goes on: each item is looked at, some
 * perhaps twice, and perhaps by several processes.
 */
@FunctionalInterface
public interface Rebuilder {
  /** Of what is made anew by looking at each item. */
  static Rebuilder visiting(Consumer<Inventory.Entry> visitor) {
    return (item, run) -> {
      visitor.accept(item);
      return Recount.Step.DONE;
    };
  }

  /** Begins, and says by which number; a rebuild under another number is void from then on. */
  default long begin() {
    return 1;
  }

  /** Makes anew what belongs to an item, as it is stored now. */
  Recount.Step visit(Inventory.Entry item, long run);

  /** Does what is left when every item has been looked at. */
  default Recount.Step finish(long run, BooleanSupplier goOn) {
    return Recount.Step.DONE;
  }
}
