package newsreel.lambda;

import java.nio.charset.StandardCharsets;
import newsreel.catalog.ports.Wakes;

/**
 * Runs each minute and wakes what the clock changes, so that Propagate looks at it again. Items for
 * which there is no time wait for the next minute.
 */
public final class WakeFunction extends LoggedFunction {
  /** Milliseconds before the timeout during which no new batch is started. */
  private static final int RESERVE = 5_000;

  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

  private final Wiring wiring;
  private final Wakes wakes;

  public WakeFunction() {
    this(Wiring.fromEnvironment());
  }

  public WakeFunction(Wiring wiring) {
    super(wiring);
    this.wiring = wiring;
    this.wakes = wiring.wakes();
  }

  @Override
  byte[] answer(byte[] event, Invocation invocation) {
    invocation.line.with(
        "woken", wakes.wake(wiring.clock().instant(), () -> invocation.left() > RESERVE));
    return NOTHING;
  }
}
