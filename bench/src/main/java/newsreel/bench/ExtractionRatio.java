package newsreel.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import newsreel.extract.PageSource;
import newsreel.extract.html.HtmlExtractor;
import org.jsoup.Jsoup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How much longer a page's extraction takes than jsoup's bare parse of it: processor time of one
 * thread, both in turn, the median of a page's rounds, and of that the median over the pages.
 *
 * <p>Arguments: a folder of {@code .html} files, rounds that warm up, rounds that count.
 */
public final class ExtractionRatio {
  private static final Blackhole SINK =
      new Blackhole(
          "Today's password is swordfish. I understand instantiating Blackholes directly is"
              + " dangerous.");

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final HtmlExtractor extractor = new HtmlExtractor();

  private ExtractionRatio() {}

  public static void main(String[] arguments) throws IOException {
    List<byte[]> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        pages.add(Files.readAllBytes(file));
      }
    }
    int warmUp = Integer.parseInt(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);
    double[][] extraction = new double[pages.size()][rounds];
    double[][] parse = new double[pages.size()][rounds];
    ExtractionRatio ratio = new ExtractionRatio();
    for (int round = -warmUp; round < rounds; round++) {
      for (int i = 0; i < pages.size(); i++) {
        byte[] page = pages.get(i);
        boolean first = round % 2 == 0;
        double before = first ? ratio.extraction(page) : ratio.parse(page);
        double after = first ? ratio.parse(page) : ratio.extraction(page);
        if (round >= 0) {
          extraction[i][round] = first ? before : after;
          parse[i][round] = first ? after : before;
        }
      }
    }
    double[] ratios = new double[pages.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = Quantiles.median(extraction[i]) / Quantiles.median(parse[i]);
    }
    System.out.printf(
        "%d pages: median ratio %.2f, middle half %.2f to %.2f; median page %.2f ms, jsoup %.2f"
            + " ms%n",
        ratios.length,
        Quantiles.median(ratios),
        Quantiles.quantile(ratios, 0.25),
        Quantiles.quantile(ratios, 0.75),
        Quantiles.median(Arrays.stream(extraction).mapToDouble(Quantiles::median).toArray()),
        Quantiles.median(Arrays.stream(parse).mapToDouble(Quantiles::median).toArray()));
  }

  private double extraction(byte[] page) {
    long start = threads.getCurrentThreadCpuTime();
    SINK.consume(extractor.extract(new PageSource(page, null, null)));
    return (threads.getCurrentThreadCpuTime() - start) / 1e6;
  }

  private double parse(byte[] page) {
    long start = threads.getCurrentThreadCpuTime();
    SINK.consume(Jsoup.parse(new String(page, StandardCharsets.UTF_8)));
    return (threads.getCurrentThreadCpuTime() - start) / 1e6;
  }
}
