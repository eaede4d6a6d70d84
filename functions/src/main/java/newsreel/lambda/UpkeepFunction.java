package newsreel.lambda;

import java.util.List;
import newsreel.upkeep.RebuildRoutes;

/** Makes what is derived anew, gives the whole catalogue away and takes it back. */
public final class UpkeepFunction extends ApiFunction {
  public UpkeepFunction() {
    this(Wiring.fromEnvironment());
  }

  public UpkeepFunction(Wiring wiring) {
    super(
        wiring,
        List.of(
            new RebuildRoutes(new UpkeepWiring(wiring).rebuild(), wiring.clock()).routes(),
            new UpkeepWiring(wiring).recordRoutes().routes()));
  }
}
