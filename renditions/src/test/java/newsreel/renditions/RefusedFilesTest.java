package newsreel.renditions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import newsreel.pictures.PictureMaker;
import newsreel.pictures.UnusablePictureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of which no picture is made. */
final class RefusedFilesTest {
  private final PictureMaker maker = new ImageIoPictureMaker();

  private void refuses(byte[] file, String reason) {
    assertThatThrownBy(() -> maker.make(file))
        .isInstanceOf(UnusablePictureException.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "<svg xmlns='http://www.w3.org/2000/svg'/>, an SVG drawing",
    "<!doctype html><html><body>Not found</body></html>, an HTML page",
    "xxxxftypavif0000, an AVIF image",
    "xxxxftypheic0000, a HEIC image",
    "some text, of an unknown format"
  })
  void whatIsNoPictureOrHasNoDecoder(String start, String reason) {
    refuses(start.getBytes(UTF_8), reason);
  }

  @Test
  void aBombByItsHeader() throws IOException {
    byte[] bomb = TestImages.bomb(30_000, 30_000);
    assertThat(bomb.length).isLessThan(1_000_000);
    refuses(bomb, "30,000 x 30,000 pixels");
  }

  @Test
  void aCounterOfVisits() {
    refuses(TestImages.jpeg(1, 1), "1 x 1 pixels");
  }

  @Test
  void aFileOfTooManyBytes() {
    refuses(new byte[PictureMaker.MAX_BYTES + 1], "at most 26,214,400");
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 30, 200, 2_000, 5_000})
  void aFileThatBreaksOff(int length) {
    for (byte[] whole :
        List.of(
            TestImages.jpeg(TestImages.photo(640, 480), false),
            TestImages.png(TestImages.photo(640, 480)),
            TestImages.webp(640, 480))) {
      byte[] part = Arrays.copyOf(whole, Math.min(length, whole.length / 2));
      assertThatThrownBy(() -> maker.make(part)).isInstanceOf(UnusablePictureException.class);
    }
  }
}
