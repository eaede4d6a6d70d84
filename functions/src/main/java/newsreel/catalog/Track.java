package newsreel.catalog;

import newsreel.values.LanguageTag;
import newsreel.values.Texts;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * A text track of a video.
 *
 * @param label what a player's menu shows
 * @param url the address that a page gives; null for a track that the catalogue keeps itself
 */
public record Track(LanguageTag language, Kind kind, @Nullable String label, @Nullable WebUrl url) {
  /** The longest label, in UTF-16 units. */
  public static final int MAX_LABEL = Texts.LINE;

  public Track {
    Texts.check("label", label, MAX_LABEL);
  }

  public boolean isKept() {
    return url == null;
  }

  public TrackKey key() {
    return new TrackKey(language, kind);
  }

  /** Whether the two tracks replace each other: both have the same language and kind. */
  public boolean isLike(Track other) {
    return key().equals(other.key());
  }

  /** The kinds of HTML's {@code <track>}, without metadata. */
  public enum Kind {
    CAPTIONS,
    SUBTITLES,
    DESCRIPTIONS,
    CHAPTERS
  }
}
