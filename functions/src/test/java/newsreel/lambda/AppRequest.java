package newsreel.lambda;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A request of an app, as a row of the table in docs/apps.md.
 *
 * @param bytes of the body as sent
 * @param units read request units
 */
record AppRequest(String what, int status, int bytes, double units) {
  /** The rows of the document's table. */
  static List<AppRequest> stated(String document) {
    return document
        .lines()
        .filter(line -> line.matches("\\| .* \\| \\d{3} \\| [\\d,]+ \\| [\\d.]+ \\|"))
        .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
        .map(
            cells ->
                new AppRequest(
                    cells.get(1),
                    Integer.parseInt(cells.get(2)),
                    Integer.parseInt(cells.get(3).replace(",", "")),
                    Double.parseDouble(cells.get(4))))
        .toList();
  }

  AppRequest withBytes(int other) {
    return new AppRequest(what, status, other, units);
  }

  String row() {
    return String.format(Locale.ROOT, "| %s | %d | %,d | %s |", what, status, bytes, plain(units));
  }

  static String plain(double units) {
    return units == Math.rint(units) ? Long.toString(Math.round(units)) : Double.toString(units);
  }
}
