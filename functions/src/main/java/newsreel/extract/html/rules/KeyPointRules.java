package newsreel.extract.html.rules;

import java.util.List;
import newsreel.extract.html.data.Candidate;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.source.PlainText;
import org.jsoup.nodes.Element;

/** The bullet points above the text. */
public final class KeyPointRules {
  private static final int MAX_POINTS = 12;

  public static final Rules<List<String>> RULES =
      new Rules<>(
          List.of(new Rule<>("html", 0.8, KeyPointRules::lists)),
          List::equals,
          k -> String.join(" | ", k));

  private KeyPointRules() {}

  private static List<Candidate<List<String>>> lists(Page page) {
    for (Element list : page.index().keyPoints) {
      if (!page.index().isAside(list)) {
        List<String> points =
            list.getElementsByTag("li").stream()
                .flatMap(li -> PlainText.shown(li.text()).stream())
                .filter(t -> t.length() > 15)
                .limit(MAX_POINTS)
                .toList();
        if (points.size() > 1) {
          return List.of(new Candidate<>(points, "[class~=key-points] li"));
        }
      }
    }
    return List.of();
  }
}
