package newsreel.articles;

import java.util.List;
import newsreel.catalog.Block;
import newsreel.catalog.Image;
import newsreel.catalog.RelatedArticle;
import org.jspecify.annotations.Nullable;

/** The blocks of a body as HTML that stands by itself. */
final class BodyHtml {
  private final StringBuilder html = new StringBuilder();
  private final List<Image> images;

  private BodyHtml(List<Image> images) {
    this.images = images;
  }

  static String of(List<Block> body, List<Image> images) {
    BodyHtml written = new BodyHtml(images);
    body.forEach(written::block);
    return written.html.toString();
  }

  private void block(Block block) {
    switch (block) {
      case Block.Paragraph(String text, String marked) -> element("p", marked, text);
      case Block.Heading(int level, String text, String marked) ->
          element("h" + level, marked, text);
      case Block.ItemList(boolean ordered, List<String> items) -> {
        html.append(ordered ? "<ol>" : "<ul>");
        items.forEach(item -> element("li", null, item));
        html.append(ordered ? "</ol>" : "</ul>");
      }
      case Block.Quote(String text, String cite) -> {
        html.append("<blockquote>");
        element("p", null, text);
        if (cite != null) {
          element("footer", null, cite);
        }
        html.append("</blockquote>");
      }
      case Block.Table(List<List<String>> rows) -> {
        html.append("<table>");
        for (List<String> row : rows) {
          html.append("<tr>");
          row.forEach(cell -> element("td", null, cell));
          html.append("</tr>");
        }
        html.append("</table>");
      }
      case Block.ImageBlock(int place) -> figure(place);
      case Block.VideoBlock(var video) ->
          html.append("<figure data-assoc-ref=\"").append(video.value()).append("\"></figure>");
      case Block.RelatedBlock(RelatedArticle related) -> related(related);
    }
  }

  private void element(String name, @Nullable String marked, String text) {
    html.append('<').append(name).append('>');
    html.append(marked != null ? marked : escaped(text));
    html.append("</").append(name).append('>');
  }

  private void figure(int place) {
    if (place >= images.size() || images.get(place).url() == null) {
      return;
    }
    Image image = images.get(place);
    html.append("<figure><img data-assoc-ref=\"image-").append(place).append("\" src=\"");
    html.append(escaped(String.valueOf(image.url()))).append("\" alt=\"");
    html.append(escaped(image.alt() == null ? "" : image.alt())).append("\">");
    if (image.caption() != null) {
      element("figcaption", null, image.caption());
    }
    html.append("</figure>");
  }

  private void related(RelatedArticle related) {
    html.append("<p>");
    if (related.url() == null) {
      html.append(escaped(related.headline()));
    } else {
      html.append("<a href=\"").append(escaped(related.url().value())).append("\">");
      html.append(escaped(related.headline())).append("</a>");
    }
    html.append("</p>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
