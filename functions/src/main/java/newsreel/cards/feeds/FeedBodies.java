package newsreel.cards.feeds;

import gg.jte.generated.precompiled.JtefeedBodyGenerated;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.cards.BodyPart;
import newsreel.cards.HtmlPage;
import newsreel.cards.PageLinks;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Block;

/**
 * The bodies of a feed's articles as HTML for readers of any kind: photos that are kept here, and
 * videos as links to their cards.
 */
record FeedBodies(Map<ArticleId, String> html) {
  /** UTF-16 units of all together; Lambda answers with 6 MB at most. */
  private static final int ROOM = 2_000_000;

  /** Stops at the first body for which there is no room. */
  static FeedBodies of(
      List<Article> articles, Map<ArticleId, List<Block>> bodies, PageLinks links) {
    Map<ArticleId, String> html = new HashMap<>();
    int left = ROOM;
    for (Article article : articles) {
      List<BodyPart> parts =
          BodyPart.lay(
                  bodies.getOrDefault(article.id(), List.of()),
                  article.metadata().images(),
                  article.videos())
              .parts();
      if (!parts.isEmpty()) {
        String text =
            HtmlPage.text(out -> JtefeedBodyGenerated.render(out, null, parts, links)).strip();
        left -= text.length();
        if (left < 0) {
          break;
        }
        html.put(article.id(), text);
      }
    }
    return new FeedBodies(html);
  }

  Optional<String> of(ArticleId id) {
    return Optional.ofNullable(html.get(id));
  }
}
