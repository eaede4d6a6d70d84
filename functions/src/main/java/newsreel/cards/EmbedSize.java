package newsreel.cards;

import java.math.BigInteger;
import java.util.OptionalInt;
import newsreel.catalog.VideoMetadata;

/**
 * The size of a frame in CSS pixels, each side one or more. Both sides are scaled by one factor, so
 * that the picture keeps its shape to within a pixel.
 */
public record EmbedSize(int width, int height) {
  /** The largest that is offered where nobody names a bound. */
  public static final EmbedSize LARGEST = new EmbedSize(1280, 720);

  public EmbedSize {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("both sides are 1 or more");
    }
  }

  /** The video's own size, or one of 16 to 9 where it is unknown, in {@link #LARGEST}. */
  public static EmbedSize of(VideoMetadata video) {
    Integer width = video.width();
    Integer height = video.height();
    EmbedSize own = width == null || height == null ? LARGEST : new EmbedSize(width, height);
    return own.within(OptionalInt.of(LARGEST.width), OptionalInt.of(LARGEST.height));
  }

  /** Scaled down, never up, until no bound is passed. */
  public EmbedSize within(OptionalInt maxWidth, OptionalInt maxHeight) {
    double factor = 1;
    if (maxWidth.isPresent()) {
      factor = Math.min(factor, (double) maxWidth.getAsInt() / width);
    }
    if (maxHeight.isPresent()) {
      factor = Math.min(factor, (double) maxHeight.getAsInt() / height);
    }
    return new EmbedSize(
        scaled(width, factor, maxWidth.orElse(width)),
        scaled(height, factor, maxHeight.orElse(height)));
  }

  private static int scaled(int side, double factor, int max) {
    return Math.clamp(Math.round(side * factor), 1, Math.min(side, max));
  }

  public boolean fits(OptionalInt maxWidth, OptionalInt maxHeight) {
    return width <= maxWidth.orElse(width) && height <= maxHeight.orElse(height);
  }

  /** The shape as CSS has it: {@code 16/9}. */
  public String ratio() {
    int divisor = BigInteger.valueOf(width).gcd(BigInteger.valueOf(height)).intValue();
    return width / divisor + "/" + height / divisor;
  }

  /** Whether it may be as wide as what surrounds it and still be seen whole on a screen. */
  public boolean isWide() {
    return width > height;
  }
}
