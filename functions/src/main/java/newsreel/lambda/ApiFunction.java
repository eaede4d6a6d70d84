package newsreel.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.Set;

/** A function behind the HTTP API. */
public interface ApiFunction extends RequestStreamHandler {
  /** The routes of template.yaml that this function answers: {@code GET /v1/articles/{id}}. */
  Set<String> routeKeys();
}
