package newsreel.extract.html.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsreel.extract.html.source.ClassWords;
import newsreel.extract.html.source.Tree;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds where the article's text stands, by how much running text each element holds. */
final class BodySearch {
  /** In letters. Anything shorter may be a label. */
  static final int RUNNING_TEXT = 40;

  /** An element with this part of the highest score may still be the article. */
  private static final double CONTENDER = 0.4;

  private static final int BOX_LEVELS = 6;
  private static final Set<String> WHOLE = Set.of("article", "main");

  /** The fewest letters of an article of its own that has its headline inside. */
  private static final int OWN_TEXT = 250;

  /** The least part of the page's text that it has, in per cent. */
  private static final int OWN_PART = 15;

  private static final int LEVELS = 4;
  private static final double SHARE_OF_NEXT_LEVEL = 0.55;
  private static final int NOT_TEXT_WORDS = ClassWords.CAPTION | ClassWords.CREDIT;

  private final PageIndex index;

  BodySearch(PageIndex index) {
    this.index = index;
  }

  Body find() {
    index.hidden.judge(index.runs.all());
    index.asides.keepArticle(index.headings, index.runs.all());
    Body body = judged();
    if (weight(body) < RUNNING_TEXT * 2 && index.asides.releaseThread()) {
      body = judged(); // a discussion is all that the page has
    }
    return body;
  }

  private static int weight(Body body) {
    int weight = 0;
    for (TextRun run : body.runs()) {
      weight += runningText(run) >= RUNNING_TEXT ? run.weight() : 0;
    }
    return weight;
  }

  private Body judged() {
    List<TextRun> all = index.runs.all();
    Map<Element, Double> scores = new LinkedHashMap<>();
    Map<Element, Integer> totals = new LinkedHashMap<>();
    for (TextRun run : all) {
      int weight = runningText(run);
      if (weight >= RUNNING_TEXT && isText(run)) {
        score(run.element(), weight, scores, totals);
      }
    }
    Element best = best(scores, totals);
    if (best == null) {
      return new Body(null, null, new IdentityHashMap<>(), List.of());
    }
    Element container = whole(best, totals);
    index.asides.keepLayout(container);
    IdentityHashMap<Element, Boolean> holders = new IdentityHashMap<>();
    for (Element e = container; e != null; e = e.parent()) {
      holders.put(e, true);
    }
    List<TextRun> runs = new ArrayList<>();
    for (TextRun run : all) {
      if (Tree.isInside(run.element(), container) && isText(run)) {
        runs.add(run);
      }
    }
    return new Body(container, region(container, runs), holders, List.copyOf(runs));
  }

  /**
   * Returns the element with the highest score or, among several almost as high, the one nearest
   * the headline.
   */
  private @Nullable Element best(Map<Element, Double> scores, Map<Element, Integer> totals) {
    double highest = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    Element heading =
        index.headings.stream().filter(h -> !index.isAside(h)).findFirst().orElse(null);
    Element own = heading == null ? null : Tree.around(heading, Set.of("article"));
    int all = totals.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    int enough = Math.max(OWN_TEXT, all * OWN_PART / 100);
    Element within = own != null && totals.getOrDefault(own, 0) >= enough ? own : null;
    Element best = null;
    double most = 0;
    for (Map.Entry<Element, Double> s : scores.entrySet()) {
      boolean contends =
          within == null ? s.getValue() >= highest * CONTENDER : Tree.isInside(s.getKey(), within);
      if (contends) {
        double score = s.getValue() * (1 + nearness(s.getKey(), heading, totals));
        if (score > most) {
          best = s.getKey();
          most = score;
        }
      }
    }
    return best;
  }

  /**
   * Returns the element's part of the text in the smallest element that holds it and the headline.
   */
  private static double nearness(
      Element element, @Nullable Element heading, Map<Element, Integer> totals) {
    if (heading == null) {
      return 0;
    }
    Element both = element;
    while (both != null && !Tree.isInside(heading, both)) {
      both = both.parent();
    }
    int all = both == null ? 0 : totals.getOrDefault(both, 0);
    return all == 0 ? 0 : (double) totals.getOrDefault(element, 0) / all;
  }

  private boolean isText(TextRun run) {
    return !run.isBoxed()
        && !index.isAside(run.element())
        && !index.hidden.hold(run.element())
        && (index.words.of(run.element()) & NOT_TEXT_WORDS) == 0;
  }

  private static void score(
      Element block, int length, Map<Element, Double> scores, Map<Element, Integer> totals) {
    double share = length;
    int level = 0;
    boolean own = !Tree.isParagraph(block);
    for (Element e = own ? block : block.parent(); e != null; e = e.parent()) {
      totals.merge(e, length, Integer::sum);
      if (level++ < LEVELS) {
        scores.merge(e, share, Double::sum);
        share *= SHARE_OF_NEXT_LEVEL;
      }
    }
  }

  /** Returns the smallest element that holds all parts of an article that is cut into boxes. */
  private static Element whole(Element best, Map<Element, Integer> totals) {
    Element e = boxes(best, totals);
    Element around = Tree.around(e, WHOLE);
    int all = around == null ? 0 : totals.getOrDefault(around, 0);
    int part = around != null && around.normalName().equals("article") ? 90 : 60;
    while (around != null && !e.equals(around) && totals.getOrDefault(e, 0) < all * part / 100) {
      Element up = e.parent();
      if (up == null) {
        return e;
      }
      e = up;
    }
    return e;
  }

  /** Climbs to the element whose children of one form hold the text, such as steps or sections. */
  private static Element boxes(Element best, Map<Element, Integer> totals) {
    Element whole = best;
    Element box = best;
    for (int level = 0; level < BOX_LEVELS; level++) {
      Element up = box.parent();
      if (up == null || up.normalName().equals("html")) {
        break;
      }
      int own = totals.getOrDefault(box, 0);
      int like = 0;
      for (Element e : up.children()) {
        if (!e.equals(box) && isAlike(e, box)) {
          like += totals.getOrDefault(e, 0);
        }
      }
      if (like > own && !box.normalName().equals("article")) {
        whole = up;
      }
      box = up;
    }
    return whole;
  }

  private static boolean isAlike(Element a, Element b) {
    return a.normalName().equals(b.normalName()) && isAlike(a.className(), b.className());
  }

  /** Whether two classes differ only in their numbers. */
  private static boolean isAlike(String a, String b) {
    int i = 0;
    int j = 0;
    while (true) {
      i = behindDigits(a, i);
      j = behindDigits(b, j);
      if (i == a.length() || j == b.length()) {
        return i == a.length() && j == b.length();
      }
      if (a.charAt(i++) != b.charAt(j++)) {
        return false;
      }
    }
  }

  private static int behindDigits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /** Returns the number of letters; none if most of them are links. */
  private static int runningText(TextRun run) {
    return run.isLinks() ? 0 : run.weight();
  }

  private Element region(Element container, List<TextRun> runs) {
    int text = runs.isEmpty() ? 0 : index.order(runs.getFirst().element());
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
