package newsreel.extract.html.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.extract.html.source.PlainText;
import org.jsoup.nodes.Element;

/** A title in its parts: headline, section, site, day, in any order. */
public final class TitleParts {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|*\\-–—·•:»«>‹›~/]+\\s+|\\s*[|｜]\\s*|\\s+(?=\\()");

  private static final int MAX_PARTS = 8;
  private static final int MIN_SUBHEADING = 10;
  private static final int MIN_HEADING = 4;

  private TitleParts() {}

  /** The part, or parts in a row, that stand as a heading on the page: the longest of them. */
  public static Optional<String> heading(Page page, String title) {
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    split(title, starts, ends);
    if (starts.size() < 2) {
      return Optional.empty();
    }
    String longest = null;
    for (int from = 0; from < starts.size(); from++) {
      for (int to = from; to < ends.size(); to++) {
        String part = title.substring(starts.get(from), ends.get(to));
        boolean longer = longest == null || part.length() > longest.length();
        if (longer && stands(page, part)) {
          longest = part;
        }
      }
    }
    return Optional.ofNullable(longest);
  }

  /** Whether a heading is what ends the title behind a headline: the name of the site. */
  static boolean ends(String title, String heading) {
    String whole = PlainText.folded(title);
    String name = PlainText.folded(heading);
    if (whole.length() <= name.length() + MIN_SUBHEADING || !whole.endsWith(name)) {
      return false;
    }
    List<Integer> starts = new ArrayList<>();
    split(title, starts, new ArrayList<>());
    return starts.stream().skip(1).anyMatch(s -> PlainText.same(title.substring(s), heading));
  }

  private static void split(String title, List<Integer> starts, List<Integer> ends) {
    Matcher m = SEPARATOR.matcher(title);
    starts.add(0);
    while (starts.size() < MAX_PARTS && m.find()) {
      if (m.start() > 0) {
        ends.add(m.start());
        starts.add(m.end());
      }
    }
    ends.add(title.length());
  }

  private static boolean stands(Page page, String part) {
    String folded = PlainText.folded(part);
    boolean heading =
        folded.length() >= MIN_HEADING
            && !page.site().is(part)
            && has(page, page.index().headings, folded);
    return heading
        || (folded.length() >= MIN_SUBHEADING && has(page, page.index().subheadings, folded));
  }

  private static boolean has(Page page, List<Element> headings, String folded) {
    return headings.stream()
        .anyMatch(h -> PlainText.folded(h.text()).equals(folded) && !page.site().is(h.text()));
  }
}
