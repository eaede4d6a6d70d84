package newsreel.bench.lambda;

import static java.util.Locale.ROOT;

import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import newsreel.bench.Quantiles;

/**
 * Dollars for a million requests, by measured processor time and units read, and by stated prices.
 * A function is billed for its processor time at its share of a processor, for its wait for the
 * table, and now and then for a start.
 */
final class Cost {
  /** MB of memory with which Lambda gives one whole processor. */
  private static final double ONE_PROCESSOR = 1769;

  private final Properties given;

  Cost(Properties given) {
    this.given = given;
  }

  /**
   * @param cpu milliseconds a request
   * @param cold milliseconds of processor time from the start to the first answer
   * @param units read
   * @param bytes of the answer
   */
  record Surface(String name, double cpu, double cold, double units, double bytes) {}

  String table(Figures cold, Figures warm, Figures surfaces) {
    Stream<Surface> ours =
        Stream.of("article", "card", "sync").map(name -> surface(name, cold, surfaces));
    Surface sample =
        new Surface(
            "article, " + Deployments.SAMPLE,
            Quantiles.median(warm.of(Deployments.SAMPLE, "warm cpu ms")),
            Quantiles.median(cold.of(Deployments.SAMPLE, "cold cpu ms")),
            0.5,
            number("article.bytes"));
    List<String> rates = List.of(given.getProperty("hit.rates").split(",", -1));
    StringBuilder table = new StringBuilder("| a million of | functions and table |");
    rates.forEach(rate -> table.append(" all, CDN answers " + percent(rate) + " |"));
    table.append("\n|---|---|").append("---|".repeat(rates.size())).append('\n');
    Stream.concat(ours, Stream.of(sample))
        .forEach(
            surface -> {
              table.append("| %s | %s |".formatted(surface.name(), dollars(origin(surface))));
              rates.forEach(
                  rate ->
                      table.append(
                          " %s |".formatted(dollars(whole(surface, Double.parseDouble(rate))))));
              table.append('\n');
            });
    return table.toString();
  }

  Surface article(Figures cold, Figures surfaces) {
    return surface("article", cold, surfaces);
  }

  private Surface surface(String name, Figures cold, Figures surfaces) {
    return new Surface(
        name + ", Newsreel",
        Quantiles.median(surfaces.of(name, "warm cpu ms")),
        Quantiles.median(cold.of(Deployments.NEWSREEL, "cold cpu ms")),
        Quantiles.median(surfaces.of(name, "read units")),
        number(name + ".bytes"));
  }

  /** Of a million requests that all reach the function: Lambda and DynamoDB. */
  double origin(Surface surface) {
    double share = Math.min(1, number("memory.mb") / ONE_PROCESSOR);
    double warm = surface.cpu() / share + number("table.ms");
    double cold = number("cold.per-million") / 1e6 * surface.cold() / share;
    double gigabyteSeconds = 1e6 * (warm + cold) / 1000 * number("memory.mb") / 1024;
    return gigabyteSeconds * number("lambda.gb-second")
        + number("lambda.million-requests")
        + surface.units() * number("dynamodb.million-read-units");
  }

  /**
   * Of a million requests to the CDN, or to the API where there is none.
   *
   * @param hit share that the CDN answers; 0 for no CDN
   */
  double whole(Surface surface, double hit) {
    double cdn =
        hit == 0
            ? 0
            : number("cdn.million-requests") + surface.bytes() / 1000 * number("cdn.gigabyte");
    return cdn + (1 - hit) * (number("http-api.million-requests") + origin(surface));
  }

  private double number(String name) {
    String value = given.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException("the prices have no " + name);
    }
    return Double.parseDouble(value.strip());
  }

  private static String percent(String rate) {
    return String.format(ROOT, "%.0f%%", Double.parseDouble(rate) * 100);
  }

  private static String dollars(double value) {
    return String.format(ROOT, "$%.2f", value);
  }
}
