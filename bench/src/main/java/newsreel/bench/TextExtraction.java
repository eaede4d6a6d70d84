package newsreel.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import newsreel.extract.Extraction;
import newsreel.extract.PageSource;
import newsreel.extract.text.TextExtractor;
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

/** Pages of text read a second, by one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TextExtraction {
  /**
   * A file of text, from the root of the repository: 5 KB of paragraphs, and 3 KB of short lines.
   */
  @Param({
    "bench/pages/ferry-crews-return.txt",
    "events/pages/harbour-tunnel-opens-to-cyclists.txt"
  })
  public String page = "";

  private final TextExtractor extractor = new TextExtractor();
  private PageSource source = new PageSource(new byte[0], null, null);

  @Setup
  public void read() throws IOException {
    Path path = Path.of(page);
    Path there = Files.exists(path) ? path : Path.of("..").resolve(path);
    source = new PageSource(Files.readAllBytes(there), null, null);
  }

  /** The floor: the same bytes as plain lines. */
  @Benchmark
  public List<String> split() {
    return new String(source.content(), StandardCharsets.UTF_8).lines().toList();
  }

  @Benchmark
  public Extraction extract() {
    return extractor.extract(source);
  }
}
