package newsreel.bench;

import java.util.List;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/** The one definition of a quantile: between the two nearest values, by their distance. */
public final class Quantiles {
  private static final Quantile QUANTILE =
      Quantile.withDefaults().withCopy(true).with(EstimationMethod.HF7);

  private Quantiles() {}

  public static double median(double[] values) {
    return quantile(values, 0.5);
  }

  public static double median(List<Double> values) {
    return quantile(values, 0.5);
  }

  /**
   * @param share from 0, the smallest value, to 1, the largest
   */
  public static double quantile(double[] values, double share) {
    return QUANTILE.evaluate(values, share);
  }

  public static double quantile(List<Double> values, double share) {
    return quantile(values.stream().mapToDouble(Double::doubleValue).toArray(), share);
  }
}
