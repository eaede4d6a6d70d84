package newsreel.bench.lambda;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * docs/performance.md, whose tables and pictures are made of figures: those of the last run, which
 * stand in docs/performance/.
 *
 * @param file with blocks between {@code <!-- begin name -->} and {@code <!-- end name -->}
 * @param folder of the figures
 */
public record PerformanceDocument(Path file, Path folder, Path prices) {
  private static final String EMPTY = "empty function";
  private static final String NOT_MEASURED = "Not measured yet: run `bench/performance`.\n";

  static PerformanceDocument of(Path repository) {
    return new PerformanceDocument(
        repository.resolve("docs/performance.md"),
        repository.resolve("docs/performance"),
        repository.resolve("bench/prices.properties"));
  }

  /** Writes the tables into the document, and the pictures beside the figures. */
  public static void main(String[] arguments) throws IOException {
    PerformanceDocument document = of(Path.of(arguments[0]));
    Files.writeString(document.file(), document.filled());
    document.draw("cold", "cold ms", EMPTY);
    document.draw("warm", "warm cpu ms", Deployments.BARE);
  }

  private void draw(String name, String unit, String base) throws IOException {
    if (isMeasured(name)) {
      new HarnessReport(figures(name), unit, base).draw(folder.resolve(name + ".svg"));
    }
  }

  /** The document as the figures have it. */
  String filled() throws IOException {
    String text = Files.readString(file);
    for (Map.Entry<String, String> block : blocks().entrySet()) {
      Matcher place =
          Pattern.compile(
                  "(?s)(<!-- begin %1$s -->\n).*?(<!-- end %1$s -->)".formatted(block.getKey()))
              .matcher(text);
      if (!place.find()) {
        throw new IOException(file + " has no block " + block.getKey());
      }
      text =
          text.substring(0, place.end(1))
              + "\n"
              + block.getValue()
              + "\n"
              + text.substring(place.start(2));
    }
    return text;
  }

  private Map<String, String> blocks() throws IOException {
    Map<String, String> blocks = new LinkedHashMap<>();
    blocks.put("cold", table("cold", "cold ms", EMPTY));
    blocks.put("cold-bare", table("cold", "cold ms", Deployments.BARE));
    blocks.put("cold-cpu", table("cold", "cold cpu ms", EMPTY));
    blocks.put("snapshot", isMeasured("snapshot") ? snapshot() : NOT_MEASURED);
    blocks.put("warm-cpu", table("warm", "warm cpu ms", Deployments.BARE));
    blocks.put("warm", table("warm", "warm p50 ms", Deployments.BARE));
    blocks.put("warm-p99", table("warm", "warm p99 ms", Deployments.BARE));
    boolean all = isMeasured("cold") && isMeasured("warm") && isMeasured("surfaces");
    blocks.put("cost", all ? cost() : NOT_MEASURED);
    blocks.put("month", all ? month() : NOT_MEASURED);
    return blocks;
  }

  private String table(String name, String unit, String base) throws IOException {
    return isMeasured(name) ? new HarnessReport(figures(name), unit, base).table() : NOT_MEASURED;
  }

  private String cost() throws IOException {
    return new Cost(given()).table(figures("cold"), figures("warm"), figures("surfaces"));
  }

  private String month() throws IOException {
    Cost.Surface read = new Cost(given()).article(figures("cold"), figures("surfaces"));
    return new MonthlyCost(given(), read).table();
  }

  private Properties given() throws IOException {
    Properties given = new Properties();
    try (Reader in = Files.newBufferedReader(prices)) {
      given.load(in);
    }
    return given;
  }

  private boolean isMeasured(String name) {
    return Files.exists(folder.resolve(name + ".csv"));
  }

  /** As ratios to the warm request of the same environment. */
  private String snapshot() throws IOException {
    Figures figures = figures("snapshot");
    Figures turned = new Figures();
    for (String unit : new String[] {"then ms", "second ms", "first ms", "restored ms"}) {
      String name =
          switch (unit) {
            case "then ms" -> "warm request";
            case "second ms" -> "second request";
            case "first ms" -> "first request";
            default -> "from the restore to the first answer";
          };
      figures.of(Deployments.NEWSREEL, unit).forEach(value -> turned.add(name, "ms", value));
    }
    figures
        .of(EMPTY, "restored ms")
        .forEach(value -> turned.add("the same of an empty function", "ms", value));
    return new HarnessReport(turned, "ms", "warm request").table();
  }

  private Figures figures(String name) throws IOException {
    return Figures.read(folder.resolve(name + ".csv"));
  }
}
