package newsreel.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import newsreel.changes.ChangeRoutes;
import newsreel.http.ApiGatewayV2;
import newsreel.http.Router;

/** The delta sync. */
public final class ChangesFunction implements ApiFunction {
  private final Router router;
  private final ApiGatewayV2 gateway;

  public ChangesFunction() {
    this(Wiring.fromEnvironment());
  }

  public ChangesFunction(Wiring wiring) {
    this.router = new Router(new ChangeRoutes(wiring.sync(), wiring.conditional()).routes());
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
