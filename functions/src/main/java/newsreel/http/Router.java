package newsreel.http;

import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import newsreel.catalog.ports.UnavailableException;

/**
 * Finds the code for the route that API Gateway matched. The only place that turns exceptions into
 * problem documents.
 */
public final class Router {
  /** In seconds (RFC 9110, section 10.2.3). */
  private static final String RETRY_AFTER = "1";

  private final Map<String, Function<Request, Response>> routes;
  private final BiFunction<Request, Problem, Response> problems;

  /**
   * @param routes by route key: {@code GET /v1/articles/{id}}. A GET also answers HEAD
   */
  public Router(Map<String, Function<Request, Response>> routes) {
    this(routes, (_, problem) -> ProblemJson.response(problem));
  }

  /**
   * @param problems how a problem is answered
   */
  public Router(
      Map<String, Function<Request, Response>> routes,
      BiFunction<Request, Problem, Response> problems) {
    this.routes = Map.copyOf(routes);
    this.problems = problems;
  }

  public Set<String> routeKeys() {
    return routes.keySet();
  }

  public Response route(Request request) {
    boolean head = request.routeKey().startsWith("HEAD ");
    Response response = answer(request, head).with("x-content-type-options", "nosniff");
    return head ? response.withoutBody() : response;
  }

  private Response answer(Request request, boolean head) {
    try {
      String key = head ? "GET" + request.routeKey().substring(4) : request.routeKey();
      Function<Request, Response> route = routes.get(key);
      if (route == null) {
        throw Problem.of(404, "There is no such route.").asException();
      }
      QueryParameters.refuseUnknown(key, request);
      return route.apply(request);
    } catch (ProblemException e) {
      return problems.apply(request, e.problem());
    } catch (UnavailableException e) {
      return problems
          .apply(
              request,
              Problem.of(503, "The catalogue is busy or out of reach. Try again in a moment."))
          .with("retry-after", RETRY_AFTER)
          .withOutcome(Outcome.failed(e));
    } catch (RuntimeException e) {
      return problems
          .apply(
              request,
              Problem.of(
                  500, "Something went wrong on our side and was logged. Nothing was stored."))
          .withOutcome(Outcome.failed(e));
    }
  }
}
