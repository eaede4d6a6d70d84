package newsreel.extract.text;

import java.util.ArrayList;
import java.util.List;
import newsreel.extract.words.Phrases;

/** Reads the running text: key points, paragraphs, subheadings, and the headlines between them. */
final class Flow {
  /**
   * The number of words from which a line by itself between paragraphs is another story's headline.
   */
  private static final int RELATED_WORDS = 7;

  private static final int RELATED_COLUMNS = 45;
  private static final int MAX_HEADING = 140;
  private static final int LONGEST_LEAD = 40;

  private final TextPage page;
  private final Draft draft;
  private final int from;
  private final int to;

  private Flow(TextPage page, Draft draft, int from, int to) {
    this.page = page;
    this.draft = draft;
    this.from = from;
    this.to = to;
  }

  static void read(TextPage page, Draft draft, int from, int to) {
    Flow flow = new Flow(page, draft, from, to);
    List<Integer> lone = new ArrayList<>();
    for (int i = from; i <= to; i++) {
      if (page.open(i) && flow.apart(i)) {
        page.mark(i, Role.NOISE);
      } else if (page.open(i) && PullQuote.at(page, i)) {
        page.mark(i, Role.PULL_QUOTE);
      } else if (page.open(i)) {
        flow.paragraph(i);
      }
    }
    for (int i = from; i <= to; i++) {
      if (page.open(i) && flow.betweenParagraphs(i)) {
        lone.add(i);
      }
    }
    flow.headings(lone);
    flow.collect();
  }

  /**
   * Whether the line is no part of the story, because the page has it at least three times or it
   * tells a time.
   */
  private boolean apart(int i) {
    Line line = page.line(i);
    return page.isRefrain(line) || (line.columns() <= 40 && Dateline.timely(page, i));
  }

  private void paragraph(int i) {
    Line line = page.line(i);
    int lead = relatedLead(i);
    if (lead > 0) {
      related(i, lead);
    } else if (line.bullet()) {
      page.mark(i, draftedParagraphs() ? Role.PARAGRAPH : Role.KEY_POINT);
    } else if (line.prose()
        || line.sentence()
        || line.columns() >= 110
        || (line.text().endsWith(":") && line.words() >= 4)) {
      page.mark(i, Role.PARAGRAPH);
      paragraphs++;
    }
  }

  private int paragraphs;

  private boolean draftedParagraphs() {
    return paragraphs > 0;
  }

  private int relatedLead(int i) {
    Line line = page.line(i);
    if (line.columns() > 240
        || !page.marks.begins(i, Phrases.RELATED.bit())
        || (line.columns() > LONGEST_LEAD && !isMarked(line.text()))) {
      return -1;
    }
    String folded = page.folded(i);
    int end = Phrases.RELATED.endAt(folded, 0);
    boolean colon = end > 0 && end < folded.length() && ":：|".indexOf(folded.charAt(end)) >= 0;
    return end == folded.length() || colon ? end : -1;
  }

  private static boolean isMarked(String line) {
    return line.indexOf(':') >= 0 || line.indexOf('：') >= 0 || line.indexOf('|') >= 0;
  }

  private void related(int i, int lead) {
    String text = page.line(i).text();
    page.mark(i, Role.NOISE);
    if (lead + 1 < text.length()) {
      page.mark(i, Role.RELATED);
      add(draft.related, text.substring(lead + 1).strip(), i, 0.85);
      return;
    }
    for (int j = i + 1;
        j <= i + 5 && page.open(j) && headingLike(page.line(j)) && page.line(j).words() >= 4;
        j++) {
      page.mark(j, Role.RELATED);
      add(draft.related, page.line(j).text(), j, 0.7);
    }
  }

  private static boolean headingLike(Line line) {
    return line.columns() <= MAX_HEADING
        && line.letters() >= 3
        && (!line.ended() || line.questionOrCall());
  }

  private boolean betweenParagraphs(int i) {
    return headingLike(page.line(i)) && text(i - 1, -1) && text(i + 1, 1);
  }

  /** Whether the next line other than a photo, a clip or an advertisement is a paragraph. */
  private boolean text(int i, int step) {
    for (int j = i; j >= from && j <= to; j += step) {
      if (page.is(j, Role.PARAGRAPH)) {
        return true;
      }
      if (page.open(j)) {
        return false;
      }
    }
    return false;
  }

  /**
   * Separates subheadings, which are short and several to a page, from headlines of other stories,
   * which are long and rare.
   */
  private void headings(List<Integer> lone) {
    for (int i : lone) {
      Line line = page.line(i);
      boolean headline =
          line.words() >= RELATED_WORDS
              && line.columns() >= RELATED_COLUMNS
              && lone.size() <= 2 + paragraphs / 12
              && line.afterBlank();
      page.mark(i, headline ? Role.RELATED : Role.SUBHEADING);
      if (headline) {
        add(draft.related, line.text(), i, 0.6);
      }
    }
  }

  private void collect() {
    for (int i = from; i <= to; i++) {
      if (page.is(i, Role.KEY_POINT)) {
        add(draft.keyPoints, page.line(i).text(), i, 0.85);
      } else if (page.is(i, Role.PARAGRAPH)) {
        body(i, 0.8, page.line(i).bullet() ? Draft.Form.ITEM : Draft.Form.PARAGRAPH);
      } else if (page.is(i, Role.SUBHEADING)) {
        body(i, 0.5, Draft.Form.SUBHEADING);
      }
    }
  }

  private void body(int i, double confidence, Draft.Form form) {
    String text = page.line(i).text();
    if (!text.isBlank()) {
      draft.body.add(
          new Draft.BodyLine(new Draft.Text(text, page.line(i).number(), confidence), form));
    }
    draft.words += page.line(i).spoken();
  }

  private void add(List<Draft.Text> list, String text, int i, double confidence) {
    if (!text.isBlank()) {
      list.add(new Draft.Text(text, page.line(i).number(), confidence));
    }
  }
}
