package newsreel.extract.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where the article's text stands: the element whose paragraphs hold most of the page's text.
 *
 * @param container absent where the page has no running text
 * @param region the least element that holds the text and the headline
 */
record Body(@Nullable Element container, @Nullable Element region, List<Element> paragraphs) {
  private static final int RUNNING_TEXT = 40;

  static Body of(PageIndex index) {
    IdentityHashMap<Element, Double> scores = new IdentityHashMap<>();
    IdentityHashMap<Element, Integer> totals = new IdentityHashMap<>();
    IdentityHashMap<Element, Integer> lengths = new IdentityHashMap<>();
    for (Element p : index.paragraphs) {
      lengths.put(p, runningText(p));
    }
    index.keepArticle(lengths);
    for (Element p : index.paragraphs) {
      int length = lengths.getOrDefault(p, 0);
      if (length < RUNNING_TEXT || index.isAside(p)) {
        continue;
      }
      for (Element e = p.parent(); e != null; e = e.parent()) {
        totals.merge(e, length, Integer::sum);
      }
      double share = length;
      Element e = p.parent();
      for (int i = 0; i < 4 && e != null && !e.normalName().equals("body"); i++) {
        scores.merge(e, share, Double::sum);
        share *= 0.55;
        e = e.parent();
      }
    }
    Element best = null;
    for (Map.Entry<Element, Double> s : scores.entrySet()) {
      if (best == null || s.getValue() > scores.getOrDefault(best, 0.0)) {
        best = s.getKey();
      }
    }
    if (best == null) {
      return new Body(null, null, List.of());
    }
    Element container = whole(best, totals);
    index.keepLayout(container);
    List<Element> paragraphs = new ArrayList<>();
    for (Element p : index.paragraphs) {
      if (isInside(p, container)
          && !index.isAside(p)
          && p.closest("figure, figcaption, aside, form, noscript") == null
          && (lengths.getOrDefault(p, 0) > 0)) {
        paragraphs.add(p);
      }
    }
    return new Body(container, region(index, container), paragraphs);
  }

  /** Some articles are cut into boxes: the least element within the article that holds them all. */
  private static Element whole(Element best, IdentityHashMap<Element, Integer> totals) {
    Element article = best.closest("article");
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

  /** Where bylines and dates of the article may stand: the region, else the whole page. */
  Element scope(Element page) {
    return region == null ? page : region;
  }

  static boolean isInside(Element inner, Element outer) {
    for (Element e = inner; e != null; e = e.parent()) {
      if (e.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  /** Characters outside of links. */
  private static int runningText(Element p) {
    int length = p.text().length();
    if (length < RUNNING_TEXT) {
      return length;
    }
    int linked = 0;
    for (Element a : p.getElementsByTag("a")) {
      linked += a.text().length();
    }
    return linked > length * 2 / 3 ? 0 : length;
  }

  private static Element region(PageIndex index, Element container) {
    Element heading = null;
    for (Element h : index.headings) {
      if (heading == null || index.order(h) < index.order(container)) {
        heading = h;
      }
    }
    if (heading == null) {
      Element whole = container.closest("article, main, [role=main]");
      return whole == null ? container : whole;
    }
    for (Element e = container; e != null; e = e.parent()) {
      if (isInside(heading, e)) {
        Element whole = e.closest("article, main, [role=main]");
        return whole == null ? e : whole;
      }
    }
    return container;
  }
}
