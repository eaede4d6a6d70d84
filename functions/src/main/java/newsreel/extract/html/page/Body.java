package newsreel.extract.html.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsreel.extract.html.source.ClassWords;
import newsreel.extract.html.source.Tree;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where the article's text stands: the element whose paragraphs hold most of the page's text.
 *
 * @param container absent where the page has no running text
 * @param region the least element that holds the text and the headline
 * @param holders the container and all that it stands in
 */
public record Body(
    @Nullable Element container,
    @Nullable Element region,
    IdentityHashMap<Element, Boolean> holders,
    List<Paragraph> paragraphs) {
  private static final int RUNNING_TEXT = 40;
  private static final int LEVELS = 4;
  private static final double SHARE_OF_NEXT_LEVEL = 0.55;
  private static final int NOT_PARAGRAPH = ClassWords.CAPTION | ClassWords.CREDIT;
  private static final Set<String> NOT_TEXT =
      Set.of("figure", "figcaption", "aside", "form", "noscript");

  /** A paragraph and its text. */
  public record Paragraph(Element element, String text) {}

  static Body of(PageIndex index) {
    List<Paragraph> all = index.paragraphs.stream().map(p -> new Paragraph(p, p.text())).toList();
    IdentityHashMap<Element, Integer> lengths = new IdentityHashMap<>();
    for (Paragraph p : all) {
      lengths.put(p.element(), runningText(p));
    }
    index.asides.keepArticle(index.headings, lengths);
    IdentityHashMap<Element, Double> scores = new IdentityHashMap<>();
    IdentityHashMap<Element, Integer> totals = new IdentityHashMap<>();
    for (Paragraph p : all) {
      int length = lengths.getOrDefault(p.element(), 0);
      if (length >= RUNNING_TEXT && !index.isAside(p.element())) {
        score(p.element(), length, scores, totals);
      }
    }
    Element best = null;
    for (Map.Entry<Element, Double> s : scores.entrySet()) {
      boolean better = best == null || s.getValue() > scores.getOrDefault(best, 0.0);
      best = better ? s.getKey() : best;
    }
    if (best == null) {
      return new Body(null, null, new IdentityHashMap<>(), List.of());
    }
    Element container = whole(best, totals);
    index.asides.keepLayout(container);
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Paragraph p : all) {
      if (lengths.getOrDefault(p.element(), 0) > 0
          && Tree.isInside(p.element(), container)
          && !index.isAside(p.element())
          && (index.words.of(p.element()) & NOT_PARAGRAPH) == 0
          && !Tree.within(p.element(), NOT_TEXT)) {
        paragraphs.add(p);
      }
    }
    IdentityHashMap<Element, Boolean> holders = new IdentityHashMap<>();
    for (Element e = container; e != null; e = e.parent()) {
      holders.put(e, true);
    }
    return new Body(container, region(index, container, paragraphs), holders, paragraphs);
  }

  private static void score(
      Element p,
      int length,
      IdentityHashMap<Element, Double> scores,
      IdentityHashMap<Element, Integer> totals) {
    double share = length;
    int level = 0;
    for (Element e = p.parent(); e != null && !e.normalName().equals("body"); e = e.parent()) {
      totals.merge(e, length, Integer::sum);
      if (level++ < LEVELS) {
        scores.merge(e, share, Double::sum);
        share *= SHARE_OF_NEXT_LEVEL;
      }
    }
  }

  /** Some articles are cut into boxes: the least element within the article that holds them all. */
  private static Element whole(Element best, IdentityHashMap<Element, Integer> totals) {
    Element article = Tree.around(best, Set.of("article"));
    if (article == null) {
      return best;
    }
    int all = totals.getOrDefault(article, 0);
    Element e = best;
    while (!e.equals(article) && totals.getOrDefault(e, 0) < all * 9 / 10) {
      Element up = e.parent();
      if (up == null) {
        return e;
      }
      e = up;
    }
    return e;
  }

  /** Whether the element is the container or stands around it. */
  public boolean isHeldBy(Element element) {
    return holders.containsKey(element);
  }

  /** Where bylines and dates of the article may stand: the region, else the whole page. */
  public Element scope(Element page) {
    return region == null ? page : region;
  }

  /** Characters, none where most are links. */
  private static int runningText(Paragraph p) {
    int length = p.text().length();
    if (length < RUNNING_TEXT || p.element().childrenSize() == 0) {
      return length;
    }
    int linked = 0;
    for (Element a : p.element().getElementsByTag("a")) {
      linked += a.text().length();
    }
    return linked > length * 2 / 3 ? 0 : length;
  }

  private static Element region(PageIndex index, Element container, List<Paragraph> paragraphs) {
    int text = paragraphs.isEmpty() ? 0 : index.order(paragraphs.getFirst().element());
    Element heading = null;
    for (Element h : index.headings) {
      if (heading == null || index.order(h) < text) {
        heading = h;
      }
    }
    Element e = container;
    while (heading != null && !Tree.isInside(heading, e)) {
      Element up = e.parent();
      if (up == null) {
        break;
      }
      e = up;
    }
    Element whole = Tree.around(e, Set.of("article", "main"));
    return whole == null ? e : whole;
  }
}
