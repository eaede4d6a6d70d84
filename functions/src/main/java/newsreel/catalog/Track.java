package newsreel.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A text track of a video.
 *
 * @param label what a player's menu shows
 */
public record Track(LanguageTag language, Kind kind, @Nullable String label, WebUrl url) {
  public Track {
    Texts.check("track label", label, Texts.LINE);
  }

  /** The kinds of HTML's {@code <track>}, without metadata. */
  public enum Kind {
    CAPTIONS,
    SUBTITLES,
    DESCRIPTIONS,
    CHAPTERS
  }
}
