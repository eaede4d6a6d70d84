package newsreel.extract.words;

import org.jspecify.annotations.Nullable;

/** A credit in brackets at the end of a caption: "(AP)", "(Dok. Quay)", "（山田花子撮影）". */
final class BracketedCredit {
  private static final int LONGEST = 90;
  private static final int MAX_WORDS = 6;

  private BracketedCredit() {}

  /**
   * @param caption whether the line is known to be a caption, so that a name is enough
   */
  static @Nullable Credit read(String text, boolean caption) {
    int end = text.endsWith(".") ? text.length() - 1 : text.length();
    char close = text.charAt(Math.max(0, end - 1));
    boolean square = caption && close == ']';
    if (end < 4 || (close != ')' && close != '）' && !square)) {
      return null;
    }
    int open =
        square
            ? text.lastIndexOf('[', end - 1)
            : Math.max(text.lastIndexOf('(', end - 1), text.lastIndexOf('（', end - 1));
    if (open < 1 || end - open > LONGEST) {
      return null;
    }
    String before = text.substring(0, open);
    String inside = text.substring(open + 1, end - 1).strip();
    if (inside.endsWith("撮影") && inside.length() > 2) {
      String name = inside.substring(0, inside.length() - 2);
      return Credit.of(
          before, name.endsWith("氏") ? name.substring(0, name.length() - 1) : name, 0.9);
    }
    if (inside.isEmpty()) {
      return null;
    }
    boolean named = PressNames.titled(inside, MAX_WORDS);
    int agency = PressNames.agency(inside);
    boolean origin = caption && PressNames.isOrigin(inside) && !saysWhatKind(inside);
    if (agency == 0 || (named && agency > 0) || (origin && !isOfFiles(inside))) {
      return Credit.of(before, inside, 0.85);
    }
    int label = caption ? CreditLabel.abbreviation(inside) : -1;
    if (label > 0) {
      return Credit.of(before, inside, 0.85);
    }
    boolean slash = caption && inside.indexOf('/') > 0;
    boolean sentence = Credits.endsSentence(before.stripTrailing());
    return named && (sentence || slash) && inside.length() > 2 && !saysWhatKind(inside)
        ? Credit.of(before, inside, 0.6)
        : null;
  }

  private static boolean isOfFiles(String inside) {
    return inside.regionMatches(true, 0, "file", 0, 4);
  }

  /**
   * Whether the text says what kind of photo it is: "(Archivbild)", "(File photo)", "(Foto de
   * archivo)".
   */
  private static boolean saysWhatKind(String inside) {
    String folded = PressVocabulary.fold(inside);
    boolean brief = folded.split(" ", 4).length < 4;
    return (brief && Phrases.PHOTO.find(folded, 0) >= 0 && Phrases.ORIGIN.find(folded, 0) < 0)
        || CreditLabel.isCompound(folded)
        || folded.contains("archiv")
        || folded.contains("symbol")
        || folded.contains("arkiv")
        || folded.startsWith("file");
  }
}
