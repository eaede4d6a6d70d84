package newsreel.local.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A route of the HTTP API.
 *
 * @param method upper case, or {@code ANY}
 * @param path with {@code {parameters}}, or {@code $default}
 * @param function logical id of the function behind it
 * @param authorizer null where the route is public
 * @param scopes of which the caller's token must have one; where there are none, any token will do
 */
public record Route(
    String method,
    String path,
    String function,
    @Nullable Authorizer authorizer,
    List<String> scopes) {
  public static final String DEFAULT = "$default";

  public Route {
    scopes = List.copyOf(scopes);
  }

  /** As events name it: {@code GET /v1/articles/{id}}. */
  public String key() {
    return path.equals(DEFAULT) ? DEFAULT : method + " " + path;
  }
}
