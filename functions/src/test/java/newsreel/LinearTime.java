package newsreel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;

/** Holds that twice the input takes about twice the time, whatever it is made of. */
public final class LinearTime {
  /** Twice would be 2 and quadratic 4; in between lie the accidents of a busy machine. */
  private static final double MOST = 3.4;

  /** Milliseconds under which a ratio says nothing. */
  private static final double LITTLE = 150;

  private LinearTime() {}

  /**
   * @param input makes one of about as many bytes
   * @param bytes of the smaller input; quadratic work takes seconds on twice as many
   */
  public static void holds(int bytes, IntFunction<String> input, Consumer<byte[]> read) {
    byte[] large = input.apply(2 * bytes).getBytes(StandardCharsets.UTF_8);
    double first = millis(large, read);
    if (first < LITTLE) {
      return;
    }
    byte[] small = input.apply(bytes).getBytes(StandardCharsets.UTF_8);
    if (first < MOST * millis(small, read)) {
      return;
    }
    double twice = medianMillis(large, read);
    double once = medianMillis(small, read);

    assertThat(twice).isLessThan(Math.max(LITTLE, MOST * once));
  }

  /** Returns the piece again and again, to about as many bytes. */
  public static String repeated(String piece, int bytes) {
    return piece.repeat(bytes / piece.length() + 1);
  }

  /** Returns the piece again and again, each with its number in place of {@code #}. */
  public static String numbered(String piece, int bytes) {
    StringBuilder all = new StringBuilder(bytes + 100);
    for (int i = 0; all.length() < bytes; i++) {
      all.append(piece.replace("#", Integer.toString(i)));
    }
    return all.toString();
  }

  private static double medianMillis(byte[] input, Consumer<byte[]> read) {
    return DoubleStream.generate(() -> millis(input, read))
        .limit(3)
        .sorted()
        .skip(1)
        .findFirst()
        .orElse(0);
  }

  /** Returns the time of this thread's processor. */
  public static double millis(byte[] input, Consumer<byte[]> read) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    read.accept(input);
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
  }
}
