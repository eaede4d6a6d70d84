package newsreel.extract.html.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.catalog.RelatedArticle;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.html.source.Tree;
import newsreel.values.WebUrl;
import org.jsoup.nodes.Element;

/** Finds other stories to which the article itself points. */
public final class RelatedRules {
  private static final int MAX_RELATED = 20;
  private static final int MIN_HEADLINE = 15;

  private RelatedRules() {}

  public static List<RelatedArticle> of(Page page) {
    Map<String, RelatedArticle> found = new LinkedHashMap<>();
    Element region = page.body().container();
    for (Element block : page.index().related) {
      if (region == null || !Tree.isInside(block, region)) {
        continue;
      }
      for (Element a : block.getElementsByTag("a")) {
        Optional<WebUrl> url = page.url(a.attr("href"));
        Optional<String> headline =
            PlainText.shownLine(a.text())
                .filter(t -> t.length() >= MIN_HEADLINE && t.contains(" "));
        if (url.isPresent() && headline.isPresent() && found.size() < MAX_RELATED) {
          found.putIfAbsent(url.get().value(), new RelatedArticle(headline.get(), url.get()));
        }
      }
    }
    return new ArrayList<>(found.values());
  }
}
