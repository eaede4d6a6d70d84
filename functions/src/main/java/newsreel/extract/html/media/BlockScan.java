package newsreel.extract.html.media;

import newsreel.extract.html.source.Tree;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Counts what is inside an element, in one walk that ends once there is too much for a photo. */
final class BlockScan implements NodeFilter {
  private static final int MAX_TEXT = 900;

  /** More elements than a photo and its lines consist of. */
  private static final int MAX_ELEMENTS = 500;

  private static final int LONG_PARAGRAPH = 120;

  private int elements;
  private int images;
  private int text;
  private int linked;
  private int longParagraphs;
  private int figures;
  private boolean foreign;
  private @Nullable Element image;
  private @Nullable Element original;
  private @Nullable Element holder;
  private @Nullable Element figcaption;
  private @Nullable Element link;
  private int paragraph = -1;

  static BlockScan of(Element element) {
    BlockScan scan = new BlockScan();
    element.filter(scan);
    return scan;
  }

  /**
   * Whether the element may be a photo and its lines: one image, little text, no headings, no
   * forms.
   */
  boolean isPhoto() {
    return images <= 1 && text <= MAX_TEXT && longParagraphs <= 1 && !foreign;
  }

  boolean isLink() {
    return text > 0 && linked > text / 2;
  }

  int figures() {
    return figures;
  }

  boolean hasHeading() {
    return foreign;
  }

  @Nullable Element image() {
    return image == null ? original : image;
  }

  /** The image for readers without scripts. */
  @Nullable Element original() {
    return original;
  }

  int images() {
    return images;
  }

  @Nullable Element figcaption() {
    return figcaption;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode t) {
      int length = length(t.getWholeText());
      text += length;
      if (link != null) {
        linked += length;
      }
      return text > 4 * MAX_TEXT ? FilterResult.STOP : FilterResult.CONTINUE;
    }
    if (node instanceof Element e) {
      return head(e);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult head(Element e) {
    switch (e.normalName()) {
      case "img" -> image(e);
      case "noscript" -> {
        original = original == null ? Tree.first(e, "img") : original;
        return FilterResult.SKIP_ENTIRELY;
      }
      case "picture" -> {
        if (Tree.first(e, "img") == null) {
          image(e);
        }
      }
      case "script", "style", "svg", "button", "template" -> {
        return e.normalName().equals("button") && Tree.first(e, "img") != null
            ? FilterResult.CONTINUE
            : FilterResult.SKIP_ENTIRELY;
      }
      case "h2", "h3", "h4", "form" -> foreign = true;
      case "figure" -> figures++;
      case "figcaption" -> figcaption = figcaption == null ? e : figcaption;
      case "a" -> link = link == null ? e : link;
      case "p" -> paragraph = text;
      default -> {
        if (isCustomImage(e)) {
          image(e);
          holder = holder == null ? e : holder;
        }
      }
    }
    if (++elements > MAX_ELEMENTS) {
      foreign = true;
      return FilterResult.STOP;
    }
    return images > 20 ? FilterResult.STOP : FilterResult.CONTINUE;
  }

  private void image(Element e) {
    if (holder == null) {
      images++;
      image = image == null ? e : image;
    }
  }

  /** Whether an element of AMP, or a site's own, shows an image: {@code amp-img}. */
  static boolean isCustomImage(Element e) {
    String name = e.normalName();
    return name.indexOf('-') > 0
        && (name.endsWith("img") || name.endsWith("image") || name.equals("amp-anim"))
        && (e.hasAttr("src") || e.hasAttr("srcset") || e.hasAttr("data-src"));
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element e) {
      if (e.equals(holder)) {
        holder = null;
      }
      if (e.equals(link)) {
        link = null;
      } else if (paragraph >= 0 && e.normalName().equals("p")) {
        longParagraphs += text - paragraph > LONG_PARAGRAPH ? 1 : 0;
        paragraph = -1;
      }
    }
    return FilterResult.CONTINUE;
  }

  /** Returns the number of characters, counting a run of white space between words as one. */
  private static int length(String raw) {
    int length = 0;
    boolean space = true;
    for (int i = 0; i < raw.length(); i++) {
      boolean white = raw.charAt(i) <= ' ';
      length += white && space ? 0 : 1;
      space = white;
    }
    return length;
  }
}
