package newsreel.extract.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** The elements that rules ask for, collected in one walk over the tree, in document order. */
final class PageIndex implements NodeVisitor {
  private static final int MAX_HEADINGS = 30;

  final List<Element> metas = new ArrayList<>();
  final List<Element> bases = new ArrayList<>();
  final List<Element> links = new ArrayList<>();
  final List<Element> jsonLd = new ArrayList<>();
  final List<Element> scripts = new ArrayList<>();
  final List<Element> headings = new ArrayList<>();
  final List<Element> subheadings = new ArrayList<>();
  final List<Element> paragraphs = new ArrayList<>();
  final List<Element> figures = new ArrayList<>();
  final List<Element> images = new ArrayList<>();
  final List<Element> captions = new ArrayList<>();
  final List<Element> credits = new ArrayList<>();
  final List<Element> players = new ArrayList<>();
  final List<Element> times = new ArrayList<>();
  final List<Element> dates = new ArrayList<>();
  final List<Element> authors = new ArrayList<>();
  final List<Element> keyPoints = new ArrayList<>();
  final List<Element> related = new ArrayList<>();
  final List<Element> commentCounts = new ArrayList<>();
  final List<Element> breadcrumbs = new ArrayList<>();
  final ClassWords words = new ClassWords();
  final Microdata microdata = new Microdata();

  private final Set<Element> asides = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> layout = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Element, Integer> order = new IdentityHashMap<>();
  private final IdentityHashMap<Element, Boolean> asideness = new IdentityHashMap<>();
  private int count;

  static PageIndex of(Document document) {
    PageIndex index = new PageIndex();
    document.traverse(index);
    return index;
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    count++;
    int parts = words.of(element);
    switch (element.normalName()) {
      case "meta" -> metas.add(element);
      case "link" -> links.add(element);
      case "base" -> bases.add(element);
      case "script" -> script(element);
      case "h1" -> putFew(headings, element);
      case "h2" -> putFew(subheadings, element);
      case "p" -> put(paragraphs, element);
      case "figure" -> put(figures, element);
      case "img" -> put(images, element);
      case "figcaption" -> put(captions, element);
      case "time" -> put(times, element);
      case "video", "audio", "iframe", "amp-iframe" -> put(players, element);
      case "aside", "nav", "footer", "dialog" -> asides.add(element);
      default -> byClass(element, parts);
    }
    if (element.attributesSize() > 0) {
      microdata.open(element);
      if (element.attributes().get("rel").equals("author")
          && !element.normalName().equals("link")) {
        put(authors, element);
      }
    }
    if (parts != 0) {
      marked(element, parts);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      microdata.close(element);
    }
  }

  private void script(Element script) {
    String type = script.attr("type");
    if (type.contains("ld+json")) {
      jsonLd.add(script);
    } else if (!script.hasAttr("src")) {
      scripts.add(script);
    }
  }

  private void byClass(Element element, int parts) {
    String name = element.normalName();
    if (name.indexOf('-') > 0 && (name.contains("image") || name.contains("img"))) {
      put(images, element);
    } else if (name.indexOf('-') > 0 || Players.isMarked(element)) {
      put(players, element);
    }
    if ((parts & ClassWords.CAPTION) != 0) {
      put(captions, element);
    }
  }

  private void marked(Element element, int parts) {
    if ((parts & ClassWords.CREDIT) != 0) {
      put(credits, element);
    }
    if ((parts & ClassWords.AUTHOR) != 0) {
      put(authors, element);
    }
    if ((parts & ClassWords.DATE) != 0) {
      put(dates, element);
    }
    if ((parts & ClassWords.KEY_POINTS) != 0) {
      put(keyPoints, element);
    }
    if ((parts & ClassWords.RELATED) != 0) {
      put(related, element);
    }
    if ((parts & ClassWords.COMMENTS) != 0) {
      put(commentCounts, element);
    }
    if ((parts & ClassWords.BREADCRUMB) != 0) {
      put(breadcrumbs, element);
    }
    if ((parts & ClassWords.ASIDE) != 0 && isBlock(element)) {
      asides.add(element);
    }
    if ((parts & ClassWords.LAYOUT) != 0 && isBlock(element)) {
      asides.add(element);
      layout.add(element);
    }
  }

  private static boolean isBlock(Element element) {
    return switch (element.normalName()) {
      case "html", "body", "main", "article", "p", "figure", "figcaption", "span", "a", "img" ->
          false;
      default -> true;
    };
  }

  /** Of headings only the first matter. */
  private void putFew(List<Element> list, Element element) {
    if (list.size() < MAX_HEADINGS) {
      put(list, element);
    }
  }

  private void put(List<Element> list, Element element) {
    list.add(element);
    order.put(element, count);
  }

  /** The place of an indexed element in the document. */
  int order(Element element) {
    return order.getOrDefault(element, Integer.MAX_VALUE);
  }

  /** Whether the element stands in what accompanies an article: navigation, teasers, comments. */
  boolean isAside(Element element) {
    boolean aside = false;
    Element known = null;
    for (Element e = element; e != null; e = e.parent()) {
      Boolean before = asideness.get(e);
      if (before != null || asides.contains(e)) {
        aside = before == null || before;
        known = e;
        break;
      }
    }
    for (Element e = element; e != null && !e.equals(known); e = e.parent()) {
      asideness.put(e, aside);
    }
    return aside;
  }

  /**
   * What holds the article accompanies nothing, whatever its class says: the headline, or a good
   * part of the page's text.
   *
   * @param lengths characters of running text by paragraph
   */
  void keepArticle(IdentityHashMap<Element, Integer> lengths) {
    asideness.clear();
    if (!headings.isEmpty() && !Tree.within(headings.getFirst(), Set.of("nav", "li", "footer"))) {
      holdsArticle(headings.getFirst());
    }
    IdentityHashMap<Element, Integer> inside = new IdentityHashMap<>();
    int all = 0;
    for (Element p : paragraphs) {
      int length = lengths.getOrDefault(p, 0);
      all += length;
      for (Element e = p.parent(); e != null; e = e.parent()) {
        if (asides.contains(e)) {
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

  /** What lies over or beside pages may lie in the article's text too, as photo boxes do. */
  void keepLayout(Element container) {
    asideness.clear();
    for (Element e : layout) {
      if (Tree.isInside(e, container)) {
        asides.remove(e);
      }
    }
  }

  private void holdsArticle(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      asides.remove(e);
    }
  }
}
