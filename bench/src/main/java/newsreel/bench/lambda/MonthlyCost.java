package newsreel.bench.lambda;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.ToDoubleFunction;

/** Dollars that a stack costs a publisher in a month, service by service. */
final class MonthlyCost {
  private static final double DAYS = 30;
  private static final double MONTHS = 12;

  private final Properties given;
  private final Cost cost;
  private final Cost.Surface surface;

  /**
   * @param surface what a read takes that reaches the functions
   */
  MonthlyCost(Properties given, Cost.Surface surface) {
    this.given = given;
    this.cost = new Cost(given);
    this.surface = surface;
  }

  /**
   * @param articles stored a day
   * @param reads millions a month, of answers and of pictures each
   * @param hit share of them that the CDN answers
   */
  record Publisher(String name, double articles, double reads, double hit) {
    static Publisher parse(String line) {
      String[] parts = line.split(",", -1);
      return new Publisher(
          parts[0].strip(),
          Double.parseDouble(parts[1]),
          Double.parseDouble(parts[2]),
          Double.parseDouble(parts[3]));
    }

    double articlesOfAMonth() {
      return articles * DAYS;
    }

    /** In millions. */
    double origin() {
      return reads * (1 - hit);
    }
  }

  String table() {
    List<Publisher> publishers =
        Arrays.stream(given.getProperty("publishers").split(";", -1))
            .map(Publisher::parse)
            .toList();
    StringBuilder table = new StringBuilder("| dollars a month |");
    publishers.forEach(
        p ->
            table.append(
                String.format(
                    ROOT,
                    " %s: %,.0f articles a day, %,.0f million reads |",
                    p.name(),
                    p.articles(),
                    p.reads())));
    table.append("\n|---|").append("---|".repeat(publishers.size())).append('\n');
    double[] totals = new double[publishers.size()];
    parts()
        .forEach(
            (name, part) -> {
              List<String> cells = new ArrayList<>();
              for (int i = 0; i < totals.length; i++) {
                double value = part.applyAsDouble(publishers.get(i));
                totals[i] += value;
                cells.add(dollars(value));
              }
              row(table, name, cells);
            });
    row(
        table,
        "**in all**",
        Arrays.stream(totals).mapToObj(total -> "**" + dollars(total) + "**").toList());
    return table.toString();
  }

  private static void row(StringBuilder table, String name, List<String> cells) {
    table.append("| ").append(name).append(" |");
    cells.forEach(cell -> table.append(' ').append(cell).append(" |"));
    table.append('\n');
  }

  private Map<String, ToDoubleFunction<Publisher>> parts() {
    Map<String, ToDoubleFunction<Publisher>> parts = new LinkedHashMap<>();
    parts.put("reads: functions and table", p -> p.origin() * cost.origin(surface));
    parts.put("reads: API Gateway", p -> p.origin() * number("http-api.million-requests"));
    parts.put("searches", this::searches);
    parts.put("articles: functions, table, streams and queues", this::writes);
    parts.put("the table's storage, after a year", this::storage);
    parts.put("CloudFront, of answers", p -> delivery(p, surface.bytes()));
    parts.put("pictures: made and kept, after a year", this::pictures);
    parts.put("CloudFront, of pictures", p -> delivery(p, number("picture.bytes")));
    parts.put("logs", this::logs);
    parts.put("schedules", p -> number("schedules.month"));
    parts.put("metrics and alarms", p -> watching());
    parts.put("tokens (Cognito)", p -> number("cognito.client"));
    return parts;
  }

  /** Of those that reach the functions. */
  private double searches(Publisher publisher) {
    double seconds = number("search.ms") / 1000 * number("search.memory.mb") / 1024;
    return publisher.origin()
        * number("search.share")
        * (1e6 * seconds * number("lambda.gb-second") + number("lambda.million-requests"));
  }

  private double writes(Publisher publisher) {
    double units = number("article.write-units") * number("article.revisions");
    double functions = number("article.gb-seconds") * number("lambda.gb-second");
    return publisher.articlesOfAMonth()
        * (units / 1e6 * number("dynamodb.million-write-units") + functions);
  }

  private double storage(Publisher publisher) {
    double gigabytes =
        publisher.articlesOfAMonth() * MONTHS * number("article.stored-bytes") / (1 << 30);
    return Math.max(0, gigabytes - number("dynamodb.free-gigabytes"))
        * number("dynamodb.gigabyte-month");
  }

  private double pictures(Publisher publisher) {
    double made = publisher.articlesOfAMonth() * number("article.pictures");
    double gigabytes = made * MONTHS * number("picture.stored-bytes") / (1 << 30);
    return made * number("picture.made") + gigabytes * number("s3.gigabyte-month");
  }

  /** A million requests have as many gigabytes as one has kilobytes. */
  private double delivery(Publisher publisher, double bytes) {
    double requests = Math.max(0, publisher.reads() - number("cdn.free-million-requests") / 2);
    return requests * number("cdn.million-requests")
        + tiered(publisher.reads() * bytes / 1000, given.getProperty("cdn.tiers"));
  }

  /**
   * @param tiers gigabytes up to which a gigabyte has a price, and that price
   */
  static double tiered(double gigabytes, String tiers) {
    double sum = 0;
    double from = 0;
    for (String tier : tiers.split(",", -1)) {
      String[] parts = tier.strip().split("=", -1);
      double to = parts[0].equals("*") ? Double.MAX_VALUE : Double.parseDouble(parts[0]);
      sum += Math.max(0, Math.min(gigabytes, to) - from) * Double.parseDouble(parts[1]);
      from = to;
    }
    return sum;
  }

  private double logs(Publisher publisher) {
    double lines =
        publisher.origin() * 1e6
            + publisher.articlesOfAMonth() * number("article.revisions") * number("article.lines");
    double gigabytes =
        (lines * number("log.bytes") + publisher.origin() * 1e6 * number("access-log.bytes")) / 1e9;
    return gigabytes * number("logs.gigabyte");
  }

  private double watching() {
    return Math.max(0, number("metrics") - number("metrics.free")) * number("metrics.month")
        + Math.max(0, number("alarms.metrics") - number("alarms.free")) * number("alarms.month");
  }

  private double number(String name) {
    String value = given.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException("the prices have no " + name);
    }
    return Double.parseDouble(value.strip());
  }

  private static String dollars(double value) {
    return value < 100 ? String.format(ROOT, "$%.2f", value) : String.format(ROOT, "$%,.0f", value);
  }
}
