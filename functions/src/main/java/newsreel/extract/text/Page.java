package newsreel.extract.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of a page with what the passes have found out about each. */
final class Page {
  final List<Line> lines;
  final Span span;
  final int headline;
  private static final int MAX_TEXT = 40_000;

  private @Nullable String text;
  private final @Nullable String[] folded;
  private final @Nullable Tokens[] tokens;
  private final @Nullable Credit[] tails;
  private final boolean[] tailsRead;
  private final @Nullable Role[] roles;
  private final Map<String, Integer> counts = new HashMap<>();

  Page(List<Line> lines) {
    this.lines = lines;
    this.roles = new Role[lines.size()];
    this.folded = new String[lines.size()];
    this.tokens = new Tokens[lines.size()];
    this.tails = new Credit[lines.size()];
    this.tailsRead = new boolean[lines.size()];
    for (Line line : lines) {
      if (line.columns() <= 160) {
        counts.merge(line.text(), 1, Integer::sum);
      }
    }
    Headline found = Headline.find(this);
    this.headline = found.index();
    this.span = found.span();
  }

  /** The running text, as far as it is asked for names. */
  String text() {
    if (text == null) {
      StringBuilder builder = new StringBuilder();
      for (int i = span.first(); i <= span.last() && builder.length() < MAX_TEXT; i++) {
        if (lines.get(i).prose()) {
          builder.append(lines.get(i).text()).append('\n');
        }
      }
      text = builder.toString();
    }
    return text;
  }

  Line line(int i) {
    return lines.get(i);
  }

  int size() {
    return lines.size();
  }

  boolean has(int i) {
    return i >= 0 && i < lines.size();
  }

  @Nullable Role role(int i) {
    return has(i) ? roles[i] : null;
  }

  boolean is(int i, Role role) {
    return has(i) && roles[i] == role;
  }

  /** Whether no pass has said what the line is. */
  boolean open(int i) {
    return has(i) && roles[i] == null;
  }

  void mark(int i, Role role) {
    roles[i] = role;
  }

  /** How often the very line stands on the page. */
  int repeated(Line line) {
    return counts.getOrDefault(line.text(), 1);
  }

  /** Whether a line follows the one above it without a blank. */
  boolean joined(int i) {
    return has(i) && i > 0 && !lines.get(i).afterBlank();
  }

  String folded(int i) {
    String known = folded[i];
    if (known == null) {
      known = Vocabulary.fold(lines.get(i).text());
      folded[i] = known;
    }
    return known;
  }

  /** Of the first characters of a line, as many as a headline has. */
  Tokens tokens(int i) {
    Tokens known = tokens[i];
    if (known == null) {
      known = Tokens.of(lines.get(i).text(), 300);
      tokens[i] = known;
    }
    return known;
  }

  /** The caption and credit of a line that is both; absent where it is not. */
  @Nullable Credit tail(int i) {
    if (!tailsRead[i]) {
      tails[i] = Credits.tail(lines.get(i));
      tailsRead[i] = true;
    }
    return tails[i];
  }
}
