package newsreel.lambda;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import newsreel.sources.ReadSources;

/**
 * Called each minute: reads what is due of the sources that are watched. What there is no time for
 * waits for the next minute.
 */
public final class SourcesFunction extends LoggedFunction {
  /** Less than a minute, so that seldom two of them wait for the same hosts. */
  private static final Duration RUN = Duration.ofSeconds(50);

  /** Before the timeout, for a fetch that was begun and what follows from it. */
  private static final Duration RESERVE = Duration.ofSeconds(30);

  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

  private final Wiring wiring;
  private final ReadSources sources;

  public SourcesFunction() {
    this(Wiring.fromEnvironment());
  }

  public SourcesFunction(Wiring wiring) {
    this(wiring, wiring.sources().read());
  }

  SourcesFunction(Wiring wiring, ReadSources sources) {
    super(wiring);
    this.wiring = wiring;
    this.sources = sources;
  }

  @Override
  byte[] answer(byte[] event, Invocation invocation) {
    Duration left = Duration.ofMillis(invocation.left()).minus(RESERVE);
    Instant end = wiring.clock().instant().plus(left.compareTo(RUN) < 0 ? left : RUN);
    ReadSources.Report report = sources.run(end);
    invocation.line.with("sourcePages", report.pages());
    invocation.count("sourceFailures", report.counts().failed());
    report.faults().forEach(invocation.line::failure);
    return NOTHING;
  }
}
