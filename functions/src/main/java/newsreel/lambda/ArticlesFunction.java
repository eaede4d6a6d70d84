package newsreel.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import newsreel.articles.ArticleRoutes;
import newsreel.http.ApiGatewayV2;
import newsreel.http.Router;

/** Reads of articles and topics. */
public final class ArticlesFunction implements ApiFunction {
  private final Router router;
  private final ApiGatewayV2 gateway;

  public ArticlesFunction() {
    this(Wiring.fromEnvironment());
  }

  public ArticlesFunction(Wiring wiring) {
    this.router =
        new Router(new ArticleRoutes(wiring.publicCatalog(), wiring.conditional()).routes());
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
