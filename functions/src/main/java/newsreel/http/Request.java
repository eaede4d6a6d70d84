package newsreel.http;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as API Gateway matched it. It keeps the maps that it is given, not copies.
 *
 * @param routeKey the route of template.yaml: {@code GET /v1/articles/{id}}
 * @param pathParameters decoded, by the names in the route
 * @param query decoded; values of a repeated parameter are joined with commas
 * @param headers by lower-case name; values of a repeated header are joined with commas
 * @param sentAsText whether the gateway handed the body on as text, and so with U+FFFD for what was
 *     not UTF-8
 * @param caller who sent it, where the route asks for a token
 * @param baseUrl scheme and authority that links start with, without a slash at the end
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Request(
    String routeKey,
    Map<String, String> pathParameters,
    Map<String, String> query,
    Map<String, String> headers,
    byte[] body,
    boolean sentAsText,
    @Nullable Caller caller,
    String baseUrl) {
  public Request {
    pathParameters = Collections.unmodifiableMap(pathParameters);
    query = Collections.unmodifiableMap(query);
    headers = Collections.unmodifiableMap(headers);
  }

  public Request withQuery(Map<String, String> other) {
    return new Request(routeKey, pathParameters, other, headers, body, sentAsText, caller, baseUrl);
  }

  public Optional<String> header(String lowerCaseName) {
    return Optional.ofNullable(headers.get(lowerCaseName));
  }

  public Optional<String> queryParameter(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /** Whether the query contains the parameter, other than as {@code name=false}. */
  public boolean flag(String name) {
    return queryParameter(name).map(v -> !v.equalsIgnoreCase("false")).orElse(false);
  }

  /** Returns a parameter of the route's path. */
  public String pathParameter(String name) {
    String value = pathParameters.get(name);
    if (value == null) {
      throw new IllegalStateException("route " + routeKey + " has no {" + name + "}");
    }
    return value;
  }

  /** Returns the subject of the caller's token. */
  public Optional<String> subject() {
    return Optional.ofNullable(caller).flatMap(Caller::subject);
  }
}
