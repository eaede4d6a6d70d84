package newsreel.catalog;

import newsreel.values.LanguageTag;
import newsreel.values.Texts;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * A text track of a video.
 *
 * @param label what a player's menu shows
 * @param url where a page says that it is; null for a track that the catalogue keeps itself
 */
public record Track(LanguageTag language, Kind kind, @Nullable String label, @Nullable WebUrl url) {
  /** The length of a label, in UTF-16 units. */
  public static final int MAX_LABEL = Texts.LINE;

  public Track {
    Texts.check("label", label, MAX_LABEL);
  }

  public boolean isKept() {
    return url == null;
  }

  /** Whether a player that has the one has no use for the other. */
  public boolean isLike(Track other) {
    return language.equals(other.language) && kind == other.kind;
  }

  /** The kinds of HTML's {@code <track>}, without metadata. */
  public enum Kind {
    CAPTIONS,
    SUBTITLES,
    DESCRIPTIONS,
    CHAPTERS
  }
}
