package newsreel.extract.html.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsreel.extract.html.source.PlainText;
import org.jsoup.nodes.Element;

/** A title in its parts: headline, section, site, day, in any order. */
public final class TitleParts {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|*\\-–—·•:»«>‹›~/]+\\s+|\\s*[|｜]\\s*|\\s+(?=\\()");

  /** Every separator but a bar is white space with one of them behind it. */
  private static final String MARKS = "*-–—·•:»«>‹›~/(";

  private static final Object HEADINGS = new Object();
  private static final Object SUBHEADINGS = new Object();
  private static final Object MINOR_HEADINGS = new Object();
  private static final int MAX_PARTS = 8;
  private static final int MIN_SUBHEADING = 10;
  private static final int MIN_HEADING = 4;

  private TitleParts() {}

  /** Returns the longest part, or sequence of parts, that is also a heading on the page. */
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

  /**
   * Returns a lower heading that matches the title or a part of it, for a page whose h1 matches
   * none.
   */
  public static Optional<String> instead(Page page, String title, Optional<String> h1) {
    String folded = PlainText.folded(title);
    if (h1.filter(h -> folded.contains(PlainText.folded(h))).isPresent()) {
      return Optional.empty();
    }
    return stands(page, title) ? Optional.of(withoutMarks(title)) : heading(page, title);
  }

  /** Removes a mark after which the site's name is missing: "The headline |". */
  private static String withoutMarks(String title) {
    int end = title.length();
    while (end > 0 && " |»–—-·•".indexOf(title.charAt(end - 1)) >= 0) {
      end--;
    }
    return title.substring(0, end);
  }

  /** Whether the title ends with the heading after a headline: the name of the site. */
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
    starts.add(0);
    if (isParted(title)) {
      Matcher m = SEPARATOR.matcher(title);
      while (starts.size() < MAX_PARTS && m.find()) {
        if (m.start() > 0) {
          ends.add(m.start());
          starts.add(m.end());
        }
      }
    }
    ends.add(title.length());
  }

  /** Whether the title contains a bar, or white space and one of the marks. */
  static boolean isParted(String title) {
    boolean space = false;
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if (c == '|' || c == '｜' || (space && MARKS.indexOf(c) >= 0)) {
        return true;
      }
      space = c <= ' ';
    }
    return false;
  }

  private static boolean stands(Page page, String part) {
    String folded = PlainText.folded(part);
    boolean heading =
        folded.length() >= MIN_HEADING
            && !page.site().is(part)
            && headings(page, HEADINGS, page.index().headings).contains(folded);
    return heading
        || (folded.length() >= MIN_SUBHEADING
            && (headings(page, SUBHEADINGS, page.index().subheadings).contains(folded)
                || headings(page, MINOR_HEADINGS, page.index().minorHeadings).contains(folded)));
  }

  /** Returns the folded headings without those that are the site's name. */
  private static Set<String> headings(Page page, Object key, List<Element> headings) {
    return page.once(
        key,
        () -> {
          Set<String> folded = new HashSet<>();
          for (Element heading : headings) {
            String text = heading.text();
            if (!page.site().is(text)) {
              folded.add(PlainText.folded(text));
            }
          }
          return folded;
        });
  }
}
