package newsreel.extract.html.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import newsreel.extract.html.data.Candidate;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.rules.ShownLines.ShownLine;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.words.DateLabel;
import newsreel.extract.words.WrittenDate;

/** Finds dates on the lines around the headline, and on lines that say what their date means. */
final class HeadlineDates {
  private static final int ABOVE = 5;
  private static final int BELOW = 14;

  /** The most characters that a line of dates may have besides the dates. */
  private static final int MAX_BESIDES = 40;

  private static final int MAX_BESIDES_LABELLED = 90;

  /** The fewest characters of a paragraph. */
  private static final int PROSE = 160;

  /** The number of paragraphs below the headline after which the search ends. */
  private static final int MAX_PROSE = 2;

  /** The fewest characters of a heading that abbreviates a longer headline. */
  private static final int MIN_START = 12;

  /** The most lines with labelled dates. A page with more lists other texts. */
  private static final int MAX_LABELLED = 3;

  private static final Object HEADLINE = new Object();

  private HeadlineDates() {}

  static List<Candidate<WrittenDate>> below(Page page, DateLabel label) {
    List<ShownLine> lines = ShownLines.of(page);
    int headline = page.once(HEADLINE, () -> headline(lines, page));
    int prose = 0;
    for (int i = headline + 1; headline >= 0 && i < Math.min(lines.size(), headline + BELOW); i++) {
      List<Candidate<WrittenDate>> found = on(lines.get(i), label, "below the headline", page);
      prose += lines.get(i).text().length() >= PROSE ? 1 : 0;
      if (!found.isEmpty() || prose >= MAX_PROSE) {
        return found;
      }
    }
    return List.of();
  }

  static List<Candidate<WrittenDate>> above(Page page, DateLabel label) {
    List<ShownLine> lines = ShownLines.of(page);
    int headline = page.once(HEADLINE, () -> headline(lines, page));
    for (int i = headline - 1; i >= Math.max(0, headline - ABOVE); i--) {
      List<Candidate<WrittenDate>> found = on(lines.get(i), label, "above the headline", page);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Finds lines anywhere whose words say what their date means. */
  static List<Candidate<WrittenDate>> labelled(Page page, DateLabel label) {
    List<Candidate<WrittenDate>> found = new ArrayList<>();
    for (ShownLine line : ShownLines.of(page)) {
      if (isCandidate(line.text()) && line.text().length() < PROSE) {
        dates(line, page)
            .filter(d -> d.label() == label)
            .findFirst()
            .ifPresent(d -> found.add(new Candidate<>(d, "labelled line", d.note())));
      }
    }
    return found.size() > MAX_LABELLED ? List.of() : found;
  }

  private static List<Candidate<WrittenDate>> on(
      ShownLine line, DateLabel label, String at, Page page) {
    if (!isCandidate(line.text())) {
      return List.of();
    }
    return dates(line, page)
        .filter(
            d ->
                label == d.label() || (label == DateLabel.PUBLISHED && d.label() == DateLabel.NONE))
        .map(d -> new Candidate<>(d, at, d.note()))
        .toList();
  }

  /**
   * Returns the dates in a line that contains little else, or that starts with one like a dateline.
   */
  private static Stream<WrittenDate> dates(ShownLine line, Page page) {
    String text = line.text();
    List<WrittenDate> dates = DateValues.in(text, page);
    int covered = dates.stream().mapToInt(d -> d.end() - d.start()).sum();
    boolean labelled = dates.stream().anyMatch(d -> d.label() != DateLabel.NONE);
    int besides = text.length() - covered;
    boolean bare = besides <= (labelled ? MAX_BESIDES_LABELLED : MAX_BESIDES);
    if (bare || (labelled && text.length() < PROSE)) {
      return dates.stream();
    }
    return dates.stream().limit(1).filter(d -> leads(d, text));
  }

  /** Whether the line is a paragraph that starts with a dateline: "3 May 2024 - The harbour …". */
  private static boolean leads(WrittenDate date, String text) {
    int next = date.end();
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    boolean parted = next < text.length() && "-–—|:".indexOf(text.charAt(next)) >= 0;
    return parted && (date.start() == 0 || (date.label() != DateLabel.NONE && date.start() < 40));
  }

  private static boolean isCandidate(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < 4; i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits >= 4;
  }

  /** Returns the line with the headline, preferably in a heading; negative if there is none. */
  private static int headline(List<ShownLine> lines, Page page) {
    String headline =
        HeadlineRules.RULES.first(page).map(h -> PlainText.folded(h.value())).orElse("");
    int first = -1;
    int heading = -1;
    for (int i = 0; i < lines.size(); i++) {
      ShownLine line = lines.get(i);
      boolean alike = Math.abs(line.text().length() - headline.length()) < headline.length() / 2;
      String folded = alike ? PlainText.folded(line.text()) : "";
      boolean same = alike && folded.equals(headline);
      if (line.heading()
          && (same || (folded.length() > MIN_START && headline.startsWith(folded)))) {
        return i;
      }
      first = first < 0 && same ? i : first;
      heading = heading < 0 && line.heading() ? i : heading;
    }
    return first >= 0 ? first : heading;
  }
}
