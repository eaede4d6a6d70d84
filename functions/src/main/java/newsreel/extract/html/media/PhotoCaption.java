package newsreel.extract.html.media;

import java.util.Optional;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.words.CaptionWords;
import newsreel.extract.words.Credit;
import newsreel.extract.words.CreditLine;
import newsreel.extract.words.Credits;
import org.jspecify.annotations.Nullable;

/** The caption of a photo and, separately, its credit. */
record PhotoCaption(@Nullable String text, @Nullable String credit) {
  /** In characters. A longer text is not a caption followed by a credit. */
  private static final int MAX_CAPTION = 3000;

  /** Separates the two. A line without a sign of a credit is all caption. */
  static PhotoCaption of(String written) {
    if (written.length() > MAX_CAPTION) {
      return new PhotoCaption(written, null);
    }
    String line = CaptionWords.without(written);
    Credit alone = CreditLine.labelled(line);
    Credit credit = alone == null || alone.name() == null ? Credits.of(line) : alone;
    if (credit != null) {
      return new PhotoCaption(credit.caption(), credit.name());
    }
    String caption = Credits.caption(line);
    return new PhotoCaption(caption.isEmpty() ? null : caption, null);
  }

  /** Returns a credit without its label, brackets and sign; absent if nothing is left. */
  static Optional<String> credit(String written) {
    return CreditLine.name(written).flatMap(PlainText::line);
  }
}
