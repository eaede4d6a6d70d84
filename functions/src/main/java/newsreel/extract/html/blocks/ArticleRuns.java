package newsreel.extract.html.blocks;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newsreel.extract.html.page.Body;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.page.TextRun;
import newsreel.extract.html.rules.AuthorRules;
import newsreel.extract.html.rules.FoundValue;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.html.source.Tree;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The runs of text that belong to the article, without what a page says beside it or about it. */
final class ArticleRuns {
  /** The longest heading, in letters. Anything longer is a paragraph that looks like one. */
  static final int HEADING = 150;

  /** The fewest letters of a first sentence. A standfirst, byline or date may precede it. */
  private static final int SENTENCE = 80;

  /**
   * The fewest letters of a sentence that belongs to the article again after a heading of other
   * stories.
   */
  private static final int LATER_SENTENCE = 60;

  /** The fewest letters of a paragraph before the first sentence. Anything shorter is a label. */
  private static final int OPENING = 25;

  /** The longest line, in letters, that may give the date. */
  private static final int LINE = 50;

  /** The most lines between a standfirst and the text. */
  private static final int DATELINE = 3;

  /** A year, or hours and minutes. */
  private static final Pattern DATE = Pattern.compile("\\b(?:19|20)\\d\\d\\b|\\b\\d?\\d:\\d\\d\\b");

  /** The part of the text after which other stories or notes on the author may begin. */
  private static final double END = 0.6;

  private static final Set<String> TITLES = Set.of("h1", "h2");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> ITEM = Set.of("li");

  private final List<TextRun> runs;
  private final String headline;
  private final RunTraits traits;
  private final LinkLists lists;
  private final boolean[] kept;

  private ArticleRuns(Page page, String headline) {
    Body body = page.body();
    this.runs = body.runs();
    this.headline = headline;
    this.traits = new RunTraits(page, body);
    this.lists = new LinkLists(runs);
    this.kept = new boolean[runs.size()];
  }

  static List<TextRun> of(Page page, String headline) {
    ArticleRuns article = new ArticleRuns(page, headline);
    article.judge();
    article.leaveOutEnd();
    article.leaveOutNotes(new AuthorNotes(authors(page)));
    article.leaveOutLastHeadings();
    List<TextRun> found = new ArrayList<>();
    for (int i = 0; i < article.kept.length; i++) {
      if (article.kept[i]) {
        found.add(article.runs.get(i));
      }
    }
    return found;
  }

  private void judge() {
    int begin = behindHeadline();
    int sentence = firstSentence(begin);
    int text = behindDateline(sentence);
    for (int i = begin; i < kept.length; i++) {
      TextRun run = runs.get(i);
      kept[i] =
          !traits.isNotice(run)
              && !traits.isLabel(run)
              && !lists.hold(run)
              && !PlainText.same(run.text(), headline)
              && (i >= sentence || isOpening(run))
              && (i <= sentence || i >= text || !tellsWhoOrWhen(run));
    }
  }

  /** Returns the first run after the headline, if the text contains it. */
  private int behindHeadline() {
    for (int i = Math.min(runs.size() - 1, runs.size() / 2); i >= 0; i--) {
      TextRun run = runs.get(i);
      if (PlainText.same(run.text(), headline) && Tree.within(run.element(), TITLES)) {
        return i + 1;
      }
    }
    return 0;
  }

  private int firstSentence(int begin) {
    for (int i = begin; i < kept.length; i++) {
      TextRun run = runs.get(i);
      if (run.weight() >= SENTENCE
          && !run.isLinks()
          && !traits.isNotice(run)
          && !traits.isByline(run)) {
        return i;
      }
    }
    return begin;
  }

  /**
   * Whether a run may precede the first sentence: a paragraph, a heading or a point, but no byline
   * or date.
   */
  private boolean isOpening(TextRun run) {
    return !tellsWhoOrWhen(run)
        && (Tree.isHeading(run.element()) || (Tree.isParagraph(run.element()) && isText(run)));
  }

  /** Returns the first run after a standfirst and the lines below it that say who and when. */
  private int behindDateline(int standfirst) {
    int i = standfirst + 1;
    int end = Math.min(kept.length, i + DATELINE);
    while (i < end && tellsWhoOrWhen(runs.get(i))) {
      i++;
    }
    return i;
  }

