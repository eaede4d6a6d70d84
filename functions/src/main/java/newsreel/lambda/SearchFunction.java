package newsreel.lambda;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import newsreel.cards.pages.SearchPageRoutes;
import newsreel.http.Conditional;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.search.Search;
import newsreel.search.SearchRoutes;

/** Answers searches, for programs and for people. */
public final class SearchFunction extends ApiFunction {
  public SearchFunction() {
    this(Wiring.fromEnvironment(SearchFunction::new));
  }

  public SearchFunction(Wiring wiring) {
    super(wiring, routes(wiring));
  }

  private static List<Map<String, Function<Request, Response>>> routes(Wiring wiring) {
    Search search = wiring.searching().search();
    Conditional conditional = wiring.conditional();
    return List.of(
        new SearchRoutes(search, conditional).routes(),
        new SearchPageRoutes(search, conditional).routes());
  }
}
