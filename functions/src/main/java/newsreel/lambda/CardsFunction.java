package newsreel.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import newsreel.cards.CardRoutes;
import newsreel.cards.ComponentRoutes;
import newsreel.cards.feeds.FeedRoutes;
import newsreel.cards.feeds.SitemapRoutes;
import newsreel.cards.oembed.OembedRoutes;
import newsreel.cards.pages.PageRoutes;
import newsreel.catalog.PublicCatalog;
import newsreel.http.ApiGatewayV2;
import newsreel.http.Conditional;
import newsreel.http.Request;
import newsreel.http.Response;
import newsreel.http.Router;

/** What other sites and people load: oEmbed, cards, feeds and the catalogue page. */
public final class CardsFunction implements ApiFunction {
  private final Router router;
  private final ApiGatewayV2 gateway;

  public CardsFunction() {
    this(Wiring.fromEnvironment());
  }

  public CardsFunction(Wiring wiring) {
    PublicCatalog catalog = wiring.publicCatalog();
    Conditional conditional = wiring.conditional();
    Map<String, Function<Request, Response>> routes = new HashMap<>();
    routes.putAll(new OembedRoutes(catalog, conditional).routes());
    routes.putAll(new CardRoutes(catalog, conditional, wiring.frameAncestors()).routes());
    routes.putAll(new ComponentRoutes(conditional).routes());
    routes.putAll(new FeedRoutes(catalog, conditional).routes());
    routes.putAll(new SitemapRoutes(catalog, conditional, SitemapRoutes.FILE).routes());
    routes.putAll(new PageRoutes(catalog, conditional).routes());
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
