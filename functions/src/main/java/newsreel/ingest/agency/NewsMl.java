package newsreel.ingest.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsreel.ingest.agency.NewsItem.Body;
import newsreel.ingest.agency.NewsItem.Rendition;
import newsreel.ingest.documents.DocumentException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** NewsML-G2 (news items, and messages of them) with NITF, XHTML or plain text, and NITF alone. */
final class NewsMl {
  /** Items of a message that belong to one story. */
  private static final int MAX_PARTS = 200;

  private NewsMl() {}

  static NewsItem read(Document document) {
    Element root = document.firstElementChild();
    if (root == null) {
      throw new DocumentException("The body is no XML.");
    }
    return switch (Xml.local(root)) {
      case "newsitem" -> item(root);
      case "newsmessage" -> message(root);
      case "nitf" -> nitf(root);
      case "packageitem" ->
          throw new DocumentException(
              "A NewsML-G2 package has no text of its own. Send the news items that it names.");
      default ->
          throw new DocumentException("The XML is no NewsML-G2 news item, no message and no NITF.");
    };
  }

  /** The one text of a message, with its pictures and videos; else its one item. */
  private static NewsItem message(Element root) {
    List<NewsItem> items = new ArrayList<>();
    for (Element set : Xml.children(root, "itemset").toList()) {
      Xml.children(set, "newsitem").map(NewsMl::item).forEach(items::add);
    }
    List<NewsItem> texts =
        items.stream().filter(i -> i.nature.equals("text") || !i.bodies.isEmpty()).toList();
    if (texts.size() > 1) {
      throw new DocumentException(
          "The message has %d articles. Send each in a request of its own."
              .formatted(texts.size()));
    }
    Optional<NewsItem> main = texts.stream().findFirst().or(() -> items.stream().findFirst());
    if (main.isEmpty()) {
      throw new DocumentException("The message has no news item.");
    }
    for (NewsItem item : items) {
      if (item != main.get() && main.get().parts.size() < MAX_PARTS) {
        main.get().parts.add(item);
      }
    }
    return main.get();
  }

  private static NewsItem item(Element newsItem) {
    NewsItem item = new NewsItem();
    item.guid = newsItem.attr("guid");
    Element management = Xml.child(newsItem, "itemmeta").orElse(null);
    Element content = Xml.child(newsItem, "contentmeta").orElse(null);
    Element rights = Xml.child(newsItem, "rightsinfo").orElse(null);
    String nature = Xml.code(management, "itemclass");
    item.nature = nature.isEmpty() ? "text" : nature;
    String status = Xml.code(management, "pubstatus");
    item.status = status.isEmpty() ? "usable" : status;
    item.provider = Xml.said(management, "provider");
    item.changed = Xml.said(management, "versioncreated");
    item.created = Xml.said(management, "firstcreated");
    item.embargoed = Xml.said(management, "embargoed");
    item.headline = first(Xml.said(content, "headline"), Xml.said(management, "title"));
    item.description = Xml.said(content, "description");
    item.by = first(Xml.said(content, "by"), Xml.said(content, "creator"));
    item.language =
        Xml.child(content, "language")
            .map(e -> e.attr("tag"))
            .filter(t -> !t.isEmpty())
            .orElse(null);
    if (item.language == null && !newsItem.attr("xml:lang").isEmpty()) {
      item.language = newsItem.attr("xml:lang");
    }
    item.holder = first(Xml.said(content, "creditline"), Xml.said(rights, "copyrightholder"));
    item.notice = Xml.said(rights, "copyrightnotice");
    item.terms = Xml.said(rights, "usageterms");
    Xml.children(content, "subject")
        .map(subject -> Xml.child(subject, "name").map(Element::text).orElse(""))
        .filter(name -> !name.isBlank())
        .forEach(item.subjects::add);
    Xml.child(newsItem, "contentset").ifPresent(set -> contents(item, set));
    return item;
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one != null ? one : other;
  }

  private static void contents(NewsItem item, Element set) {
    for (Element content : set.children()) {
      String type = content.attr("contenttype").toLowerCase(Locale.ROOT);
      switch (Xml.local(content)) {
        case "inlinexml" -> inline(item, content, type);
        case "inlinedata" ->
            item.bodies.add(
                new Body(type.isEmpty() ? "text/plain" : type, content.wholeText().strip()));
        case "remotecontent" -> item.renditions.add(rendition(content, type));
        default -> {
          // Other elements hold no content.
        }
      }
    }
  }

  private static void inline(NewsItem item, Element content, String type) {
    List<Element> nitf = Xml.below(content, "nitf");
    if (!nitf.isEmpty()) {
      NewsItem inside = nitf(nitf.getFirst());
      item.bodies.addAll(inside.bodies);
      item.headline = first(item.headline, inside.headline);
      item.by = first(item.by, inside.by);
    } else if (type.contains("html") || !Xml.below(content, "html").isEmpty()) {
      item.bodies.add(new Body("text/html", content.html()));
    }
  }

  private static NewsItem nitf(Element nitf) {
    NewsItem item = new NewsItem();
    Element head = Xml.child(nitf, "head").orElse(null);
    Element body = Xml.child(nitf, "body").orElse(null);
    Element opening = Xml.child(body, "body.head").orElse(null);
    Xml.child(head, "docdata")
        .flatMap(data -> Xml.child(data, "doc-id"))
        .ifPresent(id -> item.guid = id.attr("id-string"));
    item.headline =
        Xml.child(opening, "hedline")
            .flatMap(line -> Xml.child(line, "hl1"))
            .map(Element::text)
            .filter(text -> !text.isBlank())
            .orElse(Xml.said(head, "title"));
    item.by = Xml.said(opening, "byline");
    Xml.child(body, "body.content")
        .ifPresent(content -> item.bodies.add(new Body("application/nitf+xml", content.html())));
    return item;
  }

  private static Rendition rendition(Element content, String type) {
    return new Rendition(
        content.attr("href"),
        type,
        content.attr("rendition"),
        number(content.attr("width")),
        number(content.attr("height")),
        seconds(content.attr("duration"), content.attr("durationunit")));
  }

  private static @Nullable Integer number(String text) {
    return text.matches("[1-9][0-9]{0,8}") ? Integer.valueOf(text) : null;
  }

  /** In seconds unless the unit says otherwise. */
  private static @Nullable Double seconds(String text, String unit) {
    if (!text.matches("[0-9]{1,12}([.][0-9]{1,9})?")) {
      return null;
    }
    double count = Double.parseDouble(text);
    return unit.endsWith("milliseconds") ? Double.valueOf(count / 1000) : Double.valueOf(count);
  }
}
