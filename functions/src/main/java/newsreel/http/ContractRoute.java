package newsreel.http;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import newsreel.values.BundledFile;
import org.jspecify.annotations.Nullable;

/** Answers with this API's contract: openapi.yaml, which the build converts to JSON. */
public final class ContractRoute {
  /** In seconds. The contract changes only with a deployment. */
  private static final int MAX_AGE = 3600;

  private final Conditional conditional;

  /** Once it was asked for. */
  private volatile @Nullable Representation read;

  public ContractRoute(Conditional conditional) {
    this.conditional = conditional;
  }

  public Map<String, Function<Request, Response>> routes() {
    return Map.of("GET /openapi.json", this::contract);
  }

  private Response contract(Request request) {
    Representation answer = read;
    if (answer == null) {
      answer =
          Representation.json(
                  BundledFile.bytes(ContractRoute.class, "/openapi.json"), Optional.empty())
              .withMaxAge(MAX_AGE);
      read = answer;
    }
    return conditional.answer(request, answer);
  }
}
