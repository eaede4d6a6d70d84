package newsreel.lambda;

import java.util.List;
import newsreel.upkeep.RebuildRoutes;

/** Makes what is derived anew. */
public final class UpkeepFunction extends ApiFunction {
  public UpkeepFunction() {
    this(Wiring.fromEnvironment());
  }

  public UpkeepFunction(Wiring wiring) {
    super(
        wiring,
        List.of(new RebuildRoutes(new UpkeepWiring(wiring).rebuild(), wiring.clock()).routes()));
  }
}
