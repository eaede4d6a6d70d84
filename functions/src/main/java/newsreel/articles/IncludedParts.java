package newsreel.articles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Block;
import newsreel.catalog.Edit;
import newsreel.catalog.Finding;
import newsreel.catalog.ports.PublicCatalog;

/** The parts of several articles that {@code include} requests, read in batches. */
record IncludedParts(
    Set<String> include,
    Map<ArticleId, List<Block>> bodies,
    Map<ArticleId, SequencedMap<String, Finding>> evidences,
    Map<ArticleId, List<Edit>> histories) {
  /**
   * @param shown articles that passed the gate
   */
  static IncludedParts of(PublicCatalog catalog, List<Article> shown, Set<String> include) {
    Map<ArticleId, List<Edit>> histories = new HashMap<>();
    if (include.contains("history")) {
      shown.forEach(article -> histories.put(article.id(), catalog.history(article)));
    }
    return new IncludedParts(
        include,
        include.contains("body") ? catalog.bodies(shown) : Map.of(),
        include.contains("evidence") ? catalog.evidences(shown) : Map.of(),
        histories);
  }

  ArticleJson.Extras of(Article article) {
    return new ArticleJson.Extras(
        include.contains("body") ? bodies.getOrDefault(article.id(), List.of()) : null,
        evidences.get(article.id()),
        histories.get(article.id()));
  }
}
