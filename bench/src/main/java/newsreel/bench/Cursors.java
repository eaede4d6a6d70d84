package newsreel.bench;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import newsreel.http.Cursor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The cursor of a list, there and back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Cursors {
  private static final String LIST = "/v1/articles";

  private final String place = "2024-05-25T10:00:00Z#night-train";
  private final String cursor = Cursor.encode(LIST, place);

  @Benchmark
  public String encode() {
    return Cursor.encode(LIST, place);
  }

  @Benchmark
  public Optional<String> decode() {
    return Cursor.decode(LIST, cursor);
  }
}
