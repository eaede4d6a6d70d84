package newsreel.extract.html.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import newsreel.extract.html.source.Tree;
import org.jsoup.nodes.Element;

/** What accompanies an article: navigation, teasers of other stories, comments, advertisements. */
final class Asides {
  private static final Set<String> NO_HEADLINE = Set.of("nav", "li", "footer");

  /** In letters. Anything shorter is not running text. */
  private static final int SENTENCE = 40;

  private final Set<Element> asides = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> notices = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> threads = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> layout = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Element, Boolean> known = new IdentityHashMap<>();

  void add(Element element) {
    asides.add(element);
  }

  void addThread(Element element) {
    if (asides.add(element)) {
      threads.add(element);
    }
  }

  /** Accepts comments as text; returns whether there are any. */
  boolean releaseThread() {
    known.clear();
    asides.removeAll(threads);
    return !threads.isEmpty();
  }

  /** Adds a request for consent, however long it is beside the article. */
  void addNotice(Element element) {
    asides.add(element);
    notices.add(element);
  }

  /** Adds what lies above or beside a page, where photo boxes in the article's text can be, too. */
  void addLayout(Element element) {
    asides.add(element);
    layout.add(element);
  }

  /** Whether the element is in what accompanies the article. */
  boolean hold(Element element) {
    Element around = element.parent();
    return asides.contains(element) || (around != null && holdAll(around));
  }

  private boolean holdAll(Element element) {
    boolean aside = false;
    Element end = null;
    for (Element e = element; e != null; e = e.parent()) {
      Boolean before = known.get(e);
      if (before != null || asides.contains(e)) {
        aside = before == null || before;
        end = e;
        break;
      }
    }
    for (Element e = element; e != null && !e.equals(end); e = e.parent()) {
      known.put(e, aside);
    }
    return aside;
  }

  /**
   * Keeps whatever contains the article, regardless of its class: the headline, or a good part of
   * the page's text.
   *
   * @param runs the text of the page
   */
  void keepArticle(List<Element> headings, List<TextRun> runs) {
    known.clear();
    if (!headings.isEmpty() && !Tree.within(headings.getFirst(), NO_HEADLINE)) {
      for (Element e = headings.getFirst(); e != null; e = e.parent()) {
        asides.remove(e);
      }
    }
    IdentityHashMap<Element, Integer> inside = new IdentityHashMap<>();
    int all = 0;
    for (TextRun run : runs) {
      int length = run.isLinks() || run.weight() < SENTENCE ? 0 : run.weight();
      if (length == 0) {
        continue;
      }
      all += length;
      for (Element e = run.element(); e != null; e = e.parent()) {
        if (asides.contains(e) && !notices.contains(e)) {
          inside.merge(e, length, Integer::sum);
        }
      }
    }
    int share = all * 2 / 5;
    inside.forEach(
        (e, length) -> {
          if (length > share) {
            asides.remove(e);
          }
        });
  }

  /** Keeps whatever is in the article's text. */
  void keepLayout(Element container) {
    known.clear();
    for (Element e : layout) {
      if (Tree.isInside(e, container)) {
        asides.remove(e);
      }
    }
  }
}
