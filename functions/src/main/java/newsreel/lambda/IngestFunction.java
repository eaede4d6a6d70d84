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
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.http.Router;
import newsreel.ingest.ArticleWriteRoutes;
import newsreel.ingest.TrackWriteRoutes;
import newsreel.ingest.VideoWriteRoutes;

/** Writes of articles and videos, and extraction on trial. */
public final class IngestFunction implements ApiFunction {
  private final Router router;
  private final ApiGatewayV2 gateway;

  public IngestFunction() {
    this(Wiring.fromEnvironment());
  }

  public IngestFunction(Wiring wiring) {
    Map<String, Function<Request, Response>> routes = new HashMap<>();
    routes.putAll(
        new ArticleWriteRoutes(
                wiring.storePage(),
                wiring.editArticle(),
                wiring.textExtractor(),
                wiring.htmlExtractor(),
                wiring.clock())
            .routes());
    routes.putAll(new VideoWriteRoutes(wiring.editVideo(), wiring.clock()).routes());
    routes.putAll(new TrackWriteRoutes(wiring.editTrack(), wiring.clock()).routes());
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
