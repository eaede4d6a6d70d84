package newsreel.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import newsreel.extract.Extractor;
import newsreel.extract.PageSource;
import newsreel.extract.html.HtmlExtractor;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Reading all pages of a folder: the whole extraction beside the floor, jsoup's bare parse. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 5)
public class HtmlExtraction {
  @Param("events/pages")
  private String pages = "";

  private final Extractor extractor = new HtmlExtractor();
  private final List<byte[]> contents = new ArrayList<>();

  /** Reads the folder's {@code .html} files. */
  @Setup
  public void read() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(pages))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
        contents.add(Files.readAllBytes(file));
      }
    }
    if (contents.isEmpty()) {
      throw new IllegalArgumentException("no .html files in " + pages);
    }
  }

  @Benchmark
  public void extraction(Blackhole sink) {
    for (byte[] content : contents) {
      sink.consume(extractor.extract(new PageSource(content, null, null)));
    }
  }

  @Benchmark
  public void jsoupAlone(Blackhole sink) {
    for (byte[] content : contents) {
      sink.consume(Jsoup.parse(new String(content, StandardCharsets.UTF_8)));
    }
  }
}
