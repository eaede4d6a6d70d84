package newsreel.extract.html.rules;

import java.util.List;
import java.util.Set;
import newsreel.extract.html.data.Candidate;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.words.PressVocabulary;
import org.jsoup.nodes.Element;

/** The bullet points above the text. */
public final class KeyPointRules {
  private static final int MAX_POINTS = 12;
  private static final Set<String> HEADINGS = Set.copyOf(PressVocabulary.list("key points"));

  public static final Rules<List<String>> RULES =
      new Rules<>(
          List.of(
              new Rule<>("html", 0.8, KeyPointRules::lists),
              Rule.lastResort("html", 0.75, KeyPointRules::headed)),
          List::equals,
          k -> String.join(" | ", k));

  private KeyPointRules() {}

  /** The list behind a heading that announces points: "Key takeaways", "Auf einen Blick". */
  private static List<Candidate<List<String>>> headed(Page page) {
    for (Element heading : page.index().subheadings()) {
      String text = PressVocabulary.fold(heading.text().strip());
      Element list = heading.nextElementSibling();
      if (list != null
          && HEADINGS.contains(text.endsWith(":") ? text.substring(0, text.length() - 1) : text)
          && (list.normalName().equals("ul") || list.normalName().equals("ol"))
          && !page.index().isAside(list)) {
        List<String> points =
            list.children().stream()
                .flatMap(li -> PlainText.paragraph(li.text()).stream())
                .limit(MAX_POINTS)
                .toList();
        if (points.size() > 1) {
          return List.of(new Candidate<>(points, "h2 + ul li"));
        }
      }
    }
    return List.of();
  }

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
