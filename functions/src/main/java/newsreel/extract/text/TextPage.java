package newsreel.extract.text;

import java.util.List;
import java.util.Optional;
import newsreel.extract.words.ClockReading;
import newsreel.extract.words.Credit;
import newsreel.extract.words.CreditLine;
import newsreel.extract.words.Credits;
import newsreel.extract.words.DateLabel;
import newsreel.extract.words.DateReader;
import newsreel.extract.words.PageLocale;
import newsreel.extract.words.PageLocale.DayOrder;
import newsreel.extract.words.Phrases;
import newsreel.extract.words.PressVocabulary;
import newsreel.extract.words.WrittenDate;
import newsreel.values.MediaDuration;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/** A page's lines with what the passes have found out about each. */
final class TextPage {
  final List<Line> lines;
  final Marks marks;
  final Span span;
  final int headline;
  private static final int MAX_TEXT = 40_000;

  /** The most columns of a credit on a line of its own. */
  private static final int MAX_CREDIT = 150;

  /** The number of lines examined for the order of day and month. */
  private static final int MAX_ORDERED = 300;

  /** The same lines for access by index. */
  private final Line[] byIndex;

  private @Nullable String text;
  private final int[] tokens;
  private final @Nullable String[] folded;
  private final @Nullable Credit[] tails;
  private final boolean[] tailsRead;
  private final @Nullable MediaDuration[] clips;
  private final boolean[] clipsRead;
  private final @Nullable Role[] roles;
  private final Refrains refrains;

  private PageLocale locale;
  private boolean orderRead;

  /**
   * @param url the page's address, if known
   */
  TextPage(Lines split, @Nullable WebUrl url) {
    this.locale = PageLocale.of(null, url);
    this.lines = split.lines();
    this.byIndex = lines.toArray(new Line[0]);
    this.tokens = split.tokens();
    this.marks = new Marks(split);
    this.roles = new Role[lines.size()];
    this.folded = new String[lines.size()];
    this.tails = new Credit[lines.size()];
    this.tailsRead = new boolean[lines.size()];
    this.clips = new MediaDuration[lines.size()];
    this.clipsRead = new boolean[lines.size()];
    this.refrains = new Refrains(lines);
    Headline found = Headline.find(this);
    this.headline = found.index();
    this.span = found.span();
  }

  /** Returns the running text, as far as names are looked up in it. */
  String text() {
    if (text == null) {
      StringBuilder builder = new StringBuilder();
      for (int i = span.first(); i <= span.last() && builder.length() < MAX_TEXT; i++) {
        if (lines.get(i).prose()) {
          builder.append(lines.get(i).text()).append('\n');
        }
      }
      text = builder.toString();
    }
    return text;
  }

  Line line(int i) {
    return byIndex[i];
  }

  int size() {
    return byIndex.length;
  }

  boolean has(int i) {
    return i >= 0 && i < byIndex.length;
  }

  /** Returns the full dates in a line, in order. */
  List<WrittenDate> dates(int i) {
    Line line = byIndex[i];
    if (line.digits() < 5 || line.columns() > 240) {
      return List.of();
    }
    List<WrittenDate> dates = DateReader.in(line.text(), locale);
    if (orderRead || dates.stream().noneMatch(WrittenDate::isAmbiguous)) {
      return dates;
    }
    orderRead = true;
    locale = locale.with(order());
    return DateReader.in(line.text(), locale);
  }

  /** Returns the order of day and month that the page's other dates show. */
  private DayOrder order() {
    return lines.stream()
        .filter(line -> line.slash() && line.digits() >= 4 && line.columns() <= 80)
        .limit(MAX_ORDERED)
        .map(line -> DateReader.orderIn(line.text()))
        .filter(order -> order != DayOrder.UNKNOWN)
        .findFirst()
        .orElse(DayOrder.UNKNOWN);
  }

  /** Whether a line contains a time of day. */
  boolean tellsTime(int i) {
    return time(i).isPresent();
  }

  /** Returns the first time of day in a line. */
  Optional<ClockReading> time(int i) {
    return DateReader.timeIn(byIndex[i].text(), locale);
  }

