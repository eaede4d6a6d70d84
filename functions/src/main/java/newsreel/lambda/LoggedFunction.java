package newsreel.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.IntSupplier;
import newsreel.lambda.LogLine.Unit;
import newsreel.table.ConsumedUnits;

/** A function of which each invocation is logged and counted: here, and nowhere else. */
abstract class LoggedFunction implements RequestStreamHandler {
  private static final List<String> BY_STACK = List.of("stack");

  private final Wiring wiring;

  LoggedFunction(Wiring wiring) {
    this.wiring = wiring;
  }

  /** What is known of an invocation while it runs. */
  static final class Invocation {
    private final long begin = System.nanoTime();
    final ConsumedUnits units = new ConsumedUnits();
    final LogLine line;
    private final IntSupplier left;

    Invocation(LogLine line, IntSupplier left) {
      this.line = line;
      this.left = left;
    }

    /** Milliseconds until Lambda ends it. */
    int left() {
      return left.getAsInt();
    }

    double milliseconds() {
      return Math.round((System.nanoTime() - begin) / 1e4) / 100.0;
    }

    /** A metric of the whole stack. */
    void count(String name, Number value) {
      line.metric(name, Unit.COUNT, value, BY_STACK);
    }
  }

  abstract byte[] answer(byte[] event, Invocation invocation);

  @Override
  public final void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    answer.write(
        answer(event.readAllBytes(), context.getAwsRequestId(), context::getRemainingTimeInMillis));
  }

  /**
   * @param left milliseconds until Lambda ends it
   */
  final byte[] answer(byte[] event, String requestId, IntSupplier left) {
    Invocation invocation =
        new Invocation(
            new LogLine(wiring.clock().instant())
                .with("requestId", requestId)
                .with("stack", wiring.stack()),
            left);
    try {
      return invocation.units.of(() -> answer(event, invocation));
    } catch (RuntimeException | Error e) {
      invocation.line.failure(e);
      throw e;
    } finally {
      invocation.count("readUnits", invocation.units.read());
      invocation.count("writeUnits", invocation.units.write());
      wiring.log().write(invocation.line.level(), invocation.line.json());
    }
  }
}
