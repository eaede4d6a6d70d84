package newsreel.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class EmbedSizeTest {
  @Property
  void theRatioHoldsWithinOnePixelAndNoBoundIsPassed(
      @ForAll @IntRange(min = 1, max = 20_000) int width,
      @ForAll @IntRange(min = 1, max = 20_000) int height,
      @ForAll("bounds") OptionalInt maxWidth,
      @ForAll("bounds") OptionalInt maxHeight) {
    EmbedSize size = new EmbedSize(width, height).within(maxWidth, maxHeight);

    assertThat(size.fits(maxWidth, maxHeight)).isTrue();
    assertThat(size.width()).isLessThanOrEqualTo(width);
    assertThat(size.height()).isLessThanOrEqualTo(height);
    double byWidth = (double) size.width() * height / width;
    double byHeight = (double) size.height() * width / height;
    assertThat(Math.min(Math.abs(byWidth - size.height()), Math.abs(byHeight - size.width())))
        .isLessThanOrEqualTo(1);
  }

  @Property
  void oneSideIsAsLargeAsTheBoundsAllow(
      @ForAll @IntRange(min = 1, max = 20_000) int width,
      @ForAll @IntRange(min = 1, max = 20_000) int height,
      @ForAll("bounds") OptionalInt maxWidth,
      @ForAll("bounds") OptionalInt maxHeight) {
    EmbedSize size = new EmbedSize(width, height).within(maxWidth, maxHeight);

    assertThat(
            size.width() == Math.min(width, maxWidth.orElse(width))
                || size.height() == Math.min(height, maxHeight.orElse(height)))
        .isTrue();
  }

  @Provide
  Arbitrary<OptionalInt> bounds() {
    return Arbitraries.oneOf(
        Arbitraries.just(OptionalInt.empty()),
        Arbitraries.integers().between(1, 5_000).map(OptionalInt::of));
  }
}