  /**
   * Whether a run is a byline or a date, such as precede the first sentence or follow a standfirst.
   */
  private boolean tellsWhoOrWhen(TextRun run) {
    boolean dated =
        run.weight() < LINE
            && !Tree.isHeading(run.element())
            && !LineWords.endsSentence(run.text())
            && DATE.matcher(run.text()).find();
    return dated || traits.isByline(run);
  }

  private boolean isText(TextRun run) {
    return run.weight() >= OPENING
        || LineWords.endsSentence(run.text())
        || lists.weight(run) >= SENTENCE;
  }

  /** Leaves out what a heading of other stories introduces after most of the text. */
  private void leaveOutEnd() {
    int all = 0;
    for (int i = 0; i < kept.length; i++) {
      all += kept[i] ? runs.get(i).weight() : 0;
    }
    int before = 0;
    for (int i = 0; i < kept.length; i++) {
      TextRun run = runs.get(i);
      before += kept[i] ? run.weight() : 0;
      boolean atEnd = before > all * END;
      if (traits.opensOthers(run)) {
        leaveOutOthers(i, atEnd);
      } else if (kept[i] && atEnd && traits.isImprint(run)) {
        kept[i] = false;
      }
    }
  }

  private static List<String> authors(Page page) {
    return AuthorRules.RULES.first(page).map(FoundValue::value).orElse(List.of());
  }

  /** Leaves out what is said of the authors at the very end. */
  private void leaveOutNotes(AuthorNotes notes) {
    for (int i = kept.length - 1; i > kept.length / 2; i--) {
      if (kept[i] && !notes.hold(runs.get(i))) {
        return;
      }
      kept[i] = false;
    }
  }

  /** Leaves out the line at {@code i} and the stories below it. */
  private void leaveOutOthers(int i, boolean atEnd) {
    Element line = runs.get(i).element();
    Element section = line.parent();
    boolean wholeSection = atEnd && Tree.isHeading(line);
    kept[i] = false;
    for (int j = i + 1; j < kept.length && section != null; j++) {
      TextRun run = runs.get(j);
      boolean inside = Tree.isInside(run.element(), section);
      if (!atEnd && (!inside || Tree.isHeading(run.element()))) {
        return;
      }
      if (isSentence(run) && !(inside && wholeSection)) {
        return;
      }
      kept[j] = false;
    }
  }

  private static boolean isSentence(TextRun run) {
    return run.weight() >= LATER_SENTENCE
        && run.linked() < run.text().length() / 3
        && LineWords.endsSentence(run.text());
  }

  /** Leaves out headings that have nothing left below them. */
  private void leaveOutLastHeadings() {
    for (int i = kept.length - 1; i >= 0; i--) {
      if (kept[i] && runs.get(i).weight() <= HEADING && isInHeading(runs.get(i))) {
        kept[i] = false;
      } else if (kept[i]) {
        return;
      }
    }
  }

  private static boolean isInHeading(TextRun run) {
    return Tree.within(run.element(), HEADINGS);
  }

  /** Weighs a page's lists: one whose items are links leads elsewhere. */
  private static final class LinkLists {
    private final IdentityHashMap<Element, int[]> weights = new IdentityHashMap<>();

    LinkLists(List<TextRun> runs) {
      for (TextRun run : runs) {
        Element list = list(run);
        if (list != null) {
          int[] counts = weights.computeIfAbsent(list, l -> new int[2]);
          counts[0] += run.weight();
          counts[1] += run.isLinks() ? run.weight() : 0;
        }
      }
    }

    boolean hold(TextRun run) {
      int[] counts = counts(run);
      return counts[1] > counts[0] * 6 / 10;
    }

    /** Returns the number of letters in the list that contains the run. */
    int weight(TextRun run) {
      return counts(run)[0];
    }

    private int[] counts(TextRun run) {
      Element list = list(run);
      return list == null ? new int[2] : weights.getOrDefault(list, new int[2]);
    }

    private static @Nullable Element list(TextRun run) {
      Element item = Tree.around(run.element(), ITEM);
      return item == null ? null : item.parent();
    }
  }
}
