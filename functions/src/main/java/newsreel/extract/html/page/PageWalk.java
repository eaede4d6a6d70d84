package newsreel.extract.html.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import newsreel.extract.html.source.ClassWords;
import newsreel.extract.html.source.Unseen;
import newsreel.players.PlayerRegistry;
import newsreel.values.WebUrl;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The one walk over the tree; it sets aside everything that rules ask for. */
final class PageWalk implements NodeFilter {
  private final PageIndex index = new PageIndex();
  private final boolean annotated;

  /**
   * How deeply elements that rules look into may be nested, since each is read with everything in
   * it.
   */
  private static final int MAX_NESTED = 24;

  private final Deque<Element> open = new ArrayDeque<>();

  private PageWalk(boolean annotated) {
    this.annotated = annotated;
  }

  /**
   * @param annotated whether the page may have microdata or RDFa
   */
  static PageIndex over(Document document, boolean annotated) {
    PageWalk walk = new PageWalk(annotated);
    document.filter(walk);
    return walk.index;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof Element element) {
      return head(element);
    }
    if (node instanceof TextNode text) {
      index.runs.text(text);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult head(Element element) {
    String name = element.normalName();
    if (name.equals("svg")) {
      return FilterResult.SKIP_ENTIRELY;
    }
    int attributes = element.attributesSize();
    int parts = attributes == 0 ? 0 : index.words.of(element);
    index.runs.open(element, parts);
    if (attributes > 0 && annotated) {
      index.microdata.open(element);
    }
    switch (name) {
      case "meta" -> index.metas.add(element);
      case "link" -> index.links.add(element);
      case "base" -> index.bases.add(element);
      case "script" -> script(element);
      case "h1" -> index.putFew(index.headings, element);
      case "h2" -> index.putFew(index.subheadings, element);
      case "h3" -> index.putFew(index.minorHeadings, element);
      case "p" -> index.put(index.paragraphs, element);
      case "figure", "img" -> keep(index.photos, element);
      case "figcaption" -> keep(index.captions, element);
      case "time" -> keep(index.times, element);
      case "video", "audio", "iframe", "amp-iframe" -> keep(index.players, element);
      case "aside", "nav", "footer", "dialog", "form" -> index.asides.add(element);
      case "strong", "b", "dt" -> {
        index.putUnplaced(index.labels, element);
        other(element, name, parts);
      }
      case "a" -> {
        index.putUnplaced(index.anchors, element);
        other(element, name, parts);
      }
      default -> other(element, name, parts);
    }
    if (attributes > 1 && isDated(element, name)) {
      keep(index.dates, element);
    }
    if (attributes > 0 && isAuthorLink(element, name)) {
      keep(index.authors, element);
    }
    if (attributes > 0 && element.isBlock() && Unseen.is(element, parts)) {
      index.hidden.add(element);
    }
    if (parts != 0) {
      marked(element, parts);
    }
    return FilterResult.CONTINUE;
  }

  private void keep(List<Element> list, Element element) {
    if (element.equals(open.peek())) {
      index.putSome(list, element);
    } else if (open.size() < MAX_NESTED) {
      open.push(element);
      index.putSome(list, element);
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node.equals(open.peek())) {
      open.pop();
    }
    if (node instanceof Element element) {
      if (annotated) {
        index.microdata.close(element);
      }
      if (!element.normalName().equals("svg")) {
        index.runs.close(element);
      }
    }
    return FilterResult.CONTINUE;
  }

  private void script(Element script) {
    String type = script.attributes().get("type");
    if (type.contains("ld+json") || type.toLowerCase(Locale.ROOT).contains("ld+json")) {
      index.jsonLd.add(script);
      return;
    }
    String source = script.attributes().get("src");
    if (!source.isEmpty()
        && WebUrl.parse(source.startsWith("//") ? "https:" + source : source)
            .flatMap(PlayerRegistry::at)
            .isPresent()) {
      keep(index.players, script);
    }
  }

  private void other(Element element, String name, int parts) {
    boolean custom = name.indexOf('-') > 0;
    if (custom && (name.contains("image") || name.contains("img"))) {
      keep(index.photos, element);
    } else if (custom || PlayerMarks.mayPlay(element)) {
      keep(index.players, element);
    }
    if ((parts & ClassWords.CAPTION) != 0) {
      keep(index.captions, element);
    }
  }

  /** Whether RDFa says that the element holds a date of anything: {@code property="dc:created"}. */
  private static boolean isDated(Element element, String name) {
    if (name.equals("meta") || name.equals("time")) {
      return false;
    }
    String property = element.attributes().get("property");
    return !property.isEmpty()
        && (property.contains("date")
            || property.contains("created")
            || property.contains("issued"));
  }

  private static boolean isAuthorLink(Element element, String name) {
    return switch (name) {
      case "a", "span", "p", "address", "div" -> element.attributes().get("rel").equals("author");
      default -> false;
    };
  }

  private void marked(Element element, int parts) {
    if ((parts & ClassWords.AUTHOR) != 0) {
      keep(index.authors, element);
    }
    if ((parts & ClassWords.DATE) != 0) {
      keep(index.dates, element);
    }
    if ((parts & ClassWords.KEY_POINTS) != 0) {
      keep(index.keyPoints, element);
    }
    if ((parts & ClassWords.RELATED) != 0) {
      keep(index.related, element);
    }
    if ((parts & ClassWords.COMMENTS) != 0) {
      keep(index.commentCounts, element);
      if (isBlock(element)) {
        index.asides.addThread(element);
      }
    }
    if ((parts & ClassWords.CONSENT) != 0 && isBlock(element)) {
      index.asides.addNotice(element);
    }
    if ((parts & ClassWords.BREADCRUMB) != 0) {
      keep(index.breadcrumbs, element);
    }
    if ((parts & (ClassWords.ASIDE | ClassWords.LAYOUT)) != 0 && isBlock(element)) {
      if ((parts & ClassWords.ASIDE) != 0) {
        index.asides.add(element);
      } else {
        index.asides.addLayout(element);
      }
    }
  }

  private static boolean isBlock(Element element) {
    return switch (element.normalName()) {
      case "html", "body", "main", "article", "p", "figure", "figcaption", "span", "a", "img" ->
          false;
      default -> true;
    };
  }
}
