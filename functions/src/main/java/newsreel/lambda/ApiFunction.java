package newsreel.lambda;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import newsreel.http.ApiGatewayV2;
import newsreel.http.Outcome;
import newsreel.http.Problem;
import newsreel.http.ProblemJson;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.http.Router;
import newsreel.lambda.LogLine.Unit;

/** A function behind the HTTP API. */
public abstract class ApiFunction extends LoggedFunction {
  private static final Pattern SERVER_TIMING =
      Pattern.compile("(^|,)\\s*server-timing\\s*(,|;|$)", Pattern.CASE_INSENSITIVE);

  private final Router router;
  private final ApiGatewayV2 gateway;

  /**
   * @param routes the routes of each use case, by route key
   */
  ApiFunction(Wiring wiring, List<Map<String, Function<Request, Response>>> routes) {
    this(wiring, routes, (_, problem) -> ProblemJson.response(problem));
  }

  /**
   * @param routes of each use case, by route key
   * @param problems how a problem is answered
   */
  ApiFunction(
      Wiring wiring,
      List<Map<String, Function<Request, Response>>> routes,
      BiFunction<Request, Problem, Response> problems) {
    super(wiring);
    Map<String, Function<Request, Response>> all = new HashMap<>();
    for (Map<String, Function<Request, Response>> some : routes) {
      all.putAll(some);
    }
    this.router = new Router(all, problems);
    this.gateway = wiring.gateway();
  }

  /**
   * Returns the routes of template.yaml that this function answers, for example {@code GET
   * /v1/articles/{id}}.
   */
  public final Set<String> routeKeys() {
    return router.routeKeys();
  }

  @Override
  final byte[] answer(byte[] event, Invocation invocation) {
    Request request = gateway.read(event);
    Response response = router.route(request);
    log(request, response, invocation);
    return ApiGatewayV2.write(asksForTiming(request) ? timed(response, invocation) : response);
  }

  /** Whether the request has {@code Prefer: server-timing} (RFC 7240), which a cache may ignore. */
  private static boolean asksForTiming(Request request) {
    String prefer = request.headers().get("prefer");
    return prefer != null && SERVER_TIMING.matcher(prefer).find();
  }

  private static Response timed(Response response, Invocation invocation) {
    return response.with(
        "server-timing",
        String.format(
            Locale.ROOT,
            "app;dur=%.2f, read-units;desc=\"%s\", write-units;desc=\"%s\"",
            invocation.milliseconds(),
            invocation.units.read(),
            invocation.units.write()));
  }

  private void log(Request request, Response response, Invocation invocation) {
    Outcome outcome = response.outcome();
    String id = outcome.id() == null ? request.pathParameters().get("id") : outcome.id();
    invocation
        .line
        .with("route", route(request))
        .with("id", id)
        .with("revision", outcome.revision())
        .with("status", response.status())
        .with("outcome", outcome.kind().key());
    invocation.metric("latency", Unit.MILLISECONDS, invocation.milliseconds());
    if (outcome.kind() != Outcome.Kind.ANSWERED) {
      invocation.count(outcome.kind().key(), 1);
    }
    if (outcome.failure() != null) {
      invocation.line.failure(outcome.failure());
    }
  }

  /** Returns a route of the template, or {@code unknown}. HEAD counts as GET. */
  private String route(Request request) {
    String key = request.routeKey();
    String counted = key.startsWith("HEAD ") ? "GET" + key.substring(4) : key;
    return routeKeys().contains(counted) ? counted : "unknown";
  }
}
