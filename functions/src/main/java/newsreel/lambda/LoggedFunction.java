package newsreel.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import newsreel.lambda.LogLine.Unit;
import newsreel.table.ConsumedUnits;

/** A function whose invocations are logged and counted. This is the only place that does so. */
abstract class LoggedFunction implements RequestStreamHandler {
  private static final List<String> BY_STACK = List.of("stack");

  private final Wiring wiring;

  LoggedFunction(Wiring wiring) {
    this.wiring = wiring;
  }

  /** What is known about an invocation while it runs. */
  static final class Invocation {
    private final long begin = System.nanoTime();
    final ConsumedUnits units = new ConsumedUnits();
    final LogLine line;
    private final Context context;

    Invocation(LogLine line, Context context) {
      this.line = line;
      this.context = context;
    }

    /** Returns the milliseconds until Lambda ends the invocation. */
    int left() {
      return context.getRemainingTimeInMillis();
    }

    double milliseconds() {
      return Math.round((System.nanoTime() - begin) / 1e4) / 100.0;
    }

    /** Counts a metric of the whole stack. */
    void count(String name, Number value) {
      metric(name, Unit.COUNT, value);
    }

    /** Adds a metric of the whole stack: CloudWatch charges for each one, by the month. */
    void metric(String name, Unit unit, Number value) {
      line.metric(name, unit, value, BY_STACK);
    }
  }

  abstract byte[] answer(byte[] event, Invocation invocation);

  @Override
  public final void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    answer.write(answer(event.readAllBytes(), context));
  }

  private byte[] answer(byte[] event, Context context) {
    Invocation invocation =
        new Invocation(
            new LogLine(wiring.clock().instant())
                .with("requestId", context.getAwsRequestId())
                .with("stack", wiring.stack()),
            context);
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
