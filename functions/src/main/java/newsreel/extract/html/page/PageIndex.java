package newsreel.extract.html.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import newsreel.extract.html.data.Microdata;
import newsreel.extract.html.source.ClassWords;
import org.jsoup.nodes.Element;

/** The elements that rules ask for, in document order. */
public final class PageIndex {
  private static final int MAX_HEADINGS = 30;

  /** The most elements of each kind. No article has so many, and rules look around each. */
  private static final int MAX_ELEMENTS = 2_000;

  /** The usual number of elements whose place is asked for. */
  private static final int EXPECTED = 500;

  public final List<Element> metas = new ArrayList<>();
  final List<Element> bases = new ArrayList<>();
  public final List<Element> links = new ArrayList<>();
  final List<Element> jsonLd = new ArrayList<>();

  /** The first h1 elements. */
  final List<Element> headings = new ArrayList<>();

  /** The first h2 elements. */
  final List<Element> subheadings = new ArrayList<>();

  public final List<Element> paragraphs = new ArrayList<>();

  /** The first h3 elements. */
  final List<Element> minorHeadings = new ArrayList<>();

  /** Figures and images. */
  public final List<Element> photos = new ArrayList<>();

  public final List<Element> captions = new ArrayList<>();
  public final List<Element> players = new ArrayList<>();
  public final List<Element> times = new ArrayList<>();
  public final List<Element> dates = new ArrayList<>();
  public final List<Element> authors = new ArrayList<>();
  public final List<Element> keyPoints = new ArrayList<>();
  public final List<Element> related = new ArrayList<>();
  public final List<Element> commentCounts = new ArrayList<>();
  public final List<Element> breadcrumbs = new ArrayList<>();

  /** Links to other pages. */
  public final List<Element> anchors = new ArrayList<>();

  /** Bold texts and terms, which may be labels. */
  public final List<Element> labels = new ArrayList<>();

  public final ClassWords words = new ClassWords();
  final Microdata microdata = new Microdata();
  final Asides asides = new Asides();
  final HiddenText hidden = new HiddenText();
  final TextRuns runs = new TextRuns(this::number);

  private final IdentityHashMap<Element, Integer> order = new IdentityHashMap<>(EXPECTED);

  void put(List<Element> list, Element element) {
    list.add(element);
    number(element);
  }

  private void number(Element element) {
    order.putIfAbsent(element, order.size());
  }

  /** Adds an element up to the limit, without its place on the page. */
  void putUnplaced(List<Element> list, Element element) {
    if (list.size() < MAX_ELEMENTS) {
      list.add(element);
    }
  }

  /** Adds an element up to the limit. Only of paragraphs may an article have very many. */
  void putSome(List<Element> list, Element element) {
    if (list.size() < MAX_ELEMENTS) {
      put(list, element);
    }
  }

  /** Adds one of the first headings; later ones do not matter. */
  void putFew(List<Element> list, Element element) {
    if (list.size() < MAX_HEADINGS) {
      put(list, element);
    }
  }

  /** Returns the text of the whole page, line by line. */
  public List<TextRun> runs() {
    return runs.all();
  }

  public List<Element> subheadings() {
    return subheadings;
  }

  /** Whether the page has exactly one h1 with words. */
  public boolean hasOneHeading() {
    return headings.stream().filter(Element::hasText).limit(2).count() == 1;
  }

  /** Returns the position of an indexed element among all that are indexed. */
  public int order(Element element) {
    return order.getOrDefault(element, Integer.MAX_VALUE);
  }

  public boolean isAside(Element element) {
    return asides.hold(element);
  }
}