  /** Returns the time of publication in a line without a date. */
  Optional<ClockReading> published(int i) {
    return DateReader.timeIn(byIndex[i].text(), DateLabel.PUBLISHED, locale);
  }

  @Nullable Role role(int i) {
    return has(i) ? roles[i] : null;
  }

  boolean is(int i, Role role) {
    return has(i) && roles[i] == role;
  }

  /** Whether no pass has decided what the line is. */
  boolean open(int i) {
    return has(i) && roles[i] == null;
  }

  void mark(int i, Role role) {
    roles[i] = role;
  }

  /** Whether the page has this line at least three times. */
  boolean isRefrain(Line line) {
    return refrains.hold(line);
  }

  /** Whether a line follows the one above without a blank line. */
  boolean joined(int i) {
    return has(i) && i > 0 && !line(i).afterBlank();
  }

  String folded(int i) {
    String known = folded[i];
    if (known == null) {
      known = PressVocabulary.fold(line(i).text());
      folded[i] = known;
    }
    return known;
  }

  /**
   * Whether the other line has at least half of the words that carry the subject of {@code line}.
   */
  boolean sharesMost(Line line, Line other) {
    int without = 0;
    for (int t = line.firstToken(); t < line.endOfTokens() && 2 * without <= line.tokens(); t++) {
      without += has(other, tokens[t]) ? 0 : 1;
    }
    return 2 * without <= line.tokens();
  }

  /** Whether one text may contain the other, judged by a word that is whole in both. */
  boolean mayStandIn(Line line, Line other) {
    return line.tokens() < 3 || has(other, tokens[line.firstToken() + line.tokens() / 2]);
  }

  private boolean has(Line line, int token) {
    for (int t = line.firstToken(); t < line.endOfTokens(); t++) {
      if (tokens[t] == token) {
        return true;
      }
    }
    return false;
  }

  /** Returns the hashes of all words that carry a subject; a line knows the place of its own. */
  int[] tokens() {
    return tokens;
  }

  /** Returns the caption and credit in a line that has both; absent otherwise. */
  @Nullable Credit tail(int i) {
    if (!tailsRead[i]) {
      Line line = line(i);
      boolean named = !line.ended() && mayCredit(i);
      boolean labelled = !line.ended() && marks.holds(i, Phrases.PHOTO.bit());
      int mark = labelled ? line.text().length() - 1 : line.creditMark();
      tails[i] = line.words() < 2 ? null : Credits.tail(line.text(), mark, named);
      tailsRead[i] = true;
    }
    return tails[i];
  }

  /** Returns the running time that fills the line; absent otherwise. */
  @Nullable MediaDuration clipLength(int i) {
    if (!clipsRead[i]) {
      clips[i] = Clock.read(line(i)).orElse(null);
      clipsRead[i] = true;
    }
    return clips[i];
  }

  /** Returns a credit that fills the line; absent otherwise. */
  @Nullable Credit creditAlone(int i) {
    Credit labelled = labelledCredit(i);
    return labelled == null ? bareCredit(i) : labelled;
  }

  @Nullable Credit labelledCredit(int i) {
    Line line = line(i);
    char first = line.text().charAt(0);
    boolean marked = line.creditMark() >= 0 || first == 'C' || first == 'c';
    return marked && line.columns() <= MAX_CREDIT && marks.begins(i, Phrases.PHOTO.bit())
        ? CreditLine.labelled(line.text())
        : null;
  }

  @Nullable Credit bareCredit(int i) {
    Line line = line(i);
    boolean sentence = line.ended() && !line.text().endsWith(".");
    boolean brief = line.columns() <= MAX_CREDIT && line.words() <= 12 && !sentence;
    return brief && mayCredit(i) ? CreditLine.named(line.text()) : null;
  }

  /** Whether the line names an agency or has a slash, like credits without a label. */
  private boolean mayCredit(int i) {
    Line line = line(i);
    return line.columns() > Marks.MAX_COLUMNS
        || line.slash()
        || marks.holds(i, Phrases.AGENCY.bit() | Phrases.ORIGIN.bit())
        || line.text().endsWith("기자");
  }
}
