package newsreel.bench.lambda;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import newsreel.bench.Quantiles;

/** Figures as a table and as a picture: ratios of the same round, with their quartiles. */
final class HarnessReport {
  private static final int WIDTH = 720;
  private static final int ROW = 34;
  private static final int LEFT = 150;
  private static final int RIGHT = 110;

  private final Figures figures;
  private final String unit;
  private final String base;

  /**
   * @param base the function that the others are compared with
   */
  HarnessReport(Figures figures, String unit, String base) {
    this.figures = figures;
    this.unit = unit;
    this.base = base;
  }

  private record Spread(double low, double median, double high) {
    static Spread of(List<Double> values) {
      return new Spread(
          Quantiles.quantile(values, 0.25),
          Quantiles.median(values),
          Quantiles.quantile(values, 0.75));
    }
  }

  /** Markdown. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append("| function | %s | ratio to %s | middle half |%n".formatted(unit, base));
    table.append("|---|---|---|---|\n".formatted());
    for (String function : figures.functions(unit)) {
      Spread ratio = Spread.of(figures.ratios(function, base, unit));
      table.append(
          String.format(
              ROOT,
              "| %s | %.2f | %.2f | %.2f to %.2f |%n",
              function,
              Quantiles.median(figures.of(function, unit)),
              ratio.median(),
              ratio.low(),
              ratio.high()));
    }
    return table.toString();
  }

  /** SVG: a bar to the median ratio, and a line over its middle half. */
  void draw(Path file) throws IOException {
    List<String> functions = figures.functions(unit);
    List<Spread> ratios =
        functions.stream().map(f -> Spread.of(figures.ratios(f, base, unit))).toList();
    double most = ratios.stream().mapToDouble(Spread::high).max().orElse(1);
    double scale = (WIDTH - LEFT - RIGHT) / most;
    int height = ROW * functions.size() + 46;
    try (OutputStream out = Files.newOutputStream(file)) {
      XMLStreamWriter svg =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      svg.writeStartDocument("UTF-8", "1.0");
      svg.writeStartElement("svg");
      svg.writeDefaultNamespace("http://www.w3.org/2000/svg");
      attributes(svg, "viewBox", "0 0 %d %d".formatted(WIDTH, height), "role", "img");
      attributes(svg, "font-family", "system-ui, sans-serif", "font-size", "14");
      element(svg, "title", unit + ", as a ratio to " + base);
      svg.writeEmptyElement("rect");
      attributes(svg, "width", "100%", "height", "100%", "fill", "#ffffff");
      text(svg, 12, 24, unit + ", as a ratio to " + base + " (median, and the middle half)");
      for (int i = 0; i < functions.size(); i++) {
        row(svg, functions.get(i), ratios.get(i), 38 + i * ROW, scale);
      }
      svg.writeEndElement();
      svg.writeEndDocument();
      svg.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void row(XMLStreamWriter svg, String function, Spread ratio, int y, double scale)
      throws XMLStreamException {
    text(svg, 12, y + 18, function);
    boolean ours = function.equals(Deployments.NEWSREEL) || function.equals(SelfContained.NAME);
    svg.writeEmptyElement("rect");
    attributes(svg, "x", number(LEFT), "y", number(y + 4), "height", "20");
    attributes(svg, "width", number(ratio.median() * scale), "fill", ours ? "#1d5fa8" : "#9aa5b1");
    svg.writeEmptyElement("line");
    attributes(svg, "x1", number(LEFT + ratio.low() * scale), "y1", number(y + 14));
    attributes(svg, "x2", number(LEFT + ratio.high() * scale), "y2", number(y + 14));
    attributes(svg, "stroke", "#14181d", "stroke-width", "2");
    text(
        svg, LEFT + ratio.high() * scale + 10, y + 19, String.format(ROOT, "%.2f", ratio.median()));
  }

  private static String number(double value) {
    return String.format(ROOT, "%.1f", value);
  }

  private static void text(XMLStreamWriter svg, double x, double y, String text)
      throws XMLStreamException {
    svg.writeStartElement("text");
    attributes(svg, "x", number(x), "y", number(y), "fill", "#14181d");
    svg.writeCharacters(text);
    svg.writeEndElement();
  }

  private static void element(XMLStreamWriter svg, String name, String text)
      throws XMLStreamException {
    svg.writeStartElement(name);
    svg.writeCharacters(text);
    svg.writeEndElement();
  }

  private static void attributes(XMLStreamWriter svg, String... namesAndValues)
      throws XMLStreamException {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      svg.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
    }
  }
}
