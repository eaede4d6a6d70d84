package newsreel.extract.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;

/** The elements that rules ask for, in document order. */
final class PageIndex {
  private static final int MAX_HEADINGS = 30;

  final List<Element> metas = new ArrayList<>();
  final List<Element> bases = new ArrayList<>();
  final List<Element> links = new ArrayList<>();
  final List<Element> jsonLd = new ArrayList<>();

  /** The first h1. */
  final List<Element> headings = new ArrayList<>();

  /** The first h2. */
  final List<Element> subheadings = new ArrayList<>();

  final List<Element> paragraphs = new ArrayList<>();

  /** Figures and images. */
  final List<Element> photos = new ArrayList<>();

  final List<Element> captions = new ArrayList<>();
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
  final Asides asides = new Asides();

  private final IdentityHashMap<Element, Integer> order = new IdentityHashMap<>();

  void put(List<Element> list, Element element) {
    list.add(element);
    order.putIfAbsent(element, order.size());
  }

  /** Of headings only the first matter. */
  void putFew(List<Element> list, Element element) {
    if (list.size() < MAX_HEADINGS) {
      put(list, element);
    }
  }

  /** The place of an indexed element among all that are indexed. */
  int order(Element element) {
    return order.getOrDefault(element, Integer.MAX_VALUE);
  }

  boolean isAside(Element element) {
    return asides.hold(element);
  }
}
