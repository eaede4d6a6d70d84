package newsreel.table;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * Adds up the read and write units of the calls made by one piece of work on its thread. A failed
 * call is not counted.
 */
public final class ConsumedUnits {
  private static final ScopedValue<ConsumedUnits> CURRENT = ScopedValue.newInstance();

  private double read;
  private double write;

  /** Runs the work and adds up the units that it consumes. */
  public <R> R of(ScopedValue.CallableOp<R, RuntimeException> work) {
    return ScopedValue.where(CURRENT, this).call(work);
  }

  public double read() {
    return read;
  }

  public double write() {
    return write;
  }

  static void addRead(List<ConsumedCapacity> capacity) {
    if (CURRENT.isBound()) {
      CURRENT.get().read += sum(capacity);
    }
  }

  static void addWrite(List<ConsumedCapacity> capacity) {
    if (CURRENT.isBound()) {
      CURRENT.get().write += sum(capacity);
    }
  }

  private static double sum(List<ConsumedCapacity> capacity) {
    double sum = 0;
    for (ConsumedCapacity one : capacity) {
      sum += one.capacityUnits();
    }
    return sum;
  }
}
