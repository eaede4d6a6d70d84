package newsreel.extract.html.kind;

import java.util.HashSet;
import java.util.Set;
import newsreel.extract.html.source.PlainText;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Walks a page once and weighs its prose against its links. */
final class PageScan implements NodeFilter {
  /** The most characters of prose to keep. */
  private static final int MAX_PROSE = 4_000;

  /** The fewest letters of a link that names a story. */
  private static final int HEADLINE = 25;

  /** The same for a link in a heading. */
  private static final int TITLE = 8;

  /** The fewest letters of a line that is more than a label. */
  private static final int LINE = 60;

  private final StringBuilder prose = new StringBuilder();
  private final Set<String> stories = new HashSet<>();
  private final StringBuilder line = new StringBuilder();
  private final StringBuilder link = new StringBuilder();
  private String story = "";
  private int storyWeight;
  private int links;
  private int headings;
  private int weight;
  private int stretch;
  private int longestStretch;
  private boolean asksForProof;

  private PageScan() {}

  static PageScan of(Document document) {
    PageScan scan = new PageScan();
    document.body().filter(scan);
    scan.endLine();
    return scan;
  }

  /** Returns the beginning of the text outside links, as shown. */
  String prose() {
    return PlainText.spaced(prose.toString());
  }

  /** Returns the number of letters outside links; a Han character counts as three. */
  int weight() {
    return weight;
  }

  /** Returns the number of addresses that what may be a headline links to. */
  int stories() {
    return stories.size();
  }

  /** Returns the number of letters in the longest prose between two such links. */
  int longestStretch() {
    return longestStretch;
  }

  /** Returns whether the page has a captcha. */
  boolean asksForProof() {
    return asksForProof;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      add(text.getWholeText());
    } else if (node instanceof Element element) {
      return head(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult head(Element element) {
    switch (element.normalName()) {
      case "script", "style", "template", "svg", "select", "button", "nav", "footer" -> {
        return FilterResult.SKIP_ENTIRELY;
      }
      case "a" -> {
        if (links++ == 0) {
          link.setLength(0);
        }
      }
      case "h2", "h3", "h4" -> headings++;
      default -> {
        // only its text counts
      }
    }
    for (Attribute attribute : element.attributes()) {
      asksForProof |= isProof(attribute.getValue());
    }
    if (element.isBlock() || element.normalName().equals("br")) {
      endLine();
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isProof(String value) {
    return value.length() < 500
        && (value.contains("captcha")
            || value.contains("cf-turnstile")
            || value.contains("cf-challenge")
            || value.contains("challenge-form")
            || value.contains("challenge-platform"));
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.isBlock()) {
        endLine();
      }
      switch (element.normalName()) {
        case "a" -> {
          if (--links == 0) {
            endLink(element);
          }
        }
        case "h2", "h3", "h4" -> headings--;
        default -> {
          // nothing was opened
        }
      }
    }
    return FilterResult.CONTINUE;
  }

  private void add(String text) {
    if (links == 0) {
      line.append(text);
    } else if (link.length() < 10 * HEADLINE) {
      link.append(text).append(' ');
    }
  }

  private void endLink(Element a) {
    int letters = weight(PlainText.spaced(link.toString()));
    if (letters >= (headings > 0 ? TITLE : HEADLINE)) {
      story = a.attributes().get("href");
      storyWeight = letters;
    }
  }

  private void endLine() {
    if (line.isEmpty() && story.isEmpty()) {
      return;
    }
    String text = PlainText.spaced(line.toString());
    line.setLength(0);
    // A link within a longer line is part of the prose.
    if (storyWeight > weight(text) && stories.add(story)) {
      stretch = 0;
    }
    story = "";
    storyWeight = 0;
    if (text.isEmpty()) {
      return;
    }
    if (prose.length() < MAX_PROSE) {
      prose.append(text, 0, Math.min(text.length(), MAX_PROSE)).append('\n');
    }
    int letters = weight(text);
    weight += letters;
    if (letters >= LINE) {
      stretch += letters;
      longestStretch = Math.max(longestStretch, stretch);
    }
  }

  private static int weight(String text) {
    int weight = text.length();
    for (int i = 0; i < text.length(); i++) {
      weight += text.charAt(i) >= '\u2e80' ? 2 : 0;
    }
    return weight;
  }
}
