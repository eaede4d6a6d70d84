package newsreel.extract.html.media;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.text.Credit;
import newsreel.extract.text.Credits;
import org.jspecify.annotations.Nullable;

/**
 * A caption apart from its credit, as one line of text may hold both: {@code … Photo: Reuters},
 * {@code … (Foto: dpa)}, {@code … © AFP}, {@code … / AFP}, {@code … (AP)}.
 */
public record CreditLine(@Nullable String caption, @Nullable String credit) {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** The word for a photo or its origin in the languages of the press. */
  private static final String LABEL =
      "(?:(?:photo|image|picture|video|media)"
          + " credits?|photograph(?:er|y)?|photos?|images?|pictures?|pics?|"
          + "illustrations?|credits?|source|courtesy|"
          + "(?:\\p{L}{3,12})?fotos?|(?:\\p{L}{3,12})?bild(?:quelle|nachweis|rechte)?|quelle|"
          + "fotograf(?:ía|ie|i|en|o)?|beeld|bron|billede|bilde|kuva|imagen|crédito|crédits?|"
          + "photographie|immagine|fonte|fuente|créditos|zdjęcie|źródło|fot\\.|фото|источник|джерело|"
          + "görsel|fotoğraf|kaynak|dok\\.?|isithombe|写真|撮影|提供|사진)";

  /**
   * A way to write a credit behind a caption.
   *
   * @param signs one of them stands in every such line
   * @param line the caption and the credit
   */
  private record Split(List<String> signs, Pattern line) {
    Split(Pattern line, String... signs) {
      this(List.of(signs), line);
    }

    boolean mayMatch(String text) {
      for (String sign : signs) {
        if (text.contains(sign)) {
          return true;
        }
      }
      return false;
    }
  }

  private static final List<Split> SPLITS =
      List.of(
          new Split(
              Pattern.compile(
                  "^(.*?)[\\s,;|/–—-]*[(\\[]\\s*"
                      + LABEL
                      + "(?:\\s+(?:by|von|de|di|av))?\\s*[:=/©]\\s*([^()\\[\\]]{2,200})[)\\]]\\.?$",
                  FLAGS),
              "(",
              "["),
          new Split(
              Pattern.compile(
                  "^(|.*?[\\s.,;|/–—-])"
                      + LABEL
                      + "(?:\\s+(?:by|von|de|di|av))?\\s*[:=©：]\\s*([^:]{2,200})$",
                  FLAGS),
              ":",
              "=",
              "©",
              "："),
          new Split(
              Pattern.compile(
                  "^(|.*?[\\s(\\[|.])(?:Photo(?:graph)?s?|Image|Picture|Illustration|Courtesy)"
                      + " (?:by|courtesy of|via|of)\\s*:?\\s+([^:]{2,160})$"),
              " by",
              " of",
              " via"),
          new Split(
              Pattern.compile(
                  "^(|.*?[\\s(\\[|.])(?:©|\\([cC]\\)|Copyright)\\s*:?\\s*([^©]{2,160})$"),
              "©",
              "(c)",
              "(C)",
              "Copyright"),
          new Split(
              Pattern.compile(
                  "^(.*[.!?”\"'»])\\s*[(\\[](?!\\p{L}*(?:archiv|symbol|file|stock|arkiv))((?=\\p{Lu})[^()\\[\\]]{2,60})[)\\]]$",
                  FLAGS & ~2),
              ")",
              "]"),
          new Split(
              Pattern.compile(
                  "^(.{12,}?)[\\s(]++((?:[^()/]{2,40}/\\s?)?(?:AFP|AP|EPA|dpa|APA|Reuters|REUTERS|Getty"
                      + " Images|Getty|Bloomberg|EFE|ANSA|TT|NTB|Ritzau|Belga|ANP|PAP|TASS|Xinhua|Kyodo|PA)(?:\\s?/[^()/]{2,40})?)\\)$"),
              ")"),
          new Split(
              Pattern.compile("^(.{12,}?)\\s*[(]\\s*((?:[Dd]ok|ANTARA|MI)[./]?[^()]{2,40})[)]$"),
              ")"),
          new Split(Pattern.compile("^(|.*?[\\s(\\[|.])[Ff]ot\\.\\s+(\\p{Lu}[^:]{2,100})$"), "ot."),
          new Split(Pattern.compile("^(.*\\p{IsHangul}다)[.]\\s*([^.]{2,30})$"), "다."),
          new Split(Pattern.compile("^(.+)[（(]([^（）()]{2,20}?)氏?(?:撮影)[）)]$"), "撮影"),
          new Split(Pattern.compile("^(.+)＝([^＝\\d０-９でにの]{2,20})$"), "＝"),
          new Split(Pattern.compile("^(.{12,}?)\\s+/\\s*(\\p{Lu}[^/.:]{1,60})$"), "/"));

