package newsreel.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What TABLE.md says, by its tables. */
final class TableDocument {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private TableDocument() {}

  /**
   * A row of the chart of items.
   *
   * @param pk with {@code {…}} for a value
   * @param sk likewise
   */
  record ItemRow(String name, String pk, String sk, boolean followed, Set<String> attributes) {
    boolean matches(String pk, String sk) {
      return pattern(this.pk).matcher(pk).matches() && pattern(this.sk).matcher(sk).matches();
    }

    /** A value has no {@code #}, but where the pattern ends. */
    private static Pattern pattern(String text) {
      String kind = text.replace("{kind}", "(?:ARTICLE|VIDEO)");
      return Pattern.compile(kind.replaceAll("\\{\\w+\\}", "[^#]+"));
    }
  }

  record IndexRow(String name, String partition, String sort) {}

  /**
   * A row of the reads or of the writes.
   *
   * @param units the number at the start of the last column
   */
  record PatternRow(String number, double units) {}

  static List<ItemRow> items() {
    return rows("Items").stream()
        .map(
            row ->
                new ItemRow(
                    row.get(0),
                    codes(row.get(1)).getFirst(),
                    codes(row.get(2)).getFirst(),
                    row.get(3).equals("yes"),
                    Set.copyOf(codes(row.get(4)))))
        .toList();
  }

  static List<IndexRow> indexes() {
    return rows("Indexes").stream()
        .map(
            row ->
                new IndexRow(
                    codes(row.get(0)).getFirst(),
                    codes(row.get(1)).getFirst(),
                    codes(row.get(2)).getFirst()))
        .toList();
  }

  static List<PatternRow> patterns() {
    return Stream.of("Reads", "Writes")
        .flatMap(section -> rows(section).stream())
        .map(row -> new PatternRow(row.get(0), Double.parseDouble(row.get(3).split(" ", -1)[0])))
        .toList();
  }

  /** The rows under a section's table head, cell by cell. */
  private static List<List<String>> rows(String section) {
    String page = text();
    int start = page.indexOf("\n## " + section + "\n");
    String rest = page.substring(start + 4);
    int end = rest.indexOf("\n## ");
    return (end < 0 ? rest : rest.substring(0, end))
        .lines()
        .filter(line -> line.startsWith("| "))
        .skip(1)
        .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
        .map(cells -> cells.subList(1, cells.size() - 1))
        .toList();
  }

  static String text() {
    return read(Path.of("TABLE.md"));
  }

  /** Every text between quotes in Keys, without what formats a value. */
  static Set<String> literals() {
    String source = read(Path.of("src/main/java/newsreel/table/Keys.java"));
    Matcher literal = Pattern.compile("\"([^\"\n]*)\"").matcher(source);
    return literal
        .results()
        .map(match -> match.group(1))
        .filter(text -> !text.contains("%") && !text.contains("'"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every number of a pattern that a comment of the package names. */
  static Set<String> numbersInCode() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/java/newsreel/table"))) {
      return files
          .flatMap(file -> Pattern.compile("\\b[RW]\\d+\\b").matcher(read(file)).results())
          .map(match -> match.group())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static List<String> codes(String cell) {
    return CODE.matcher(cell).results().map(m -> m.group(1)).toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
