package newsreel.renditions;

import java.util.Optional;
import java.util.stream.Stream;
import newsreel.catalog.ports.PictureWords;
import newsreel.values.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of its picture, of the fields that newsrooms fill: IPTC-IIM first, then the same
 * in XMP (IPTC Photo Metadata Standard). What does not say anything is absent.
 *
 * @param credit line as it is to be printed
 * @param byline who took it
 */
record EmbeddedWords(
    @Nullable String caption,
    @Nullable String credit,
    @Nullable String byline,
    @Nullable String copyright) {
  static PictureWords of(EmbeddedParts parts) {
    EmbeddedWords iptc = IptcRecords.read(parts.iptc());
    EmbeddedWords xmp = XmpWords.read(parts.xmp());
    String caption = text(Texts.PARAGRAPH, iptc.caption, xmp.caption);
    String credit =
        text(
            Texts.LINE,
            iptc.credit,
            xmp.credit,
            iptc.byline,
            xmp.byline,
            iptc.copyright,
            xmp.copyright);
    return new PictureWords(caption, credit);
  }

  private static @Nullable String text(int max, @Nullable String... candidates) {
    return Stream.of(candidates)
        .flatMap(candidate -> clean(candidate, max).stream())
        .findFirst()
        .orElse(null);
  }

  private static Optional<String> clean(@Nullable String text, int max) {
    if (text == null) {
      return Optional.empty();
    }
    StringBuilder clean = new StringBuilder();
    for (String word : text.replaceAll("\\p{Cntrl}", " ").split(" ", -1)) {
      if (!word.isEmpty()) {
        clean.append(clean.isEmpty() ? "" : " ").append(word);
      }
    }
    return clean.isEmpty() || clean.length() > max || clean.indexOf("\ufffd") >= 0
        ? Optional.empty()
        : Optional.of(clean.toString());
  }
}
