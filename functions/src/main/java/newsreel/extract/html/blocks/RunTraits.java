package newsreel.extract.html.blocks;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import newsreel.extract.html.page.Body;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.page.PageIndex;
import newsreel.extract.html.page.TextRun;
import newsreel.extract.html.source.ClassWords;
import newsreel.extract.html.source.Tree;
import newsreel.extract.words.Phrases;
import newsreel.extract.words.PressVocabulary;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a run of text is, other than a sentence of the article: a notice, a label, a caption. */
final class RunTraits {
  /** The most letters of a caption. */
  private static final int CAPTION = 300;

  /** A text of this many letters beside a picture is no caption if it ends like a sentence. */
  private static final int PROSE = 120;

  /** The most letters of a line above other stories. */
  private static final int OTHERS = 60;

  private static final int LABEL = 25;

  /** The fewest letters of a block that holds text of its own, line by line. */
  private static final int TEXT = 200;

  private static final int BYLINE = 120;
  private static final int IMPRINT = 500;
  private static final int LEVELS = 4;

  private static final Set<String> OWN_LINE =
      Set.of("p", "li", "dd", "dt", "td", "th", "pre", "blockquote", "h2", "h3", "h4", "h5", "h6");

  private final PageIndex index;
  private final @Nullable Element container;

  /** Boxes that hold a picture and little else. */
  private final Set<Element> pictures = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The number of letters that a block holds itself, outside the blocks in it. */
  private final IdentityHashMap<Element, Integer> own = new IdentityHashMap<>();

  private final IdentityHashMap<TextRun, Boolean> notices = new IdentityHashMap<>();

  RunTraits(Page page, Body body) {
    this.index = page.index();
    this.container = body.container();
    IdentityHashMap<Element, Integer> weights = new IdentityHashMap<>();
    for (TextRun run : body.runs()) {
      own.merge(run.element(), run.weight(), Integer::sum);
      for (Element e = run.element(); e != null && !e.equals(container); e = e.parent()) {
        weights.merge(e, run.weight(), Integer::sum);
      }
    }
    for (Element photo : index.photos) {
      Element box = null;
      for (Element e = photo.parent(); e != null && !e.equals(container); e = e.parent()) {
        if (weights.getOrDefault(e, 0) > CAPTION) {
          break;
        }
        box = e;
      }
      if (box != null && container != null && Tree.isInside(box, container)) {
        pictures.add(box);
      }
    }
  }

  /** Whether the run is not part of the article's text. */
  boolean isNotice(TextRun run) {
    return notices.computeIfAbsent(run, this::judge);
  }

  private boolean judge(TextRun run) {
    return !LineWords.hasLetters(run.text())
        || isLinkLine(run)
        || LineWords.isNotice(run)
        || LineWords.isCopyright(run.text())
        || isUnder(run, ClassWords.BREADCRUMB)
        || isCaption(run);
  }

  /** Whether the run is nothing but a link, which leads elsewhere; a sentence is kept. */
  private static boolean isLinkLine(TextRun run) {
    if (!run.isLinks()) {
      return false;
    }
    boolean sentence = run.weight() >= 80 && LineWords.endsSentence(run.text());
    return !sentence || run.linked() >= run.text().length() * 95 / 100;
  }

  /** Whether the run is beside a picture, or has a class that says caption. */
  private boolean isCaption(TextRun run) {
    if (run.weight() > CAPTION || Tree.isHeading(run.element())) {
      return false;
    }
    int level = 0;
    boolean paragraph = false;
    for (Element e = run.element();
        e != null && !e.equals(container) && level < LEVELS;
        e = e.parent(), level++) {
      if ((index.words.of(e) & (ClassWords.CAPTION | ClassWords.CREDIT)) != 0) {
        return true;
      }
      paragraph |= Tree.isParagraph(e);
      if (pictures.contains(e)) {
        return LineWords.isCredited(run.text())
            || (!paragraph && (run.weight() < PROSE || !LineWords.endsSentence(run.text())));
      }
    }
    return false;
  }

  /** Whether the run is a short text in a block that holds no sentences. */
  boolean isLabel(TextRun run) {
    return run.weight() < LABEL
        && !OWN_LINE.contains(run.element().normalName())
        && !LineWords.endsSentence(run.text())
        && own.getOrDefault(run.element(), 0) < TEXT;
  }

  boolean isByline(TextRun run) {
    if (run.weight() > BYLINE) {
      return false;
    }
    if (isUnder(run, ClassWords.AUTHOR | ClassWords.DATE)) {
      return true;
    }
    String folded = PressVocabulary.fold(run.text());
    return (!LineWords.endsSentence(run.text())
            && (Phrases.BY.endAt(folded, 0) > 0
                || Phrases.PUBLISHED.find(folded, 0) >= 0
                || Phrases.UPDATED.find(folded, 0) >= 0))
        || Phrases.PUBLISHED.endAt(folded, 0) > 0
        || Phrases.UPDATED.endAt(folded, 0) > 0;
  }

  /** Whether the run introduces other stories. */
  boolean opensOthers(TextRun run) {
    if (run.weight() > OTHERS
        || (LineWords.endsSentence(run.text()) && !run.text().endsWith(":"))) {
      return false;
    }
    String folded = LineWords.trimmed(PressVocabulary.fold(run.text()));
    int behind = Phrases.RELATED.endAt(folded, 0);
    return Phrases.RELATED.is(folded) || (behind > 0 && Tree.isHeading(run.element()));
  }

  /**
   * Whether the run, after the text, is a note on the author or the rights, or a request to
   * comment.
   */
  boolean isImprint(TextRun run) {
    if (run.weight() > IMPRINT || Tree.isHeading(run.element())) {
      return false;
    }
    String folded = PressVocabulary.fold(run.text());
    return LineWords.hasMailAddress(folded)
        || (folded.contains("twitter") && folded.contains("follow"))
        || folded.contains("rights reserved")
        || folded.contains("subject to copyright")
        || (run.weight() < LineWords.NOTICE && LineWords.asksForComments(folded))
        || isUnder(run, ClassWords.AUTHOR);
  }

  private boolean isUnder(TextRun run, int words) {
    int level = 0;
    for (Element e = run.element();
        e != null && !e.equals(container) && level < LEVELS;
        e = e.parent(), level++) {
      if ((index.words.of(e) & words) != 0) {
        return true;
      }
    }
    return false;
  }
}
