package newsreel.catalog.ports;

import newsreel.catalog.Track;

/**
 * A track with its text, which the catalogue keeps; at most one of each kind in each language of a
 * video.
 *
 * @param track without a URL
 * @param text WebVTT
 */
public record KeptTrack(Track track, String text) {
  public KeptTrack {
    if (!track.isKept()) {
      throw new IllegalArgumentException("a track that is kept here has no other URL");
    }
  }
}
