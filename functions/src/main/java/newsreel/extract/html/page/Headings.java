package newsreel.extract.html.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import newsreel.extract.html.source.ClassWords;
import newsreel.extract.html.source.DomText;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.html.source.Tree;
import newsreel.extract.words.Phrases;
import newsreel.extract.words.PressVocabulary;
import org.jsoup.nodes.Element;

/**
 * Finds the headline that readers see. Some sites keep the h1 in the breadcrumb for search engines
 * and show their headline in the first h2.
 */
public final class Headings {
  private static final int MIN_LENGTH = 12;

  private static final int NOT_HEADLINE = ClassWords.KICKER | ClassWords.OUT_OF_SIGHT;

  /** The key under which a page keeps its h1. */
  private static final Object H1 = new Object();

  private Headings() {}

  /** Returns the article's h1 unless it is in a breadcrumb. */
  public static Optional<Element> h1(Page page) {
    return page.once(H1, () -> findH1(page));
  }

  private static Optional<Element> findH1(Page page) {
    List<Element> found =
        page.index().headings.stream()
            .filter(h -> !isCrumb(page, h) && h.hasText())
            .filter(h -> !page.site().is(h.text()) && !isLabel(h.text()))
            .filter(h -> !TitleParts.ends(title(page), h.text()) || isSaid(page, h.text()))
            .toList();
    List<Element> shown =
        found.stream()
            .filter(h -> (page.index().words.of(h) & ClassWords.OUT_OF_SIGHT) == 0)
            .toList();
    return shown.isEmpty() ? found.stream().findFirst() : Optional.of(whole(page, shown));
  }

  /** Returns the first heading or, if that heads the section, the one that the title also has. */
  private static Element whole(Page page, List<Element> headings) {
    Element first = headings.getFirst();
    if (headings.size() > 1) {
      Optional<String> part = TitleParts.heading(page, title(page));
      if (part.isPresent()
          && part.get().length() > first.text().length()
          && PlainText.folded(title(page)).contains(PlainText.folded(first.text()))) {
        for (Element h : headings) {
          if (PlainText.same(h.text(), part.get())) {
            return h;
          }
        }
      }
    }
    return first;
  }

  /** Whether the page's data have this headline. */
  private static boolean isSaid(Page page, String heading) {
    return Stream.of(
            page.metas().values("og:title").stream(),
            page.metas().values("twitter:title").stream(),
            page.articles().stream().flatMap(a -> a.texts("headline").stream()))
        .flatMap(s -> s)
        .anyMatch(said -> PlainText.same(said, heading));
  }

  /** Returns the text of the page's title element, or nothing. */
  static String title(Page page) {
    Element title = Tree.first(page.document().head(), "title");
    return title == null ? "" : title.text();
  }

  /** Whether the heading is of a part of the page: "Navigation and service", "Quicklinks". */
  private static boolean isLabel(String heading) {
    return Phrases.NAVIGATION.is(PressVocabulary.fold(heading.strip()));
  }

  /** Returns the first heading before the text of a page that has no h1 and names no headline. */
  public static Optional<Element> first(Page page) {
    return page.index().subheadings.stream()
        .filter(h -> !page.index().isAside(h) && !isLabel(h.text()) && !page.site().is(h.text()))
        .filter(h -> PlainText.folded(h.text()).length() > 2)
        .findFirst();
  }

  /** Returns the h2 that takes the h1's place. */
  public static Optional<Element> h2(Page page) {
    if (page.index().headings.stream().noneMatch(h -> isCrumb(page, h))) {
      return Optional.empty();
    }
    int text =
        page.body().sentences().mapToInt(p -> page.index().order(p.element())).min().orElse(0);
    return page.index().subheadings.stream()
        .filter(h -> page.index().order(h) < text && !page.index().isAside(h))
        .filter(h -> h.text().length() >= MIN_LENGTH)
        .findFirst();
  }

  /** Whether one of the page's headings has this text. */
  public static boolean isHeading(Page page, String headline) {
    return page.index().headings.stream().anyMatch(h -> PlainText.same(h.text(), headline));
  }

  /** Whether the h2 that takes the h1's place has this text, with or without the line above it. */
  public static boolean isShown(Page page, String headline) {
    return h2(page)
        .filter(
            h ->
                PlainText.same(h.text(), headline)
                    || lastLine(h).filter(l -> PlainText.same(l, headline)).isPresent())
        .isPresent();
  }

  /** Returns the last of the elements in a heading; the others are above the headline. */
  public static Optional<String> lastLine(Element heading) {
    if (heading.childrenSize() < 2 || !heading.ownText().isBlank()) {
      return Optional.empty();
    }
    return PlainText.shownLine(heading.child(heading.childrenSize() - 1).text())
        .filter(l -> l.length() >= MIN_LENGTH);
  }

  /** Returns the heading's text without the line above the headline proper. */
  public static String withoutKicker(Page page, Element heading) {
    String text =
        DomText.without(
            heading, e -> (page.index().words.of(e) & NOT_HEADLINE) != 0 || isKicker(e));
    return text.length() >= MIN_LENGTH ? text : PlainText.spaced(heading.text());
  }

  private static boolean isKicker(Element e) {
    return e.attributes().asList().stream().anyMatch(a -> a.getKey().contains("kicker"));
  }

  private static boolean isCrumb(Page page, Element h) {
    for (Element e = h; e != null; e = e.parent()) {
      if (e.normalName().equals("nav")
          || e.normalName().equals("li")
          || (page.index().words.of(e) & ClassWords.BREADCRUMB) != 0
          || e.hasAttr("data-breadcrumb-headline")) {
        return true;
      }
    }
    long linksBefore =
        h.previousElementSiblings().stream().filter(s -> s.normalName().equals("a")).count();
    return linksBefore >= 2;
  }
}
