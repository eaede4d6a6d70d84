package newsreel.bench;

import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsreel.captions.CaptionFile;
import newsreel.captions.Payload;
import newsreel.captions.Reading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a caption track of ten minutes, a cue every three seconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WebVtt {
  private final String track =
      IntStream.range(0, 200)
          .mapToObj(WebVtt::cue)
          .collect(Collectors.joining("\n", "WEBVTT\n\n", ""));

  private static String cue(int i) {
    return "%02d:%02d.000 --> %02d:%02d.500\nThe train <i>stops</i> here for the %dth time.\n"
        .formatted(i / 20, i % 20 * 3, i / 20, i % 20 * 3 + 2, i);
  }

  @Benchmark
  public Reading read() {
    return CaptionFile.read(track, Payload.CUE_TEXT);
  }
}
