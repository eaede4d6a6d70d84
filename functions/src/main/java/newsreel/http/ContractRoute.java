package newsreel.http;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Answers with the contract of this API: openapi.yaml, which the build makes JSON of. */
public final class ContractRoute {
  /** Seconds; it changes with a deployment only. */
  private static final int MAX_AGE = 3600;

  private final Conditional conditional;

  public ContractRoute(Conditional conditional) {
    this.conditional = conditional;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of("GET /openapi.json", this::contract);
  }

  private Response contract(Request request) {
    return conditional.answer(
        request, Representation.json(json(), Optional.empty()).withMaxAge(MAX_AGE));
  }

  private static byte[] json() {
    try (InputStream json = ContractRoute.class.getResourceAsStream("/openapi.json")) {
      if (json == null) {
        throw new FileNotFoundException("openapi.json is not in the artifact");
      }
      return json.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
