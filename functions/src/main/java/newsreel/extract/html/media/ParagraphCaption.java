package newsreel.extract.html.media;

import java.util.Optional;
import newsreel.extract.html.page.Body;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.html.source.Tree;
import newsreel.extract.words.CaptionPhrases;
import newsreel.extract.words.Credit;
import newsreel.extract.words.CreditLabel;
import newsreel.extract.words.Credits;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A caption set as a paragraph directly below its photo. It is recognised by its credit, by what it
 * says about the picture, or by its style as a whole.
 */
record ParagraphCaption(Element paragraph, String text) {
  private static final int MIN_LENGTH = 8;
  private static final int MAX_LENGTH = 300;

  /** In characters. A longer paragraph in italics or bold introduces the text. */
  private static final int MAX_SET_APART = 160;

  static Optional<ParagraphCaption> below(Element photo, Body body) {
    Element below = next(photo, body);
    if (below == null || !below.normalName().equals("p")) {
      return Optional.empty();
    }
    return PlainText.line(below.text())
        .filter(t -> t.length() >= MIN_LENGTH && t.length() <= MAX_LENGTH)
        .filter(t -> isCredited(t) || CaptionPhrases.speak(t) || isSetApart(below, t))
        .map(t -> new ParagraphCaption(below, t));
  }

  private static @Nullable Element next(Element photo, Body body) {
    Element e = photo;
    while (e.nextElementSibling() == null) {
      Element up = e.parent();
      if (up == null || body.isHeldBy(up)) {
        return null;
      }
      e = up;
    }
    return e.nextElementSibling();
  }

  private static boolean isCredited(String text) {
    if (!CreditLabel.isIn(text)) {
      return false;
    }
    Credit credit = Credits.of(text);
    return credit != null && credit.name() != null;
  }

  /**
   * Whether the whole paragraph is one element of italics, small or, if it is a sentence, bold
   * print.
   */
  private static boolean isSetApart(Element paragraph, String text) {
    Element only = paragraph.firstElementChild();
    if (only == null
        || paragraph.childrenSize() != 1
        || !paragraph.ownText().isBlank()
        || Tree.first(paragraph, "a") != null
        || text.length() > MAX_SET_APART) {
      return false;
    }
    return switch (only.normalName()) {
      case "em", "i", "small" -> true;
      case "strong", "b" -> text.endsWith(".");
      default -> false;
    };
  }
}
