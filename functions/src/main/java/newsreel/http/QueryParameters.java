package newsreel.http;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
      try (InputStream in = QueryParameters.class.getResourceAsStream("/query-parameters.txt")) {
        if (in == null) {
          throw new FileNotFoundException("query-parameters.txt is not in the artifact");
        }
        Map<String, List<String>> byRoute = new HashMap<>();
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          List<String> words = Arrays.asList(line.split(" ", -1));
          byRoute.put(words.get(0) + " " + words.get(1), words.subList(2, words.size()));
        }
        return byRoute;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
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
