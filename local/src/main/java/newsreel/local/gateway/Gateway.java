package newsreel.local.gateway;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import newsreel.local.template.Template;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** From a request to the answer of the function behind its route. Safe for use by many threads. */
public final class Gateway {
  /** Bytes of a request's event, and of a function's answer, that Lambda takes. */
  public static final int MAX_PAYLOAD = 6 * 1024 * 1024;

  /** Bytes of a URL that CloudFront takes. */
  private static final int MAX_URL = 8_192;

  private static final Duration INTEGRATION_TIMEOUT = Duration.ofSeconds(30);

  private final RouteTable routes;
  private final @Nullable JwtAuthorizer authorizer;
  private final CorsRules cors;
  private final Map<String, Invocable> functions;
  private final Clock clock;
  private final PrintWriter errors;
  private final Duration timeout;

  /**
   * @param functions those behind the template's routes
   * @param authorizer null to let everyone write
   * @param errors gets the stack traces that callers do not get
   */
  public Gateway(
      Template template,
      List<Invocable> functions,
      @Nullable JwtAuthorizer authorizer,
      Clock clock,
      PrintWriter errors) {
    this(template, functions, authorizer, clock, errors, INTEGRATION_TIMEOUT);
  }

  Gateway(
      Template template,
      List<Invocable> functions,
      @Nullable JwtAuthorizer authorizer,
      Clock clock,
      PrintWriter errors,
      Duration timeout) {
    this.routes = new RouteTable(template.routes());
    this.authorizer = authorizer;
    this.cors = new CorsRules(template.cors());
    this.functions =
        functions.stream().collect(Collectors.toMap(Invocable::name, Function.identity()));
    this.clock = clock;
    this.errors = errors;
    this.timeout = timeout;
  }

  public HttpAnswer answer(HttpCall call) throws InterruptedException {
    Optional<HttpAnswer> refusal = Visitor.refusal(call);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (("http://" + call.header("host").orElse("") + call.target()).length() > MAX_URL) {
      return HttpAnswer.problem(414, MalformedRequests.detail(414));
    }
    if (!ProxyEvent.isWellEncoded(call.rawQuery())) {
      return HttpAnswer.problem(
          400,
          "The query is not well percent-encoded: % stands before two hexadecimal digits, and a"
              + " percent sign is written %25.");
    }
    Optional<HttpAnswer> preflight = cors.preflight(call);
    return preflight.isPresent() ? preflight.get() : cors.mark(call, routed(call));
  }

  static HttpAnswer tooLarge() {
    return HttpAnswer.problem(
        413,
        "Lambda takes 6 MB (6291456 bytes) with what a request has besides its body. A body that is"
            + " neither text nor JSON counts a third more, because it is handed on in base64.");
  }

  private HttpAnswer routed(HttpCall call) throws InterruptedException {
    if (call.body().length > MAX_PAYLOAD) {
      return tooLarge();
    }
    Optional<RouteTable.Match> match;
    try {
      match = routes.find(call.method(), call.rawPath());
    } catch (IllegalArgumentException badlyEncoded) {
      return HttpAnswer.problem(
          400, "The path is not well percent-encoded: % stands before two hexadecimal digits.");
    }
    return match.isPresent() ? authorized(call, match.get()) : HttpAnswer.message(404, "Not Found");
  }

  private HttpAnswer authorized(HttpCall call, RouteTable.Match match) throws InterruptedException {
    if (authorizer == null) {
      return invoke(call, match, Token.NONE);
    }
    return switch (authorizer.decide(call, match.route(), clock.instant())) {
      case JwtAuthorizer.Admitted(Token token) -> invoke(call, match, token);
      case JwtAuthorizer.Refused(HttpAnswer answer) -> answer;
    };
  }

  private HttpAnswer invoke(HttpCall call, RouteTable.Match match, Token token)
      throws InterruptedException {
    Invocable function = Objects.requireNonNull(functions.get(match.route().function()));
    String requestId = UUID.randomUUID().toString();
    byte[] event = ProxyEvent.json(call, match, token, requestId, clock.instant());
    if (event.length > MAX_PAYLOAD) {
      return tooLarge();
    }
    try {
      byte[] answer = function.invoke(event, requestId, timeout);
      if (answer.length > MAX_PAYLOAD) {
        return failure(match, "its answer has " + answer.length + " bytes, Lambda takes 6291456");
      }
      return ProxyResponse.read(answer);
    } catch (ExecutionException thrown) {
      HttpAnswer answer = failure(match, "it threw");
      Objects.requireNonNull(thrown.getCause()).printStackTrace(errors);
      errors.flush();
      return answer;
    } catch (JacksonException | IllegalArgumentException malformed) {
      return failure(match, "its answer is not of payload format 2.0: " + malformed.getMessage());
    } catch (TimeoutException late) {
      failure(match, "no answer within " + timeout.toSeconds() + " s");
      return HttpAnswer.message(503, "Service Unavailable");
    }
  }

  private HttpAnswer failure(RouteTable.Match match, String reason) {
    errors.printf("%s failed for %s: %s%n", match.route().function(), match.route().key(), reason);
    errors.flush();
    return HttpAnswer.message(500, "Internal Server Error");
  }
}
