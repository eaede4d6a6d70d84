package newsreel.http;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsreel.values.BundledFile;

/**
 * The query parameters that routes below {@code /v1} have by the contract. Another one is refused:
 * a filter that is passed over in silence shows the wrong list.
 */
final class QueryParameters {
  private QueryParameters() {}

  /** Read with the first request that has a query. */
  private static final class Contract {
    static final Map<String, List<String>> BY_ROUTE = read();

    private static Map<String, List<String>> read() {
      Map<String, List<String>> byRoute = new HashMap<>();
      BundledFile.text(QueryParameters.class, "/query-parameters.txt")
          .lines()
          .map(line -> Arrays.asList(line.split(" ", -1)))
          .forEach(
              words ->
                  byRoute.put(words.get(0) + " " + words.get(1), words.subList(2, words.size())));
      return byRoute;
    }
  }

  /**
   * @param route that answers the request: {@code GET /v1/articles}, for HEAD too
   * @throws ProblemException 400 that names the first parameter that the route does not have
   */
  static void refuseUnknown(String route, Request request) {
    if (request.query().isEmpty()) {
      return;
    }
    List<String> known = Contract.BY_ROUTE.get(route);
    if (known == null) {
      return;
    }
    for (String name : request.query().keySet()) {
      if (!known.contains(name)) {
        throw Parameters.bad(
            Parameters.printable(name),
            "\"%s\" is no parameter of this route; %s"
                .formatted(
                    Parameters.printable(name),
                    known.isEmpty() ? "it takes none" : "it takes " + String.join(", ", known)));
      }
    }
  }
}
