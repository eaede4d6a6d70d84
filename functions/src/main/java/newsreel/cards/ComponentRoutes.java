package newsreel.cards;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import newsreel.http.Conditional;
import newsreel.http.Representation;
import newsreel.http.Request;
import newsreel.http.Response;

/** Answers with the script of the web component. */
public final class ComponentRoutes {
  /** Seconds. */
  private static final int MAX_AGE = 3600;

  private static final InlineResource SCRIPT =
      InlineResource.beside(ComponentRoutes.class, "cards.js");

  private final Conditional conditional;

  public ComponentRoutes(Conditional conditional) {
    this.conditional = conditional;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of("GET /cards.js", this::script);
  }

  private Response script(Request request) {
    return conditional
        .answer(
            request,
            Representation.of(
                    "text/javascript; charset=utf-8",
                    SCRIPT.text().getBytes(StandardCharsets.UTF_8),
                    Optional.empty())
                .withMaxAge(MAX_AGE))
        .with("cross-origin-resource-policy", "cross-origin");
  }
}
