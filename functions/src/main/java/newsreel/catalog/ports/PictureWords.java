package newsreel.catalog.ports;

import newsreel.values.Texts;
import org.jspecify.annotations.Nullable;

/** What a picture's file says about it (IPTC, XMP). It fills in what a page leaves out. */
public record PictureWords(@Nullable String caption, @Nullable String credit) {
  public static final PictureWords NONE = new PictureWords(null, null);

  public PictureWords {
    Texts.check("caption", caption, Texts.PARAGRAPH);
    Texts.check("credit", credit, Texts.LINE);
  }
}
