package newsreel.extract.text;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import newsreel.extract.words.CaptionPhrases;
import newsreel.extract.words.Phrases;
import newsreel.extract.words.WrittenDate;

/**
 * Finds captions without a credit: by words that only captions have, by the count of a gallery
 * above them, and by what the page says twice.
 */
final class PlainCaptions {
  private static final int MIN_COLUMNS = 25;
  private static final int MAX_COLUMNS = 500;
  private static final int MIN_REPEATED = 40;

  /**
   * The fewest columns of a paragraph that may be repeated below a picture. Shorter ones are
   * offers.
   */
  private static final int MIN_SAID_AGAIN = 70;

  /** The fewest paragraphs between a caption and the same picture further up. */
  private static final int APART = 3;

  private final TextPage page;
  private final Draft draft;
  private final int from;
  private final int to;

  private PlainCaptions(TextPage page, Draft draft, int from, int to) {
    this.page = page;
    this.draft = draft;
    this.from = from;
    this.to = to;
  }

  static void read(TextPage page, Draft draft, int from, int to) {
    PlainCaptions captions = new PlainCaptions(page, draft, from, to);
    boolean counted = captions.countsPictures();
    for (int i = from; i <= to; i++) {
      if (captions.mayBe(i) && (captions.speaks(i) || captions.isBelowCount(i, counted))) {
        captions.add(i, 0.7);
      }
    }
    captions.repeated();
    draft.pictures.sort(Comparator.comparingInt(Draft.Picture::line));
  }

  private boolean mayBe(int i) {
    return page.open(i) && i != page.headline && mayBe(page.line(i));
  }

  private static boolean mayBe(Line line) {
    return line.columns() >= MIN_COLUMNS
        && line.columns() <= MAX_COLUMNS
        && !line.bullet()
        && line.text().charAt(line.text().length() - 1) != ':';
  }

  private boolean speaks(int i) {
    Line line = page.line(i);
    return line.sentenceEnds() <= 3
        && line.words() >= 4
        && !isSpoken(line)
        && (CaptionPhrases.speak(line.text()) || isPlaceAndDate(i) || isAnnotated(line));
  }

  private static boolean isSpoken(Line line) {
    return line.text().indexOf('“') >= 0
        || (line.text().indexOf('"') >= 0 && line.sentenceEnds() > 1);
  }

  /**
   * Whether the line ends as agencies write: "… in Seaport, Maine, April 14, 2024". A text has "on
   * April 14".
   */
  private boolean isPlaceAndDate(int i) {
    for (WrittenDate date : page.dates(i)) {
      String before = page.line(i).text().substring(0, date.start()).stripTrailing();
      int word = before.lastIndexOf(' ') + 1;
      if (before.endsWith(",")
          && word > 1
          && before.charAt(word - 2) == ','
          && Character.isUpperCase(before.charAt(word))) {
        return true;
      }
    }
    return false;
  }

  /** "国会議事堂＝東京都で2024年5月". */
  private static boolean isAnnotated(Line line) {
    int at = line.text().lastIndexOf('＝');
    if (at <= 3) {
      return false;
    }
    String tail = line.text().substring(at + 1);
    return tail.length() <= 30
        && !line.ended()
        && (tail.chars().anyMatch(Character::isDigit) || tail.endsWith("で") || tail.endsWith("撮影"));
  }

  /**
   * Whether the line follows "View 3 images" or, within the text, a number that does not count the
   * page's items.
   */
  private boolean isBelowCount(int i, boolean counted) {
    if (!page.joined(i) || !page.has(i - 1)) {
      return false;
    }
    Line above = page.line(i - 1);
    if (above.columns() > 30 || above.digits() == 0) {
      return false;
    }
    boolean alone = isNumber(above);
    return alone
        ? counted && i > page.span.first() && !page.line(i).prose()
        : CaptionPhrases.count(above.text())
            && !page.is(i - 2, Role.CAPTION)
            && !page.is(i - 2, Role.CREDIT);
  }

  private static boolean isNumber(Line line) {
    return line.columns() <= 2 && line.digits() == line.text().length();
  }

  /** Whether the text has lines with only numbers that are not a list's. */
  private boolean countsPictures() {
    String known = null;
    for (int i = Math.max(from, page.span.first()); i <= to; i++) {
      if (isNumber(page.line(i))) {
        if (known != null && !known.equals(page.line(i).text())) {
          return false;
        }
        known = page.line(i).text();
      }
    }
    return known != null;
  }

  /**
   * Finds a picture that is shown twice, and a line that repeats a paragraph without its full stop.
   */
  private void repeated() {
    Map<Long, int[]> places = new LinkedHashMap<>();
    int[] paragraphs = new int[page.size() + 1];
    for (int i = from; i <= to; i++) {
      Line line = page.line(i);
      paragraphs[i + 1] = paragraphs[i] + (line.prose() ? 1 : 0);
      if (mayBe(i) && line.columns() >= MIN_REPEATED) {
        int[] known = places.computeIfAbsent(likeness(line), t -> new int[3]);
        known[Math.min(2, known[2])] = i;
        known[2]++;
      }
    }
    for (int[] known : places.values()) {
      if (known[2] == 2 && sayTheSame(known[0], known[1])) {
        again(known[0], known[1], paragraphs);
      }
    }
  }

  private void again(int first, int second, int[] paragraphs) {
    boolean firstEnded = endsWithStop(first);
    boolean secondEnded = endsWithStop(second);
    if (firstEnded && secondEnded) {
      if (paragraphs[second] - paragraphs[first + 1] >= APART && isAmongParagraphs(second)) {
        page.mark(first, Role.CAPTION);
        add(second, 0.6);
      }
    } else if (firstEnded || secondEnded) {
      int caption = firstEnded ? second : first;
      if (!page.line(caption).ended()
          && page.line(caption).columns() >= MIN_SAID_AGAIN
          && paragraphs[caption] >= 2
          && !asks(caption)) {
        add(caption, 0.6);
      }
    }
  }

  private boolean endsWithStop(int i) {
    Line line = page.line(i);
    return line.ended() && !line.questionOrCall();
  }

  private boolean isAmongParagraphs(int i) {
    return page.has(i - 1)
        && page.has(i + 1)
        && page.line(i - 1).prose()
        && page.line(i + 1).prose()
        && !asks(i);
  }

  private boolean asks(int i) {
    int asking = Phrases.SIGNUP.bit() | Phrases.CALL.bit() | Phrases.ADVERTISEMENT.bit();
    return page.marks.holds(i, asking);
  }

  /** Returns the same value for lines that say the same, and usually a different one for others. */
  private long likeness(Line line) {
    int[] tokens = page.tokens();
    int first = line.firstToken();
    int count = line.tokens();
    return count == 0
        ? -1 - line.number()
        : 31L * (31L * tokens[first] + tokens[first + count / 2])
            + tokens[first + count - 1]
            + count;
  }

  private boolean sayTheSame(int first, int second) {
    return withoutMarks(page.line(first).text()).equals(withoutMarks(page.line(second).text()));
  }

  private static String withoutMarks(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        letters.append(text.charAt(i));
      }
    }
    return letters.toString();
  }

  private void add(int i, double confidence) {
    page.mark(i, Role.CAPTION);
    if (draft.pictures.size() < Pictures.MOST) {
      Line line = page.line(i);
      draft.pictures.add(
          new Draft.Picture(new Draft.Text(line.text(), line.number(), confidence), null));
    }
  }
}
