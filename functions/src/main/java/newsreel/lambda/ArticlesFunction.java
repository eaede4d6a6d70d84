package newsreel.lambda;

import java.util.List;
import newsreel.articles.ArticleRoutes;

/** Answers reads of articles and topics. */
public final class ArticlesFunction extends ApiFunction {
  public ArticlesFunction() {
    this(Wiring.fromEnvironment(ArticlesFunction::new));
  }

  public ArticlesFunction(Wiring wiring) {
    super(
        wiring, List.of(new ArticleRoutes(wiring.publicCatalog(), wiring.conditional()).routes()));
  }
}
