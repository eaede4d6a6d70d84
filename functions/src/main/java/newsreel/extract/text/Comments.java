package newsreel.extract.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.extract.words.Phrases;

/** Reads how many readers commented. */
final class Comments {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+|\\d{1,7}");

  private Comments() {}

  static void read(TextPage page, Draft draft, int from, int lastOfText) {
    for (int i = from; i < page.size() && draft.comments == null; i++) {
      Line line = page.line(i);
      if (line.columns() <= 40 && line.digits() > 0 && line.words() <= 4) {
        named(page, draft, i);
      }
    }
    int last = page.size() - 1;
    if (draft.comments == null && last > lastOfText && last <= lastOfText + 3) {
      Line line = page.line(last);
      if (NUMBER.matcher(line.text()).matches()) {
        take(page, draft, last, line.text(), 0.7);
      }
    }
  }

  /** "17 comments", "Comments (17)", "Kommentare: 17". */
  private static void named(TextPage page, Draft draft, int i) {
    if (!page.marks.holds(i, Phrases.COMMENTS.bit())) {
      return;
    }
    Matcher number = NUMBER.matcher(page.line(i).text());
    if (number.find()) {
      take(page, draft, i, number.group(), 0.85);
    }
  }

  private static void take(TextPage page, Draft draft, int i, String number, double confidence) {
    int value = Integer.parseInt(number.replace(".", "").replace(",", ""));
    page.mark(i, Role.COMMENT_COUNT);
    draft.comments = new Draft.Count(value, page.line(i).number(), confidence);
  }
}
