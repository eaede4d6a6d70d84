package newsreel.extract.html.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.rules.ShownLines.ShownLine;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.words.Bylines;

/** Finds bylines that only their words mark: "Do 25.04.24 | 14:07 Uhr | Von Ann Lee". */
final class SignedLines {
  private static final int MAX_LINE = 160;

  /** The number of lines below the first byline that may continue it. */
  private static final int MAX_MORE = 3;

  /**
   * The number of lines after the headline in which the text is signed. Lines further away may
   * belong to other stories.
   */
  private static final int NEAR = 12;

  /** The most characters of an agency's name with a place. */
  private static final int MAX_AGENCY = 40;

  private SignedLines() {}

  /**
   * Returns the names in the first such line after the headline, or before it if there is none
   * after it.
   */
  static List<String> names(Page page, String headline) {
    List<ShownLine> lines = ShownLines.of(page);
    int start = headlineIn(lines, PlainText.folded(headline));
    int near = Math.min(start + NEAR, lines.size());
    List<String> names = first(lines, start, near);
    names = names.isEmpty() ? agency(lines, start + 1, near) : names;
    names = names.isEmpty() ? DatedNames.in(lines.subList(start, near), page) : names;
    names = names.isEmpty() ? first(lines, near, lines.size()) : names;
    return names.isEmpty() ? first(lines, 0, start) : names;
  }

  /** Returns an agency that signs between headline and text: "JIJI", "AFP, Manila". */
  private static List<String> agency(List<ShownLine> lines, int from, int to) {
    for (int i = from; i < to && lines.get(i).text().length() < MAX_LINE; i++) {
      String line = lines.get(i).text();
      int comma = line.indexOf(", ");
      String name = comma > 0 && line.length() < MAX_AGENCY ? line.substring(0, comma) : line;
      if (Bylines.isAgency(name)) {
        return List.of(name);
      }
    }
    return List.of();
  }

  private static List<String> first(List<ShownLine> lines, int from, int to) {
    for (int i = from; i < to; i++) {
      List<String> names = signed(lines, i);
      if (!names.isEmpty()) {
        Set<String> all = new LinkedHashSet<>(names);
        for (int more = i + 1; more <= i + MAX_MORE && more < to; more++) {
          if (!Bylines.isEdited(lines.get(more).text())) {
            all.addAll(signed(lines, more));
          }
        }
        return new ArrayList<>(all);
      }
    }
    return List.of();
  }

  /** Returns the names in a line; if the line is just a label, those in the next one. */
  private static List<String> signed(List<ShownLine> lines, int i) {
    String line = lines.get(i).text();
    if (line.length() > MAX_LINE) {
      return List.of();
    }
    if (i + 1 < lines.size() && Bylines.isLead(line)) {
      String next = lines.get(i + 1).text();
      return next.length() > MAX_LINE ? List.of() : Bylines.signed(line + " " + next);
    }
    return Bylines.signed(line);
  }

  private static int headlineIn(List<ShownLine> lines, String headline) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).heading() && PlainText.folded(lines.get(i).text()).equals(headline)) {
        return i;
      }
    }
    return 0;
  }
}
