package newsreel.ingest.agency;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Elements of XML by their local names, whatever the prefix. */
final class Xml {
  private Xml() {}

  static String local(Element element) {
    return element.tag().localName().toLowerCase(Locale.ROOT);
  }

  static Stream<Element> children(@Nullable Element parent, String local) {
    return parent == null
        ? Stream.empty()
        : parent.children().stream().filter(child -> local(child).equals(local));
  }

  static Optional<Element> child(@Nullable Element parent, String local) {
    return children(parent, local).findFirst();
  }

  /** Returns the elements with the name below {@code parent}, in document order. */
  static List<Element> below(Element parent, String local) {
    return parent.getAllElements().stream()
        .skip(1) // itself
        .filter(element -> local(element).equals(local))
        .toList();
  }

  /** The text of a child, or what it says of itself in an attribute; null for none. */
  static @Nullable String said(@Nullable Element parent, String local) {
    return child(parent, local).map(Xml::said).orElse(null);
  }

  /** A name, else the text, else a literal. */
  static @Nullable String said(Element element) {
    return Stream.of(
            child(element, "name").map(Element::text).orElse(""),
            element.text(),
            element.attr("literal"))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** The code behind the prefix of a QCode, of whichever alias. */
  static String code(@Nullable Element parent, String local) {
    String qcode = child(parent, local).map(e -> e.attr("qcode")).orElse("");
    return qcode.substring(qcode.indexOf(':') + 1);
  }
}
