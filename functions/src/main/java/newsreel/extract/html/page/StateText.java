package newsreel.extract.html.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import newsreel.extract.PageSource;
import newsreel.values.WebUrl;
import org.jsoup.nodes.Entities;
import tools.jackson.databind.JsonNode;

/** The article's text in the state that a page embeds, read as a page of its own. */
public final class StateText {
  /** The key under which a page keeps it. */
  private static final Object STATE_TEXT = new Object();

  /** The fewest characters of a text that may be an article's. */
  private static final int SHORTEST = 400;

  private static final int LONGEST = 1_000_000;
  private static final List<String> TEXTS =
      List.of(
          "contentHtml",
          "bodyHtml",
          "articleBody",
          "body",
          "content",
          "html",
          "text",
          "content_elements",
          "paragraphs",
          "blocks");
  private static final List<String> PART = List.of("content", "text", "html", "body", "value");

  private StateText() {}

  /** Returns nothing if the state has no text of some length. */
  public static Optional<Page> of(Page page) {
    return page.once(
        STATE_TEXT,
        () -> page.state().flatMap(StateText::html).map(html -> read(html, page.declared())));
  }

  private static Page read(String html, List<WebUrl> addresses) {
    String page = "<html><body><article>" + html + "</article></body></html>";
    return Page.read(
        new PageSource(
            page.getBytes(StandardCharsets.UTF_8),
            "utf-8",
            addresses.isEmpty() ? null : addresses.getFirst()));
  }

  private static Optional<String> html(StateArticle article) {
    String longest = "";
    for (String property : TEXTS) {
      String text = text(article.node().path(property));
      longest = text.length() > longest.length() ? text : longest;
    }
    return longest.length() < SHORTEST || longest.length() > LONGEST
        ? Optional.empty()
        : Optional.of(longest);
  }

  private static String text(JsonNode value) {
    if (!value.isArray()) {
      return part(value);
    }
    StringBuilder text = new StringBuilder();
    for (JsonNode part : value) {
      if (isText(part)) {
        text.append(part(part));
      }
    }
    return text.toString();
  }

  /** Returns a text itself, or the text that an object holds. */
  private static String part(JsonNode value) {
    if (value.isString()) {
      return paragraphs(value.stringValue());
    }
    for (String property : PART) {
      JsonNode said = value.path(property);
      if (said.isString()) {
        return paragraphs(said.stringValue());
      }
    }
    return "";
  }

  /** Whether the part is text. Photos, clips and links of other stories have texts of their own. */
  private static boolean isText(JsonNode part) {
    JsonNode type = part.path("type");
    return !type.isString()
        || List.of("text", "paragraph", "p", "html", "raw_html").contains(type.stringValue());
  }

  /** Returns markup as it is, and the lines of plain text as paragraphs. */
  private static String paragraphs(String text) {
    if (text.contains("<p") || text.contains("<div") || text.contains("<br")) {
      return text;
    }
    boolean marked = text.indexOf('<') >= 0 && text.indexOf("</") > 0;
    StringBuilder html = new StringBuilder();
    text.lines()
        .filter(line -> !line.isBlank())
        .forEach(
            line ->
                html.append("<p>").append(marked ? line : Entities.escape(line)).append("</p>"));
    return html.toString();
  }
}
