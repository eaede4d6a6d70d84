package newsreel.bench.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import newsreel.pictures.PictureMaker;
import newsreel.pictures.PictureMaker.Made;
import newsreel.pictures.UnusablePictureException;

/**
 * What an app's screens load of pictures: the originals, or renditions in a phone's widths. An
 * article's screen has four photos and a still, each as wide as the phone; a topic's list has
 * twenty pictures beside their headlines. Argument: the folder of the sample pictures.
 */
public final class PictureBytes {
  /** Points. */
  private static final int PHONE = 390;

  private static final int BESIDE_A_HEADLINE = 112;
  private static final int ON_ARTICLE = 5;
  private static final int ON_LIST = 20;
  private static final int MAX_DENSITY = 3;

  /** An original with what was made of it. */
  private record Sample(int bytes, Made made) {
    int bytesAt(int pixels) {
      List<Integer> widths = made.picture().widths();
      int width = widths.stream().filter(w -> w >= pixels).findFirst().orElse(widths.getLast());
      return Objects.requireNonNull(made.files().get(width + ".webp")).length;
    }
  }

  private PictureBytes() {}

  public static void main(String[] arguments) throws IOException, UnusablePictureException {
    System.setProperty("java.awt.headless", "true");
    System.out.println("| originals | screen | originals' bytes | at 2 pixels a point | at 3 |");
    System.out.println("|---|---|---|---|---|");
    List<byte[]> drawn = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jpg")).sorted().toList()) {
        drawn.add(Files.readAllBytes(file));
      }
    }
    print("the sample pages', 1280 wide", drawn);
    print("of a site, 1920 x 1080", List.of(ImaginaryPhoto.of(1_920, 1_080).jpeg(true)));
    print("of a camera, 4000 x 2667", List.of(ImaginaryPhoto.of(4_000, 2_667).jpeg(false)));
  }

  private static void print(String name, List<byte[]> originals) throws UnusablePictureException {
    PictureMaker maker = ServiceLoader.load(PictureMaker.class).findFirst().orElseThrow();
    List<Sample> samples = new ArrayList<>();
    for (byte[] original : originals) {
      samples.add(new Sample(original.length, maker.make(original)));
    }
    print(name, "an article's screen", samples, ON_ARTICLE, PHONE);
    print(name, "a topic's list", samples, ON_LIST, BESIDE_A_HEADLINE);
  }

  private static void print(
      String name, String screen, List<Sample> samples, int count, int points) {
    double originals = count * samples.stream().mapToInt(Sample::bytes).average().orElseThrow();
    StringBuilder line =
        new StringBuilder("| %s | %s | %,.0f KB".formatted(name, screen, originals / 1_000));
    for (int density = 2; density <= MAX_DENSITY; density++) {
      int pixels = points * density;
      double chosen =
          count
              * samples.stream().mapToInt(sample -> sample.bytesAt(pixels)).average().orElseThrow();
      line.append(" | %,.0f KB, 1/%.0f".formatted(chosen / 1_000, originals / chosen));
    }
    System.out.println(line + " |");
  }
}
