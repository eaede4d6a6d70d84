package newsreel.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PictureTest {
  private static final Image PHOTO = Image.of(Samples.url("https://img.example.org/a.jpg"));
  private static final Image OTHER = Image.of(Samples.url("https://img.example.org/b.jpg"));

  @Test
  void isNamedByItsContent() {
    assertThat(PictureId.of("abc".getBytes(UTF_8)).value())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223");
  }

  @Test
  void hasNoOtherNames() {
    for (String name : List.of("", "../secret", "ba7816bf", "BA7816BF8F01CFEA414140DE5DAE2223")) {
      assertThatIllegalArgumentException().isThrownBy(() -> new PictureId(name));
    }
  }

  @Test
  void hasAJpegOfAtMost1280Pixels() {
    assertThat(sized(1920, 1080, 320, 640, 960, 1280, 1920).jpegWidth()).isEqualTo(1280);
    assertThat(sized(500, 400, 320, 500).jpegWidth()).isEqualTo(500);
  }

  @Test
  void keepsItsShapeInEveryWidth() {
    Picture picture = sized(1920, 1080, 320, 640);
    assertThat(picture.heightAt(320)).isEqualTo(180);
    assertThat(picture.heightAt(1)).isEqualTo(1);
  }

  @Test
  void staysWithTheImageOfTheSameAddressAlone() {
    Image placed = PHOTO.withPicture(Samples.picture("a"));
    assertThat(Image.keepingPictures(List.of(OTHER, PHOTO), List.of(placed)))
        .containsExactly(OTHER, placed);
  }

  @Test
  void leavesTheWordsOfThePageAndKeepsThoseThatItDoesNotSay() {
    Image placed =
        new Image(PHOTO.url(), "Old caption", "Agency", 10, 10, null, Samples.picture("a"));
    Image page = new Image(PHOTO.url(), "New caption", null, 20, 20, "alt");
    assertThat(Image.keepingPicture(page, List.of(placed)))
        .isEqualTo(
            new Image(PHOTO.url(), "New caption", "Agency", 20, 20, "alt", placed.picture()));
  }

  private static Picture sized(int width, int height, Integer... widths) {
    return new Picture(
        PictureId.of(new byte[0]), width, height, "#000000", "00000000", List.of(widths));
  }
}
