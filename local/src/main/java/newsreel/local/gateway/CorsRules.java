package newsreel.local.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.local.template.Cors;

/** Answers preflights and marks answers for pages of other origins, as API Gateway does. */
record CorsRules(Cors cors) {
  Optional<HttpAnswer> preflight(HttpCall call) {
    boolean preflight =
        call.method().equals("OPTIONS")
            && call.header("origin").isPresent()
            && call.header("access-control-request-method").isPresent();
    if (!preflight || cors.origins().isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> headers = new LinkedHashMap<>(allowedOrigin(call));
    headers.put("access-control-allow-methods", String.join(",", cors.methods()));
    headers.put("access-control-allow-headers", String.join(",", cors.headers()));
    headers.put("access-control-max-age", Integer.toString(cors.maxAge()));
    return Optional.of(new HttpAnswer(204, headers, List.of(), new byte[0]));
  }

  HttpAnswer mark(HttpCall call, HttpAnswer answer) {
    Map<String, String> headers = new LinkedHashMap<>(allowedOrigin(call));
    if (!headers.isEmpty() && !cors.exposed().isEmpty()) {
      headers.put("access-control-expose-headers", String.join(",", cors.exposed()));
    }
    return answer.with(headers);
  }

  private Map<String, String> allowedOrigin(HttpCall call) {
    return call.header("origin")
        .flatMap(
            origin ->
                cors.origins().contains("*")
                    ? Optional.of("*")
                    : cors.origins().stream().filter(origin::equals).findFirst())
        .map(allowed -> Map.of("access-control-allow-origin", allowed))
        .orElseGet(Map::of);
  }
}
