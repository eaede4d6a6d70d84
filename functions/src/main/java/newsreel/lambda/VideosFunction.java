package newsreel.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import newsreel.http.ApiGatewayV2;
import newsreel.http.ContractRoute;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.http.Router;
import newsreel.videos.TrackRoutes;
import newsreel.videos.VideoRoutes;

/** Reads of videos, and the contract. */
public final class VideosFunction implements ApiFunction {
  private final Router router;
  private final ApiGatewayV2 gateway;

  public VideosFunction() {
    this(Wiring.fromEnvironment());
  }

  public VideosFunction(Wiring wiring) {
    Map<String, Function<Request, Response>> routes = new HashMap<>();
    routes.putAll(new VideoRoutes(wiring.publicCatalog(), wiring.conditional()).routes());
    routes.putAll(new TrackRoutes(wiring.publicCatalog(), wiring.conditional()).routes());
    routes.putAll(new ContractRoute(wiring.conditional()).routes());
    this.router = new Router(routes);
    this.gateway = wiring.gateway(router);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    gateway.handle(event, answer);
  }

  @Override
  public Set<String> routeKeys() {
    return router.routeKeys();
  }
}