  private static final Pattern LEAD =
      Pattern.compile(
          "^[\\s(\\[|/·•–—:,.-]*(?:"
              + LABEL
              + "(?:\\s+(?:by|von|de|di|av|via))?\\s*[:=：]\\s*|(?:Photo(?:graph)?s?|Image|Picture|Illustration)"
              + " (?:by|courtesy of|via|from|supplied by)\\s*:?\\s+|(?:Foto|Bild)"
              + " (?:von|de|di|av)\\s+|Courtesy of\\s+|©\\s*|\\(c\\)\\s*|Copyright(?: by)?:?\\s+)+",
          FLAGS);
  private static final Pattern LABELLED =
      Pattern.compile(
          "^[\\s(\\[|/–—-]*(?:"
              + LABEL
              + "(?:\\s+(?:by|von))?\\s*[:：©]|©|\\(c\\)"
              + " |(?:Photo(?:graph)?s?|Image|Picture|Illustration) (?:by|courtesy of) |Courtesy of"
              + " )\\s*\\S.{1,160}$",
          FLAGS);
  private static final Pattern SIGNED = Pattern.compile("[:：©]| (?:by|of) |\\([cC]\\)");
  private static final Pattern ANYWHERE =
      Pattern.compile("(?<!\\p{L})(?:" + LABEL + "\\s*[:：]|©)", FLAGS);
  private static final Pattern WORD_ALONE = Pattern.compile(LABEL + "\\s*:?", FLAGS);

  /** Says that a photo is older than the story, and is neither caption nor credit. */
  private static final Pattern FILE_BEFORE =
      Pattern.compile("^(?:FILE(?: PHOTO| IMAGE)?|File photo|Archivbild|Archivfoto)\\s?[:–—-]\\s?");

  private static final Pattern FILE_BEHIND = Pattern.compile("\\s?/\\s?File (?:Photo|Image)$");

  /** Tells the two apart; a line without a sign of a credit is all caption. */
  public static CreditLine of(String written) {
    if (written.length() > 3000) {
      return new CreditLine(written, null);
    }
    String line = FILE_BEFORE.matcher(written).replaceFirst("");
    line = FILE_BEHIND.matcher(line).replaceFirst("");
    for (Split split : SPLITS) {
      if (!split.mayMatch(line)) {
        continue;
      }
      Matcher m = split.line().matcher(line);
      if (m.matches()) {
        Optional<String> credit = bare(m.group(2));
        if (credit.isPresent()) {
          return new CreditLine(end(m.group(1)), credit.get());
        }
      }
    }
    Credit credit = Credits.of(line);
    String name = credit == null ? null : credit.credit();
    return credit == null || name == null
        ? new CreditLine(end(line), null)
        : new CreditLine(credit.caption(), name);
  }

  /** Whether a line is nothing but a credit with its label. */
  static boolean isLabelled(String line) {
    return line.length() <= 200 && SIGNED.matcher(line).find() && LABELLED.matcher(line).matches();
  }

  /** Whether a sign or label of a credit stands in a line, not just its shape. */
  static boolean hasLabel(String line) {
    return line.length() <= 1000 && ANYWHERE.matcher(line).find();
  }

  /** A credit without its label, brackets and sign; absent where nothing is left. */
  public static Optional<String> bare(String credit) {
    String text = LEAD.matcher(credit.strip()).replaceFirst("").strip();
    text = closed(text, '(', ')');
    text = closed(text, '[', ']');
    if (text.isBlank() || WORD_ALONE.matcher(text).matches()) {
      return Optional.empty();
    }
    return PlainText.line(text);
  }

  private static String closed(String text, char open, char close) {
    String inner = text;
    if (inner.endsWith(String.valueOf(close)) && inner.indexOf(open) < 0) {
      inner = inner.substring(0, inner.length() - 1).strip();
    }
    if (inner.length() > 2
        && inner.charAt(0) == open
        && inner.indexOf(close) == inner.length() - 1) {
      inner = inner.substring(1, inner.length() - 1).strip();
    }
    return inner;
  }

  /** The caption without the strokes and brackets that led to the credit. */
  private static @Nullable String end(String text) {
    String stripped = text.strip();
    while (!stripped.isEmpty() && "(|[/–—-".indexOf(stripped.charAt(stripped.length() - 1)) >= 0) {
      stripped = stripped.substring(0, stripped.length() - 1).strip();
    }
    return stripped.isEmpty() ? null : stripped;
  }
}
