package newsreel.extract.text;

import java.util.Set;
import newsreel.extract.words.PressVocabulary;

/** Marks the points below a heading that announces them: "Key points", "Auf einen Blick". */
final class KeyPoints {
  private static final Set<String> HEADINGS = Set.copyOf(PressVocabulary.list("key points"));
  private static final int LONGEST_HEADING = 45;
  private static final int LONGEST_POINT = 300;
  private static final int MOST = 12;

  /** The most paragraphs above points without bullets. Further down, a heading opens a section. */
  private static final int MOST_ABOVE = 2;

  private KeyPoints() {}

  static void mark(TextPage page, int from, int to) {
    int paragraphs = 0;
    for (int i = from; i < to; i++) {
      if (isHeading(page, i)) {
        int end = end(page, i, to, paragraphs <= MOST_ABOVE);
        if (end - i > 2) {
          page.mark(i, Role.NOISE);
          for (int j = i + 1; j < end; j++) {
            page.mark(j, Role.KEY_POINT);
          }
          return;
        }
      }
      paragraphs += page.open(i) && page.line(i).prose() ? 1 : 0;
    }
  }

  private static boolean isHeading(TextPage page, int i) {
    Line line = page.line(i);
    if (!page.open(i) || line.columns() > LONGEST_HEADING) {
      return false;
    }
    String text = page.folded(i);
    return HEADINGS.contains(text.endsWith(":") ? text.substring(0, text.length() - 1) : text);
  }

  /** Returns the end of the points: bullets, or lines without a blank line between them. */
  private static int end(TextPage page, int heading, int to, boolean plain) {
    boolean bulleted = page.has(heading + 1) && page.line(heading + 1).bullet();
    if (!bulleted && !plain) {
      return heading;
    }
    int end = heading + 1;
    while (end <= to
        && end - heading <= MOST
        && page.open(end)
        && page.line(end).columns() <= LONGEST_POINT
        && (bulleted ? page.line(end).bullet() : end == heading + 1 || page.joined(end))) {
      end++;
    }
    return end;
  }
}
