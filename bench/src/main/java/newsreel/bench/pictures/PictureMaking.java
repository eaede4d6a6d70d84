package newsreel.bench.pictures;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import newsreel.pictures.PictureMaker;
import newsreel.pictures.PictureMaker.Made;
import newsreel.pictures.UnusablePictureException;

/**
 * How many pictures of 1920 x 1080 one core makes in a second, what a thousand cost, and how much
 * memory the largest original of each format takes. Argument: rounds that count.
 */
public final class PictureMaking {
  private static final int WARM_UP = 8;
  private static final double NANOS = 1e9;

  /** Dollars a GB-second on arm64, a thousand writes of S3, a million writes of the table. */
  private static final double GB_SECOND = 0.0000133334;

  private static final double S3_WRITES = 0.005;
  private static final double TABLE_WRITES = 0.625;

  /** Of PicturesFunction. */
  private static final double GIGABYTES = 2;

  /** Seconds that a fetch and the writes take, in which the function waits and is paid for. */
  private static final double WAITING = 0.4;

  /** Of the table, from the name of an image to its picture in one article. */
  private static final int WRITES = 15;

  private final PictureMaker maker =
      ServiceLoader.load(PictureMaker.class).findFirst().orElseThrow();

  private PictureMaking() {}

  public static void main(String[] arguments) throws Exception {
    System.setProperty("java.awt.headless", "true");
    PictureMaking making = new PictureMaking();
    making.throughput(Integer.parseInt(arguments[0]));
    making.memory();
  }

  private void throughput(int rounds) throws IOException, UnusablePictureException {
    byte[] original = ImaginaryPhoto.of(1920, 1080).jpeg(false);
    double[] seconds = new double[rounds];
    Made made = maker.make(original);
    for (int round = -WARM_UP; round < rounds; round++) {
      long start = processorTime();
      made = maker.make(original);
      if (round >= 0) {
        seconds[round] = (processorTime() - start) / NANOS;
      }
    }
    Arrays.sort(seconds);
    double median = seconds[rounds / 2];
    int bytes = made.files().values().stream().mapToInt(file -> file.length).sum();
    double compute = 1_000 * (median + WAITING) * GIGABYTES * GB_SECOND;
    double files = made.files().size() * S3_WRITES;
    double table = 1_000 * WRITES * TABLE_WRITES / 1e6;
    System.out.printf(
        "1920 x 1080 JPEG of %,d bytes: %.0f ms of one core (%.0f to %.0f), %.1f pictures a"
            + " second%n",
        original.length,
        median * 1_000,
        seconds[rounds / 4] * 1_000,
        seconds[rounds * 3 / 4] * 1_000,
        1 / median);
    System.out.printf("%d files of %,d bytes:", made.files().size(), bytes);
    for (Map.Entry<String, byte[]> file : made.files().entrySet()) {
      System.out.printf(" %s %,d", file.getKey(), file.getValue().length);
    }
    System.out.printf(
        "%na thousand pictures: $%.3f of computing, $%.3f of S3's writes, $%.3f of the table's,"
            + " $%.3f in all%n",
        compute, files, table, compute + files + table);
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Of the process at most, while the largest that is taken is made, in MB. */
  private void memory() throws IOException, UnusablePictureException {
    System.out.printf("at rest: %,d MB%n", peak());
    for (Map.Entry<String, byte[]> original : largest().entrySet()) {
      System.gc();
      Files.writeString(Path.of("/proc/self/clear_refs"), "5");
      long start = processorTime();
      maker.make(original.getValue());
      System.out.printf(
          "%s of 60 megapixels, %,d bytes: %,d MB at most, %.1f s%n",
          original.getKey(), original.getValue().length, peak(), (processorTime() - start) / NANOS);
    }
  }

  /** By their formats. */
  private static SortedMap<String, byte[]> largest() throws IOException {
    ImaginaryPhoto photo = ImaginaryPhoto.of(9_480, 6_320);
    return new TreeMap<>(
        Map.of(
            "JPEG, baseline", photo.jpeg(false),
            "JPEG, progressive", photo.jpeg(true),
            "WebP", photo.as("webp")));
  }

  private static long peak() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status"), StandardCharsets.UTF_8).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }
}
