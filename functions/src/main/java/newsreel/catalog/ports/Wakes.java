package newsreel.catalog.ports;

import java.time.Instant;
import java.util.function.BooleanSupplier;

/** What is to be looked at again when an instant has come. */
public interface Wakes {
  /**
   * Wakes what is due, the longest due first.
   *
   * @param goOn asked before each batch whether there is time for it
   * @return how many were woken
   */
  int wake(Instant now, BooleanSupplier goOn);
}
