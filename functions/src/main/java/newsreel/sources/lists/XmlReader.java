package newsreel.sources.lists;

import java.io.StringReader;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Reads the entries of an XML document one by one. It knows no document type: entities but those of
 * HTML stay as they are, and nothing is fetched. What is not well-formed is read as far as it goes.
 */
final class XmlReader {
  /** Elements around an entry; no list has more. */
  private static final int MAX_DEPTH = 8;

  private XmlReader() {}

  /**
   * @param entries local names of the elements to read
   * @param taking whether to go on, called with each of them
   * @param outside called with each element that stands in none of them
   */
  static void each(
      String text, Set<String> entries, Predicate<Element> taking, Consumer<Element> outside) {
    try (StreamParser parser = new StreamParser(Parser.xmlParser())) {
      parser.parse(new StringReader(text), "");
      Iterator<Element> elements = parser.iterator();
      while (elements.hasNext()) {
        Element element = elements.next();
        if (isWithin(element, entries)) {
          continue;
        }
        if (!entries.contains(local(element))) {
          outside.accept(element);
        } else if (!taking.test(element)) {
          return;
        }
        element.remove(); // so that memory is bounded by one entry
      }
    }
  }

  private static boolean isWithin(Element element, Set<String> entries) {
    int depth = 0;
    for (Node up = element.parentNode(); up instanceof Element e; up = up.parentNode()) {
      if (entries.contains(local(e)) || depth++ > MAX_DEPTH) {
        return true;
      }
    }
    return false;
  }

  static String local(Element element) {
    return element.tag().localName().toLowerCase(Locale.ROOT);
  }

  /** The vocabulary that an element is of, by its namespace or else its prefix; empty for none. */
  static String vocabulary(Element element) {
    String prefix = element.tag().prefix();
    if (prefix.isEmpty()) {
      return "";
    }
    String namespace = element.tag().namespace();
    for (Vocabularies known : Vocabularies.values()) {
      if (namespace.contains(known.part)) {
        return known.word;
      }
    }
    return prefix.toLowerCase(Locale.ROOT);
  }

  private enum Vocabularies {
    NEWS("sitemap-news", "news"),
    VIDEO("sitemap-video", "video"),
    IMAGE("sitemap-image", "image"),
    MEDIA("search.yahoo.com/mrss", "media"),
    DUBLIN_CORE("purl.org/dc/", "dc"),
    ATOM("www.w3.org/2005/Atom", ""),
    RSS_1("purl.org/rss/1.0/", "");

    private final String part;
    private final String word;

    Vocabularies(String part, String word) {
      this.part = part;
      this.word = word;
    }
  }

  /** Whether an element is {@code local} of a vocabulary. */
  static boolean is(Element element, String vocabulary, String local) {
    return local(element).equals(local) && vocabulary(element).equals(vocabulary);
  }

  static Optional<Element> child(Element parent, String vocabulary, String local) {
    return parent.children().stream().filter(c -> is(c, vocabulary, local)).findFirst();
  }

  /** The text of a child; empty where it is blank. */
  static Optional<String> text(Element parent, String vocabulary, String local) {
    return child(parent, vocabulary, local)
        .map(c -> c.text().strip())
        .filter(text -> !text.isEmpty());
  }
}
