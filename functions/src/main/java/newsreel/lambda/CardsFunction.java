package newsreel.lambda;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import newsreel.cards.AssetRoutes;
import newsreel.cards.CardRoutes;
import newsreel.cards.ComponentRoutes;
import newsreel.cards.docs.DocsRoutes;
import newsreel.cards.feeds.FeedRoutes;
import newsreel.cards.feeds.RobotsRoute;
import newsreel.cards.feeds.SitemapRoutes;
import newsreel.cards.oembed.OembedRoutes;
import newsreel.cards.pages.PageRoutes;
import newsreel.cards.pages.ProblemPages;
import newsreel.cards.pages.VideoPageRoutes;
import newsreel.catalog.ports.PublicCatalog;
import newsreel.http.Conditional;
import newsreel.http.Request;
import newsreel.http.Response;

/** Answers what other sites and people load: oEmbed, cards, feeds and the catalogue page. */
public final class CardsFunction extends ApiFunction {
  public CardsFunction() {
    this(Wiring.fromEnvironment(CardsFunction::new));
  }

  public CardsFunction(Wiring wiring) {
    super(wiring, routes(wiring), ProblemPages::answer);
  }

  private static List<Map<String, Function<Request, Response>>> routes(Wiring wiring) {
    PublicCatalog catalog = wiring.publicCatalog();
    Conditional conditional = wiring.conditional();
    return List.of(
        new OembedRoutes(catalog, conditional).routes(),
        new CardRoutes(catalog, conditional, wiring.frameAncestors()).routes(),
        new ComponentRoutes(conditional).routes(),
        new AssetRoutes(conditional).routes(),
        new FeedRoutes(catalog, conditional).routes(),
        new SitemapRoutes(catalog, conditional, SitemapRoutes.FILE).routes(),
        new RobotsRoute(conditional).routes(),
        new VideoPageRoutes(catalog, conditional).routes(),
        new PageRoutes(catalog, conditional).routes(),
        new DocsRoutes(conditional).routes());
  }
}
