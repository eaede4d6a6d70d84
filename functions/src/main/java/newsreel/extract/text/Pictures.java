package newsreel.extract.text;

import newsreel.extract.words.Credit;
import newsreel.extract.words.CreditLine;
import org.jspecify.annotations.Nullable;

/** Pairs the captions of the article's photos with their credits. */
final class Pictures {
  /** The most pictures kept of one page. */
  static final int MOST = 200;

  private static final int MAX_CAPTION = 700;

  /** The most columns of a line above a credit that is its caption and not a paragraph. */
  private static final int LONGEST_ABOVE = 320;

  private final TextPage page;
  private final Draft draft;

  private Pictures(TextPage page, Draft draft) {
    this.page = page;
    this.draft = draft;
  }

  static void read(TextPage page, Draft draft, int from, int to) {
    Pictures pictures = new Pictures(page, draft);
    for (int i = from; i <= to; i++) {
      if (page.open(i) && !page.line(i).bullet() && !NameLines.isByline(page, i)) {
        pictures.line(i);
      }
    }
  }

  private void line(int i) {
    Credit alone = page.labelledCredit(i);
    if (alone != null && Signatures.isSource(page, i)) {
      return;
    }
    Credit tail = alone == null ? page.tail(i) : null;
    if (tail != null) {
      page.mark(i, Role.CAPTION);
      add(text(tail.caption(), i, tail.confidence()), text(tail.name(), i, tail.confidence()));
      return;
    }
    if (alone != null) {
      creditAlone(i, alone);
      return;
    }
    Credit bare = page.bareCredit(i);
    if (bare != null && !Signatures.isSigned(page, i) && !Signatures.isAgencyWithPlace(page, i)) {
      creditAlone(i, bare);
    }
  }

  private void creditAlone(int i, Credit alone) {
    int creditLine = i;
    String name = alone.name();
    if (name == null) {
      if (!page.open(i + 1) || page.line(i + 1).columns() > 100 || page.line(i + 1).sentence()) {
        return;
      }
      creditLine = i + 1;
      name = CreditLine.name(page.line(i + 1).text()).orElse(null);
    }
    if (name == null) {
      return;
    }
    page.mark(i, Role.CREDIT);
    page.mark(creditLine, Role.CREDIT);
    int caption = captionOf(i, creditLine);
    if (caption >= 0) {
      page.mark(caption, Role.CAPTION);
    }
    add(
        caption < 0 ? null : text(bare(page.line(caption).text()), caption, alone.confidence()),
        text(name, creditLine, alone.confidence()));
  }

  /** Closes a bracket that the credit's line would close: "English ivy is easy to grow (". */
  private static String bare(String caption) {
    return caption.endsWith("(") ? caption.substring(0, caption.length() - 1).strip() : caption;
  }

  /**
   * Returns the caption for a credit on a line of its own: the nearer of the lines above and below.
   */
  private int captionOf(int first, int last) {
    boolean above = captionLike(first - 1);
    boolean below = captionLike(last + 1);
    if (above && below) {
      boolean closer = page.joined(last + 1) && !page.joined(first);
      return closer || page.line(first - 1).columns() > LONGEST_ABOVE ? last + 1 : first - 1;
    }
    if (above) {
      return page.joined(first) || page.line(first - 1).columns() <= LONGEST_ABOVE ? first - 1 : -1;
    }
    return below && page.joined(last + 1) ? last + 1 : -1;
  }

  private boolean captionLike(int i) {
    if (!page.open(i)) {
      return false;
    }
    Line line = page.line(i);
    return line.columns() <= MAX_CAPTION
        && line.letters() >= 3
        && !line.bullet()
        && line.text().charAt(line.text().length() - 1) != ':'
        && !Notices.isButtonRow(line)
        && !page.marks.is(i, Notices.BUTTONS)
        && !NameLines.isByline(page, i)
        && !Dateline.timely(page, i);
  }

  private void add(Draft.@Nullable Text caption, Draft.@Nullable Text credit) {
    for (Draft.Picture known : draft.pictures) {
      if (same(known.caption(), caption) && same(known.credit(), credit)) {
        return;
      }
    }
    if (draft.pictures.size() < MOST) {
      draft.pictures.add(new Draft.Picture(caption, credit));
    }
  }

  private static boolean same(Draft.@Nullable Text a, Draft.@Nullable Text b) {
    return a == null ? b == null : b != null && a.text().equals(b.text());
  }

  private Draft.@Nullable Text text(@Nullable String text, int i, double confidence) {
    return text == null || text.isBlank()
        ? null
        : new Draft.Text(text, page.line(i).number(), confidence);
  }
}
