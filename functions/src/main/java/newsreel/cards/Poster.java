package newsreel.cards;

import newsreel.catalog.VideoId;

/**
 * The drawing that stands for a picture which would have to come from another origin. The same
 * video has the same drawing everywhere.
 *
 * @param hue of a palette of {@value #HUES}
 * @param x of the large disc, in hundredths of the width
 * @param y of the large disc, in hundredths of the height
 */
public record Poster(int hue, int x, int y) {
  public static final int HUES = 8;

  public static Poster of(VideoId id) {
    int seed = id.value().hashCode();
    return new Poster(
        Math.floorMod(seed, HUES), 8 + Math.floorMod(seed >> 4, 84), Math.floorMod(seed >> 12, 70));
  }

  /** Degrees on the colour wheel. */
  public int degrees() {
    return 205 + hue * 360 / HUES;
  }
}
