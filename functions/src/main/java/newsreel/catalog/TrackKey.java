package newsreel.catalog;

import newsreel.values.LanguageTag;

/** What tells apart the tracks that are kept of a video: one of each kind in each language. */
public record TrackKey(LanguageTag language, Track.Kind kind) {
  /** Captions in a language. */
  public static TrackKey ofCaptions(LanguageTag language) {
    return new TrackKey(language, Track.Kind.CAPTIONS);
  }
}
