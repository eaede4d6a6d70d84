package newsreel.renditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import javax.imageio.ImageIO;
import newsreel.catalog.Picture;
import newsreel.pictures.PictureMaker;
import newsreel.pictures.PictureMaker.Made;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ImageIoPictureMakerTest {
  private static final List<Color> UPRIGHT =
      List.of(Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW);

  private final PictureMaker maker = new ImageIoPictureMaker();

  private static BufferedImage read(Made made, String file) throws IOException {
    byte[] bytes = Objects.requireNonNull(made.files().get(file));
    return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(bytes)));
  }

  private static void showsCorners(BufferedImage image, List<Color> corners) {
    int right = image.getWidth() * 7 / 8;
    int bottom = image.getHeight() * 7 / 8;
    int left = image.getWidth() / 8;
    int top = image.getHeight() / 8;
    isAbout(image.getRGB(left, top), corners.get(0));
    isAbout(image.getRGB(right, top), corners.get(1));
    isAbout(image.getRGB(left, bottom), corners.get(2));
    isAbout(image.getRGB(right, bottom), corners.get(3));
  }

  private static void isAbout(int rgb, Color expected) {
    Color color = new Color(rgb);
    assertThat(color.getRed()).as("%s", color).isCloseTo(expected.getRed(), within(45));
    assertThat(color.getGreen()).as("%s", color).isCloseTo(expected.getGreen(), within(45));
    assertThat(color.getBlue()).as("%s", color).isCloseTo(expected.getBlue(), within(45));
  }

  private void becomesUpright(byte[] file, int width, int height) throws Exception {
    Made made = maker.make(file);
    assertThat(made.picture().width()).isEqualTo(width);
    assertThat(made.picture().height()).isEqualTo(height);
    String widest = made.picture().widths().getLast() + ".webp";
    showsCorners(read(made, widest), UPRIGHT);
    showsCorners(read(made, made.picture().jpegWidth() + ".jpg"), UPRIGHT);
  }

  @Test
  void isFoundByTheFunctions() {
    assertThat(ServiceLoader.load(PictureMaker.class).findFirst())
        .get()
        .isInstanceOf(ImageIoPictureMaker.class);
  }

  @Nested
  class Takes {
    @Test
    void baselineJpeg() throws Exception {
      becomesUpright(TestImages.jpeg(800, 600), 800, 600);
    }

    @Test
    void progressiveJpeg() throws Exception {
      BufferedImage image = TestImages.corners(800, 600, BufferedImage.TYPE_INT_RGB);
      becomesUpright(TestImages.jpeg(image, true), 800, 600);
    }

    @Test
    void cmykJpegAsItIsPrinted() throws Exception {
      becomesUpright(TestImages.cmykJpeg(800, 600), 800, 600);
    }

    @Test
    void pngWithAlphaOnWhite() throws Exception {
      byte[] file = TestImages.transparentPng(800, 600);
      becomesUpright(file, 800, 600);
      isAbout(read(maker.make(file), "800.jpg").getRGB(400, 300), Color.WHITE);
    }

    @Test
    void theFirstFrameOfAnAnimatedGif() throws Exception {
      becomesUpright(TestImages.animatedGif(400, 300), 400, 300);
    }

    @Test
    void webp() throws Exception {
      becomesUpright(TestImages.webp(800, 600), 800, 600);
    }

    @Test
    void grayWithoutMakingItLighter() throws Exception {
      BufferedImage gray = new BufferedImage(400, 300, BufferedImage.TYPE_BYTE_GRAY);
      Arrays.fill(
          ((java.awt.image.DataBufferByte) gray.getRaster().getDataBuffer()).getData(), (byte) 100);
      for (byte[] file : List.of(TestImages.png(gray), TestImages.jpeg(gray, false))) {
        isAbout(read(maker.make(file), "400.jpg").getRGB(200, 150), new Color(100, 100, 100));
      }
    }

    @Test
    void sixteenBitsOfAPng() throws Exception {
      BufferedImage deep = new BufferedImage(400, 300, BufferedImage.TYPE_USHORT_GRAY);
      Arrays.fill(
          ((java.awt.image.DataBufferUShort) deep.getRaster().getDataBuffer()).getData(),
          (short) (200 << 8));
      isAbout(
          read(maker.make(TestImages.png(deep)), "400.jpg").getRGB(200, 150),
          new Color(200, 200, 200));
    }

    @ParameterizedTest
    @CsvSource({
      "2, GREEN RED YELLOW BLUE",
      "3, YELLOW BLUE GREEN RED",
      "4, BLUE YELLOW RED GREEN",
      "5, RED BLUE GREEN YELLOW",
      "6, BLUE RED YELLOW GREEN",
      "7, YELLOW GREEN BLUE RED",
      "8, GREEN YELLOW RED BLUE"
    })
    void whatTheCameraHeldAskewUpright(int orientation, String corners) throws Exception {
      Made made = maker.make(TestImages.oriented(TestImages.jpeg(800, 400), orientation));
      Picture picture = made.picture();
      boolean turned = orientation >= 5;
      assertThat(picture.width()).isEqualTo(turned ? 400 : 800);
      assertThat(picture.height()).isEqualTo(turned ? 800 : 400);
      List<Color> expected =
          Arrays.stream(corners.split(" ", -1))
              .map(
                  name ->
                      switch (name) {
                        case "RED" -> Color.RED;
                        case "GREEN" -> Color.GREEN;
                        case "BLUE" -> Color.BLUE;
                        default -> Color.YELLOW;
                      })
              .toList();
      showsCorners(read(made, picture.widths().getLast() + ".webp"), expected);
    }

    @Test
    void whatIsLargerThanAnyRendition() throws Exception {
      becomesUpright(TestImages.jpeg(6_000, 4_500), 6_000, 4_500);
    }

    @Test
    void whatIsLongAndNarrow() throws Exception {
      Made made =
          maker.make(TestImages.png(TestImages.corners(40, 20_000, BufferedImage.TYPE_BYTE_GRAY)));
      assertThat(made.picture().widths()).containsExactly(32);
      assertThat(read(made, "32.webp").getHeight()).isLessThan(16_384);
    }
  }

  @Nested
  class Makes {
    @Test
    void theUsualWidthsAndOneJpegOfAtMost1280() throws Exception {
      Made made = maker.make(TestImages.jpeg(TestImages.photo(2_400, 1_350), false));
      assertThat(made.files().keySet())
          .containsExactly(
              "1280.jpg", "320.webp", "640.webp", "960.webp", "1280.webp", "1920.webp");
      for (int width : made.picture().widths()) {
        BufferedImage rendition = read(made, width + ".webp");
        assertThat(rendition.getWidth()).isEqualTo(width);
        assertThat(rendition.getHeight()).isEqualTo(made.picture().heightAt(width));
      }
    }

    @Test
    void nothingWiderThanTheOriginalNorTwoThatAreNearlyAlike() {
      assertThat(ImageIoPictureMaker.widths(1920)).containsExactly(320, 640, 960, 1280, 1920);
      assertThat(ImageIoPictureMaker.widths(1_000)).containsExactly(320, 640, 1_000);
      assertThat(ImageIoPictureMaker.widths(200)).containsExactly(200);
    }

    @Test
    void theSameFilesFromTheSameBytes() throws Exception {
      byte[] file = TestImages.jpeg(TestImages.photo(700, 500), false);
      assertThat(maker.make(file).files()).containsExactlyEntriesOf(maker.make(file).files());
    }

    @Test
    void filesThatSayNothingOfPlaceOrCamera() throws Exception {
      byte[] file =
          TestImages.withXmp(
              TestImages.withIptc(
                  TestImages.oriented(TestImages.jpeg(800, 600), 6), 120, "Secret place"),
              "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>");
      for (byte[] rendition : maker.make(file).files().values()) {
        assertThat(new String(rendition, java.nio.charset.StandardCharsets.ISO_8859_1))
            .doesNotContain("Exif", "Photoshop", "Secret", "xmpmeta");
      }
    }

    @Test
    void theColourThatMostOfItHas() throws Exception {
      BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
      for (int y = 0; y < 300; y++) {
        for (int x = 0; x < 400; x++) {
          image.setRGB(x, y, x < 300 ? 0x2060a0 : 0xffffff);
        }
      }
      assertThat(maker.make(TestImages.png(image)).picture().color()).isEqualTo("#2060a0");
    }

    @Test
    void aBlurHashOfFourByThreeOrUprightOfThreeByFour() throws Exception {
      // The first character says how many there are: (x - 1) + 9 (y - 1), in base 83.
      assertThat(maker.make(TestImages.jpeg(800, 600)).picture().blurhash())
          .startsWith("L")
          .hasSize(28);
      assertThat(maker.make(TestImages.jpeg(600, 800)).picture().blurhash()).startsWith("T");
    }

    @Test
    void theColoursOfAnotherProfileThoseOfTheScreen() throws Exception {
      BufferedImage linear = linear(0.2159f); // the light of a level of 128
      byte[] file = TestImages.png(linear);
      Color color = new Color(read(maker.make(withProfile(file)), "400.jpg").getRGB(200, 150));
      assertThat(color.getRed()).isCloseTo(128, within(6));
    }

    private BufferedImage linear(float light) {
      BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
      int level = Math.round(light * 255);
      for (int y = 0; y < 300; y++) {
        for (int x = 0; x < 400; x++) {
          image.setRGB(x, y, level << 16 | level << 8 | level);
        }
      }
      return image;
    }

    private byte[] withProfile(byte[] png) throws IOException {
      byte[] profile = java.awt.color.ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
      return TestImages.withProfile(png, profile);
    }
  }
}
