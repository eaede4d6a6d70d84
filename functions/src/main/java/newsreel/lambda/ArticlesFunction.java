package newsreel.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import newsreel.articles.ArticleRoutes;
import newsreel.http.ApiGatewayV2;
import newsreel.http.Router;

/** Reads of articles and topics. */
public final class ArticlesFunction implements RequestStreamHandler {
  private final ApiGatewayV2 gateway;

  public ArticlesFunction() {
    this(Wiring.fromEnvironment());
  }

  public ArticlesFunction(Wiring wiring) {
    this.gateway =
        wiring.gateway(
            new Router(new ArticleRoutes(wiring.publicCatalog(), wiring.conditional()).routes()));
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    gateway.handle(event, answer);
  }
}
