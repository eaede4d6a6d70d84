package newsreel.extract.html.rules;

import java.util.List;
import java.util.Optional;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.page.TextRun;
import newsreel.extract.html.rules.ShownLines.ShownLine;
import newsreel.extract.words.DatedName;

/** Finds who stands beside a date between headline and text. */
final class DatedNames {
  /** The fewest characters of a line that belongs to the text. */
  private static final int TEXT = 160;

  private DatedNames() {}

  /**
   * @param lines those after the headline
   */
  static List<String> in(List<ShownLine> lines, Page page) {
    for (ShownLine line : lines) {
      if (line.text().length() >= TEXT) {
        return List.of();
      }
      Optional<String> name =
          line.heading()
              ? Optional.empty()
              : DatedName.in(line.text(), DateValues.in(line.text(), page));
      if (name.isPresent() && !isMentioned(name.get(), page)) {
        return List.of(name.get());
      }
    }
    return List.of();
  }

  /** Whether the text speaks of it, as of its place or subject; notes start with the author. */
  private static boolean isMentioned(String name, Page page) {
    return page.body().runs().stream()
        .map(TextRun::text)
        .filter(text -> text.length() >= TEXT && !text.startsWith(name))
        .anyMatch(text -> DatedName.isMentioned(name, text));
  }
}
