package newsreel.extract.html.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsreel.extract.html.data.Candidate;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.source.DomText;
import newsreel.extract.html.source.Tree;
import newsreel.extract.words.DateLabel;
import newsreel.extract.words.WrittenDate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Finds dates in elements that are marked as dates: {@code <time>}, and by class. */
final class MarkedDates {
  /** In characters. A longer element contains more than dates. */
  private static final int MAX_TEXT = 120;

  private static final int MAX_ELEMENTS = 400;

  /** The most {@code <time>} elements of an article. Later ones belong to other stories. */
  private static final int MAX_TIMES = 8;

  /** The number of characters before an element that are searched for its label. */
  private static final int MAX_LABEL = 60;

  private static final List<String> ATTRIBUTES =
      List.of(
          "datetime",
          "title",
          "content",
          "data-datetime",
          "data-date",
          "data-timestamp",
          "data-time");

  private MarkedDates() {}

  static List<Candidate<WrittenDate>> times(Page page, DateLabel label) {
    List<Candidate<WrittenDate>> found = new ArrayList<>();
    for (Element time : page.index().times.stream().limit(MAX_ELEMENTS).toList()) {
      if (found.size() < MAX_TIMES && !page.index().isAside(time) && isOf(time, label, page)) {
        DateValues.read(time.attr("datetime"), page)
            .or(() -> shown(time, label, page))
            .ifPresent(d -> found.add(new Candidate<>(d, "time[datetime]", d.note())));
      }
    }
    return found;
  }

  /** Finds dates by class in the part of the page that contains the article. */
  static List<Candidate<WrittenDate>> inside(Page page, DateLabel label) {
    Element scope = page.body().scope(page.document());
    return classed(page, label, scope);
  }

  /** Finds dates by class anywhere. */
  static List<Candidate<WrittenDate>> anywhere(Page page, DateLabel label) {
    return classed(page, label, page.document());
  }

  private static List<Candidate<WrittenDate>> classed(Page page, DateLabel label, Element scope) {
    for (Element e : page.index().dates.stream().limit(MAX_ELEMENTS).toList()) {
      if (Tree.isInside(e, scope) && !page.index().isAside(e)) {
        Optional<WrittenDate> date = marked(e, label, page);
        if (date.isPresent()) {
          return List.of(new Candidate<>(date.get(), "[class~=date]", date.get().note()));
        }
      }
    }
    return List.of();
  }

  private static Optional<WrittenDate> marked(Element e, DateLabel label, Page page) {
    if (!isOf(e, label, page)) {
      return Optional.empty();
    }
    for (String name : ATTRIBUTES) {
      String value = e.attributes().get(name);
      if (!value.isEmpty() && hasDigits(value)) {
        Optional<WrittenDate> date = DateValues.read(value, page);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return shown(e, label, page);
  }

  private static boolean hasDigits(String value) {
    return value.chars().filter(Character::isDigit).limit(4).count() == 4;
  }

  private static Optional<WrittenDate> shown(Element e, DateLabel label, Page page) {
    return DomText.within(e, MAX_TEXT).flatMap(text -> DateValues.first(text, label, page));
  }

  /**
   * Whether the element may hold the wanted date, judged by its words, those before it and its
   * attributes. A date of change says so; a date of publication need not.
   */
  private static boolean isOf(Element e, DateLabel wanted, Page page) {
    DateLabel label = label(e, page);
    return wanted == DateLabel.UPDATED ? label == wanted : label != DateLabel.UPDATED;
  }

  private static DateLabel label(Element e, Page page) {
    String names =
        (e.className() + " " + e.attr("itemprop") + " " + e.attr("property"))
            .toLowerCase(Locale.ROOT);
    if (names.contains("publi") || names.contains("created")) {
      return DateLabel.PUBLISHED;
    }
    if (names.contains("modif")) {
      return DateLabel.UPDATED;
    }
    String own = DomText.within(e, MAX_TEXT).orElse("");
    List<WrittenDate> dates = DateValues.in(own, page);
    DateLabel said = dates.isEmpty() ? DateLabel.in(own) : dates.getFirst().label();
    return said != DateLabel.NONE || dates.size() > 1 ? said : DateLabel.in(before(e));
  }

  /** Returns the text that precedes an element on its line, back to the date before it. */
  private static String before(Element e) {
    StringBuilder text = new StringBuilder();
    Node node = e;
    for (int level = 0; level < 3 && node != null && text.length() < MAX_LABEL; level++) {
      for (Node n = node.previousSibling(); n != null; n = n.previousSibling()) {
        String part = part(n);
        if (part == null || text.length() + part.length() > MAX_LABEL) {
          return text.toString();
        }
        text.insert(0, part + " ");
      }
      Node parent = node.parent();
      node = parent instanceof Element p && !p.isBlock() && !p.equals(e) ? p : null;
    }
    return text.toString();
  }

  /** Returns a node's text before a date; absent if the line ends there. */
  private static @Nullable String part(Node node) {
    if (node instanceof TextNode text) {
      return text.text();
    }
    if (!(node instanceof Element element)) {
      return "";
    }
    return switch (element.normalName()) {
      case "time", "br" -> null;
      default ->
          DomText.within(element, element.isBlock() ? MAX_LABEL / 2 : MAX_LABEL).orElse(null);
    };
  }
}
