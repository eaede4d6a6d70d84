package newsreel.lambda;

import java.util.List;
import newsreel.changes.ChangeRoutes;

/** Answers the delta sync. */
public final class ChangesFunction extends ApiFunction {
  public ChangesFunction() {
    this(Wiring.fromEnvironment(ChangesFunction::new));
  }

  public ChangesFunction(Wiring wiring) {
    super(wiring, List.of(new ChangeRoutes(wiring.sync(), wiring.conditional()).routes()));
  }
}
