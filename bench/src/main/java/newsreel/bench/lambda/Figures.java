package newsreel.bench.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import newsreel.bench.Quantiles;

/** What one run measured: for each function and unit, a figure a round. */
final class Figures {
  private final SequencedMap<Series, List<Double>> values = new LinkedHashMap<>();

  /**
   * @param unit what is counted, such as {@code cold ms}
   */
  record Series(String function, String unit) {}

  void add(String function, String unit, double value) {
    values.computeIfAbsent(new Series(function, unit), s -> new ArrayList<>()).add(value);
  }

  List<Double> of(String function, String unit) {
    return values.getOrDefault(new Series(function, unit), List.of());
  }

  List<String> functions(String unit) {
    return values.keySet().stream()
        .filter(series -> series.unit().equals(unit))
        .map(Series::function)
        .toList();
  }

  /** Of each round, the quotient of two functions' figures. */
  List<Double> ratios(String function, String to, String unit) {
    List<Double> above = of(function, unit);
    List<Double> below = of(to, unit);
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < Math.min(above.size(), below.size()); i++) {
      ratios.add(above.get(i) / below.get(i));
    }
    return ratios;
  }

  /** Lines of function, unit and value, in the order of the rounds. */
  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>(List.of("function,unit,value"));
    values.forEach(
        (series, list) ->
            list.forEach(
                value ->
                    lines.add("%s,%s,%.3f".formatted(series.function(), series.unit(), value))));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, lines);
  }

  static Figures read(Path file) throws IOException {
    Figures figures = new Figures();
    for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
      String[] words = line.split(",", -1);
      figures.add(words[0], words[1], Double.parseDouble(words[2]));
    }
    return figures;
  }

  /** For people to look at: medians and quartiles. */
  String summary() {
    StringBuilder text = new StringBuilder();
    values.forEach(
        (series, list) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "%-16s %-14s %9.2f  (%.2f to %.2f, n = %d)%n",
                    series.function(),
                    series.unit(),
                    Quantiles.median(list),
                    Quantiles.quantile(list, 0.25),
                    Quantiles.quantile(list, 0.75),
                    list.size())));
    return text.toString();
  }
}
