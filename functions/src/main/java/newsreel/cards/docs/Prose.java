package newsreel.cards.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A paragraph or an item of a list, by the Markdown that the contract uses: blank lines, items that
 * begin with a hyphen, and code between backticks.
 */
public record Prose(boolean item, List<Span> spans) {
  private static final String ITEM = "- ";

  public Prose {
    spans = List.copyOf(spans);
  }

  public record Span(String text, boolean code) {}

  static List<Prose> of(String markdown) {
    List<Prose> all = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String line : markdown.strip().split("\n", -1)) {
      if (line.isBlank() || line.startsWith(ITEM)) {
        end(text, all);
      }
      text.append(text.isEmpty() ? "" : " ").append(line.startsWith(ITEM) ? line : line.strip());
    }
    end(text, all);
    return all;
  }

  private static void end(StringBuilder text, List<Prose> all) {
    String paragraph = text.toString().strip();
    text.setLength(0);
    if (!paragraph.isEmpty()) {
      boolean item = paragraph.startsWith(ITEM);
      all.add(new Prose(item, spans(item ? paragraph.substring(ITEM.length()) : paragraph)));
    }
  }

  private static List<Span> spans(String text) {
    String[] parts = text.split("`", -1);
    return Stream.iterate(0, i -> i + 1)
        .limit(parts.length)
        .filter(i -> !parts[i].isEmpty())
        .map(i -> new Span(parts[i], i % 2 == 1))
        .toList();
  }
}
