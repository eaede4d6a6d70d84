package newsreel.http;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsreel.values.BundledFile;

/**
 * The query parameters that the contract defines for the routes below {@code /v1}. Any other is
 * refused, because a list that ignored a filter would be the wrong list.
 */
final class QueryParameters {
  private QueryParameters() {}

  /** Loaded when the first request with a query arrives. */
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
   * @param route the route that answers the request, {@code GET /v1/articles} for HEAD as well
   * @throws ProblemException 400 that names the first unknown parameter
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
