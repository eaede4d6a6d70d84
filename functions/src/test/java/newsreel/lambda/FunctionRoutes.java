package newsreel.lambda;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every function behind the HTTP API, with its routes. */
public final class FunctionRoutes {
  private FunctionRoutes() {}

  public static Map<ApiFunction, Set<String>> of(Wiring wiring) {
    return List.of(
            new ArticlesFunction(wiring),
            new CardsFunction(wiring),
            new VideosFunction(wiring),
            new IngestFunction(wiring),
            new ChangesFunction(wiring),
            new SearchFunction(wiring),
            new PictureFilesFunction(wiring),
            new PictureUploadFunction(wiring),
            new UpkeepFunction(wiring))
        .stream()
        .collect(Collectors.toMap(Function.identity(), ApiFunction::routeKeys));
  }
}
