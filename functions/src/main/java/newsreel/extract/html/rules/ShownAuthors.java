package newsreel.extract.html.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsreel.extract.html.data.Candidate;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.page.PageIndex;
import newsreel.extract.html.source.ClassWords;
import newsreel.extract.html.source.DomText;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.html.source.Tree;
import newsreel.extract.words.Bylines;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the authors whom the page shows to readers. */
final class ShownAuthors {
  private static final int MAX_BYLINE = 160;
  private static final int MAX_LINE = 90;
  private static final int MAX_BOX = 400;
  private static final int MAX_DESK = 40;
  private static final int MAX_CLIMB = 3;
  private static final int MAX_LINKS = 400;
  private static final int RUNNING_TEXT = 80;
  private static final Set<String> NO_BYLINE = Set.of("figure", "figcaption", "form", "button");
  private static final Set<String> SIGNING = Set.of("strong", "b", "em", "i");

  private static final Pattern AUTHOR_ATTRIBUTE =
      Pattern.compile("data-(?:[a-z]+-){0,3}authors?(?:-?names?)?");

  /** Two to four capitalised or capital words, as in names; several names with dashes. */
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:(?:de|da|dos|di|du|van|von|der|bin|al|el|la|le)"
              + "\\s+)*\\p{Lu}[\\p{L}'’.-]*){1,3}(?:\\s*[/,&]\\s*|\\s+(?:and|und|et|y|e)\\s+|$)){1,5}");

  private ShownAuthors() {}

  /** Finds elements whose relation or property says that they name the author. */
  static List<Candidate<List<String>>> links(Page page) {
    return elements(
        page, e -> e.attr("rel").equals("author") || e.attr("itemprop").equals("author"));
  }

  /** Finds a byline before the text, or one that says "By". */
  static List<Candidate<List<String>>> bylines(Page page) {
    int text = startOfText(page);
    return elements(page, e -> page.index().order(e) < text || Bylines.leads(e.text()));
  }

  /**
   * Returns the place of the second paragraph, since some pages have their byline below the first.
   */
  private static int startOfText(Page page) {
    return page.body()
        .sentences()
        .mapToInt(p -> page.index().order(p.element()))
        .sorted()
        .limit(2)
        .max()
        .orElse(0);
  }

  /** Finds links to authors' pages before any other links. */
  static List<Candidate<List<String>>> pages(Page page) {
    List<Element> links =
        profiles(page)
            .filter(a -> !page.index().isAside(a) && !Tree.within(a, NO_BYLINE))
            .filter(a -> !a.text().isBlank() && a.text().length() < MAX_LINE)
            .filter(a -> SIGNATURE.matcher(PlainText.spaced(a.text())).matches())
            .toList();
    if (links.isEmpty()) {
      return List.of();
    }
    Element box = box(links.getFirst());
    return AuthorRules.all(
        links.stream().filter(a -> Tree.isInside(a, box)).map(Element::text).toList(),
        Bylines::names,
        "a[href*=author]");
  }

  /** Returns the article's links to where sites keep their authors' pages. */
  static Stream<Element> profiles(Page page) {
    Element scope = page.body().scope(page.document());
    return page.index().anchors.stream()
        .filter(a -> AuthorAddress.is(a.attributes().get("href")))
        .filter(a -> Tree.isInside(a, scope))
        .limit(MAX_LINKS);
  }

  /** Finds lines that only their words mark as bylines. */
  static List<Candidate<List<String>>> lines(Page page) {
    String headline = HeadlineRules.RULES.first(page).map(FoundValue::value).orElse("");
    return AuthorRules.all(SignedLines.names(page, headline), List::of, "body");
  }

  /** Finds a desk if no person is named: "Redaktion", "Staff Writer". */
  static List<Candidate<List<String>>> desks(Page page) {
    int text = startOfText(page);
    return page.index().authors.stream()
        .filter(e -> !page.index().isAside(e) && !Tree.within(e, NO_BYLINE))
        .filter(e -> page.index().order(e) < text && e.text().length() < MAX_DESK)
        .map(e -> AuthorRules.all(texts(e, page.index().words), Bylines::stated, "[class~=author]"))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Finds lines with a label. */
  static List<Candidate<List<String>>> labels(Page page) {
    return AuthorRules.all(
        LabelledLines.values(page, Bylines::isLead).stream().limit(1).toList(),
        Bylines::names,
        "strong");
  }

  /** Reads what the article's element says for statistics. */
  static List<Candidate<List<String>>> attributes(Page page) {
    for (Element e = page.body().container(); e != null; e = e.parent()) {
      for (Attribute attribute : e.attributes()) {
        if (AUTHOR_ATTRIBUTE.matcher(attribute.getKey()).matches()
            && SIGNATURE.matcher(attribute.getValue().strip()).matches()) {
          return AuthorRules.all(
              List.of(attribute.getValue()), Bylines::stated, "[" + attribute.getKey() + "]");
        }
      }
    }
    return List.of();
  }

  /** Finds a name alone in bold, before the text. */
  static List<Candidate<List<String>>> signatures(Page page) {
    Element container = page.body().container();
    for (Element p : page.index().paragraphs) {
      if (container == null || !Tree.isInside(p, container) || page.index().isAside(p)) {
        continue;
      }
      String text = PlainText.spaced(p.text());
      if (text.length() > RUNNING_TEXT) {
        return List.of();
      }
      boolean marked =
          p.ownText().replace('\u00a0', ' ').isBlank()
              && p.children().stream().allMatch(c -> SIGNING.contains(c.normalName()));
      if (marked && SIGNATURE.matcher(text).matches()) {
        return AuthorRules.all(List.of(text.replace("/", ", ")), Bylines::names, "p strong");
      }
    }
    return List.of();
  }

  private static List<Candidate<List<String>>> elements(Page page, Predicate<Element> which) {
    PageIndex index = page.index();
    List<String> texts = new ArrayList<>();
    Element box = null;
    Element last = null;
    for (Element e : index.authors) {
      if (which.test(e)
          && (box == null || Tree.isInside(e, box) || isBehind(e, last))
          && !index.isAside(e)
          && !Tree.within(e, NO_BYLINE)
          && Tree.isInside(e, page.body().scope(page.document()))) {
        List<String> lines = texts(e, index.words);
        if (!AuthorRules.all(lines, Bylines::names, "").isEmpty()) {
          texts.addAll(lines);
          box = box == null ? box(e) : box;
          last = e;
        }
      }
    }
    return AuthorRules.all(texts, Bylines::names, "[class~=author]");
  }

  private static boolean isBehind(Element e, @Nullable Element other) {
    Element before = e.previousElementSibling();
    return before != null && before.equals(other);
  }

  /**
   * Returns the element that also holds the other authors: the largest around the first with little
   * text.
   */
  private static Element box(Element first) {
    Element box = first;
    Element up = first.parent();
    for (int i = 0; i < MAX_CLIMB && up != null; i++) {
      if (Tree.first(up, "h1") != null || up.text().length() > MAX_BOX) {
        break;
      }
      box = up;
      up = up.parent();
    }
    return box;
  }

  /** Returns the texts of a byline with several names, each in an element of its own. */
  private static List<String> texts(Element byline, ClassWords words) {
    List<Element> parts = new ArrayList<>();
    for (Element e : byline.getAllElements()) {
      boolean part =
          e.normalName().equals("a")
              || (words.of(e) & ClassWords.AUTHOR) != 0
              || e.attr("itemprop").equals("name");
      if (part
          && !e.equals(byline)
          && e.hasText()
          && (words.of(e) & (ClassWords.ROLE | ClassWords.DATE)) == 0) {
        parts.removeIf(o -> Tree.isInside(e, o));
        parts.add(e);
      }
    }
    if (parts.isEmpty()) {
      Element inner = byline;
      while (inner.childrenSize() == 1 && inner.ownText().isBlank()) {
        inner = inner.child(0);
      }
      return inner.childrenSize() > 1 && inner.ownText().isBlank()
          ? texts(inner.children(), words)
          : texts(List.of(byline), words);
    }
    List<String> texts = texts(parts, words);
    List<String> led = texts.stream().filter(Bylines::leads).toList();
    return led.isEmpty() ? texts : led;
  }

  private static List<String> texts(List<Element> elements, ClassWords words) {
    return elements.stream()
        .filter(e -> (words.of(e) & (ClassWords.ROLE | ClassWords.HIDDEN)) == 0)
        .map(
            e ->
                DomText.without(
                    e,
                    c ->
                        (words.of(c) & (ClassWords.ROLE | ClassWords.HIDDEN | ClassWords.DATE)) != 0
                            || c.normalName().equals("time")))
        .filter(t -> !t.isEmpty() && t.length() < MAX_BYLINE)
        .toList();
  }
}
