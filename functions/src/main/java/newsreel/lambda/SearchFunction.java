package newsreel.lambda;

import java.util.List;
import newsreel.search.SearchRoutes;

/** The search. */
public final class SearchFunction extends ApiFunction {
  public SearchFunction() {
    this(Wiring.fromEnvironment(SearchFunction::new));
  }

  public SearchFunction(Wiring wiring) {
    super(wiring, List.of(new SearchRoutes(wiring.search(), wiring.conditional()).routes()));
  }
}
