package newsreel.table;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * Read and write units that the calls of one piece of work took, on the thread that does it. A call
 * that failed is not counted.
 */
public final class ConsumedUnits {
  private static final ScopedValue<ConsumedUnits> CURRENT = ScopedValue.newInstance();

  private double read;
  private double write;

  /** Does the work, and adds up what it takes. */
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
