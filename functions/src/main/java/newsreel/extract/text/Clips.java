package newsreel.extract.text;

import newsreel.extract.words.Credit;
import newsreel.values.MediaDuration;

/** Reads the article's clips: a running time, a title, and often a caption below it. */
final class Clips {
  private static final int MAX_TITLE = 200;
  private static final int MAX_CAPTION = 400;

  private final TextPage page;
  private final Draft draft;

  private Clips(TextPage page, Draft draft) {
    this.page = page;
    this.draft = draft;
  }

  static void read(TextPage page, Draft draft, int from, int to) {
    Clips clips = new Clips(page, draft);
    for (int i = from; i <= to; i++) {
      if (page.open(i)) {
        MediaDuration length = page.clipLength(i);
        if (length != null) {
          clips.clip(i, length);
        }
      }
    }
  }

  private void clip(int i, MediaDuration length) {
    page.mark(i, Role.CLIP_LENGTH);
    int title = i + 1;
    if (!page.open(title) || !titleLike(page.line(title))) {
      return;
    }
    page.mark(title, Role.CLIP_TITLE);
    int caption = title + 1;
    boolean captioned = page.open(caption) && captionLike(title, caption);
    if (captioned) {
      page.mark(caption, Role.CLIP_CAPTION);
    }
    draft.clips.add(
        new Draft.Clip(
            text(title, 0.85),
            captioned ? withoutCredit(caption) : null,
            length,
            page.line(i).number()));
  }

  private static boolean titleLike(Line line) {
    return line.columns() <= MAX_TITLE
        && line.letters() >= 3
        && !line.bullet()
        && !(line.ended() && !line.questionOrCall() && line.columns() > 90);
  }

  /** Whether the line repeats the title, or belongs to the clip more than to the text below. */
  private boolean captionLike(int title, int caption) {
    Line line = page.line(caption);
    if (line.columns() > MAX_CAPTION || page.clipLength(caption) != null) {
      return false;
    }
    if (line.text().equalsIgnoreCase(page.line(title).text())) {
      return true;
    }
    if (page.tail(caption) != null
        || (page.joined(caption) && !page.joined(title) && page.line(caption).columns() < 220)) {
      return true;
    }
    boolean closesUp =
        page.joined(caption + 1) && page.has(caption + 1) && page.line(caption + 1).prose();
    return line.columns() <= 220 && closesUp && line.afterBlank();
  }

  private Draft.Text withoutCredit(int i) {
    Credit credit = page.tail(i);
    String text =
        credit == null || credit.caption() == null ? page.line(i).text() : credit.caption();
    return new Draft.Text(text, page.line(i).number(), 0.8);
  }

  private Draft.Text text(int i, double confidence) {
    return new Draft.Text(page.line(i).text(), page.line(i).number(), confidence);
  }
}
