package newsreel.extract.html.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsreel.extract.html.data.Candidate;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.page.TextRun;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.html.source.Tree;
import newsreel.extract.words.PressVocabulary;
import org.jsoup.nodes.Element;

/** Finds the bullet points above the text. */
public final class KeyPointRules {
  private static final int MAX_POINTS = 12;
  private static final int LONGEST_HEADING = 45;
  private static final String BULLETS = "•‣▪●◦–—-*";
  private static final Set<String> ITEM = Set.of("li");
  private static final Set<String> HEADINGS = Set.copyOf(PressVocabulary.list("key points"));

  public static final Rules<List<String>> RULES =
      new Rules<>(
          List.of(
              new Rule<>("html", 0.8, KeyPointRules::lists),
              Rule.lastResort("html", 0.75, KeyPointRules::headed)),
          List::equals,
          k -> String.join(" | ", k));

  private KeyPointRules() {}

  /** Finds the points after a line that announces them, however both are marked up. */
  private static List<Candidate<List<String>>> headed(Page page) {
    List<TextRun> runs = page.index().runs();
    for (int i = 0; i < runs.size(); i++) {
      TextRun heading = runs.get(i);
      if (announces(heading) && !page.index().isAside(heading.element())) {
        List<String> points = points(runs, i + 1);
        if (points.size() > 1) {
          return List.of(new Candidate<>(points, heading.element().normalName() + " + li"));
        }
      }
    }
    return List.of();
  }

  private static boolean announces(TextRun run) {
    if (run.text().length() > LONGEST_HEADING) {
      return false;
    }
    String text = PressVocabulary.fold(run.text());
    return HEADINGS.contains(text.endsWith(":") ? text.substring(0, text.length() - 1) : text)
        && !Tree.within(run.element(), ITEM);
  }

  /**
   * Returns the items of the list that starts there, or lines with bullets, but no links, which
   * lead elsewhere.
   */
  private static List<String> points(List<TextRun> runs, int from) {
    Map<Element, String> points = new LinkedHashMap<>();
    int links = 0;
    for (int i = from; i < runs.size() && points.size() < MAX_POINTS; i++) {
      TextRun run = runs.get(i);
      Element item = Tree.around(run.element(), ITEM);
      boolean bulleted = item == null && BULLETS.indexOf(run.text().charAt(0)) >= 0;
      if (item == null && !bulleted) {
        break;
      }
      links += run.isLinks() ? 1 : 0;
      String text = bulleted ? run.text().substring(1).strip() : run.text();
      Element key = item == null ? new Element("li") : item;
      points.merge(key, text, (a, b) -> a + " " + b);
    }
    return 2 * links > points.size()
        ? List.of()
        : points.values().stream().flatMap(t -> PlainText.paragraph(t).stream()).toList();
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
