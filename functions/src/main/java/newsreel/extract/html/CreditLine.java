package newsreel.extract.html;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A caption apart from its credit, as one line of text may hold both: {@code … Photo: Reuters},
 * {@code … (Foto: dpa)}, {@code … © AFP}.
 */
record CreditLine(@Nullable String caption, @Nullable String credit) {
  private static final String LABEL =
      "(?:photo credits?|image credits?|picture"
          + " credits?|photograph(?:er|y)?|photos?|images?|pictures?|pics?|credits?|source|courtesy(?:"
          + " of)?|"
          + "fotos?|bild(?:quelle|nachweis|rechte)?|quelle|fotografía|fotograf(?:ía|ie|i|en)?|imagen|crédito|crédits?|photographie|immagine|fonte|fuente|zdjęcie|fot\\.|фото|зображення|görsel|fotoğraf|dok\\.?|foto"
          + " ?/ ?dok|写真|撮影|사진)";
  private static final Pattern LABELLED =
      Pattern.compile(
          "^(.*?)[\\s.,;|–—-]*[(\\[]?\\s*(?<![\\p{L}\\p{N}])"
              + LABEL
              + "\\s*(?:by|von|de|di|av)?\\s*[:=©]\\s*([^:]{2,200}?)\\s*[)\\]]?\\.?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern BY =
      Pattern.compile(
          "^(.*?)[\\s(\\[|]*(?<![\\p{L}\\p{N}])(?:Photo(?:graph)?s?|Image|Picture|Illustration)"
              + " (?:by|courtesy of|via)\\s*:?\\s+([^:]{2,160}?)\\s*[)\\]]?\\.?$");
  private static final Pattern SIGN =
      Pattern.compile(
          "^(.*?)[\\s(\\[|]*(?:©|\\(c\\)|\\(C\\)|Copyright)\\s*:?\\s*([^©]{2,160}?)\\s*[)\\]]?$");
  private static final Pattern LEAD =
      Pattern.compile(
          "^[\\s(\\[|/·•–—-]*(?:©\\s*)?(?:"
              + LABEL
              + "\\s*(?:by|von)?\\s*[:=]\\s*|(?:Photo(?:graph)?s?|Image|Picture) (?:by|courtesy"
              + " of)\\s*:?\\s+|Courtesy of\\s+|©\\s*|\\(c\\)\\s*|Copyright:?\\s+)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Tells the two apart; a line without a sign of a credit is all caption. */
  static CreditLine of(String line) {
    for (Pattern pattern : new Pattern[] {LABELLED, BY, SIGN}) {
      Matcher m = pattern.matcher(line);
      if (m.matches()) {
        return new CreditLine(blankToNull(m.group(1)), bare(m.group(2)).orElse(null));
      }
    }
    return new CreditLine(blankToNull(line), null);
  }

  /** A credit without its label, brackets and sign; absent where nothing is left. */
  static Optional<String> bare(String credit) {
    String text = LEAD.matcher(credit.strip()).replaceFirst("").strip();
    if (text.endsWith(")") && text.indexOf('(') < 0) {
      text = text.substring(0, text.length() - 1).strip();
    }
    if (text.endsWith("]") && text.indexOf('[') < 0) {
      text = text.substring(0, text.length() - 1).strip();
    }
    if (text.startsWith("(") && text.endsWith(")")) {
      text = text.substring(1, text.length() - 1).strip();
    }
    return text.isBlank() ? Optional.empty() : PlainText.line(text);
  }

  private static @Nullable String blankToNull(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? null : stripped;
  }
}
