package newsreel.http;

import java.util.Optional;
import java.util.Set;

/** The caller whom API Gateway's authorizer let through. */
public record Caller(Optional<String> subject, Set<String> scopes) {
  public Caller {
    scopes = Set.copyOf(scopes);
  }
}
