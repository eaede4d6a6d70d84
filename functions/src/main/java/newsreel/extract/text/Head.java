package newsreel.extract.text;

import java.util.List;
import newsreel.extract.words.PressVocabulary;

/** Reads the headline with its topic and standfirst. */
final class Head {
  private static final int REACH_OF_HEAD = 35;
  private static final int REACH_OF_TOPIC = 8;
  private static final int LONGEST_MENU = 3;

  private final TextPage page;
  private final Draft draft;
  private final int headline;

  private Head(TextPage page, Draft draft) {
    this.page = page;
    this.draft = draft;
    this.headline = page.headline;
  }

  /** Returns the index of the last line of the head, after which the text begins. */
  static int read(TextPage page, Draft draft) {
    Head head = new Head(page, draft);
    draft.headline =
        new Draft.Text(
            Kicker.headline(page, page.headline), page.line(page.headline).number(), 0.8);
    int end = head.end();
    head.standfirst(end);
    head.topic();
    return end;
  }

  /** Returns the last byline or date above the third paragraph. */
  private int end() {
    int end = headline;
    int prose = 0;
    for (int i = headline + 1;
        i < page.size() && i <= headline + REACH_OF_HEAD && prose <= 2;
        i++) {
      prose += page.open(i) && page.line(i).prose() ? 1 : 0;
      end = page.is(i, Role.DATE) || page.is(i, Role.BYLINE) ? i : end;
    }
    return end;
  }

  /** Reads the sentence between the headline and the byline or date below it. */
  private void standfirst(int end) {
    for (int i = headline + 1; i < end; i++) {
      Line line = page.line(i);
      if (page.open(i) && !line.bullet() && line.words() >= 5 && line.columns() >= 50) {
        draft.description = new Draft.Text(line.text(), line.number(), 0.7);
        page.mark(i, Role.DESCRIPTION);
        return;
      }
    }
  }

  /** Reads the nearest short line above the headline that does not ask for anything. */
  private void topic() {
    for (int i = headline - 1; i >= 0 && i >= headline - REACH_OF_TOPIC; i--) {
      if (page.open(i)) {
        Line line = page.line(i);
        String name = lastOfBreadcrumb(line.text());
        if (topical(line, name) && !saysHeadline(name) && !endsMenu(i)) {
          draft.topic = new Draft.Text(name, line.number(), 0.6);
          page.mark(i, Role.TOPIC);
        }
        return;
      }
    }
  }

  private static boolean topical(Line line, String name) {
    return name.length() >= 2
        && name.length() <= 60
        && name.split(" ", -1).length <= 5
        && !line.ended()
        && line.digits() == 0
        && !glued(name);
  }

  /** Whether the text is a menu and not a name: "SportTennisCycling". */
  private static boolean glued(String name) {
    int joints = 0;
    for (int i = 1; i < name.length(); i++) {
      joints +=
          Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1))
              ? 1
              : 0;
    }
    return joints > 1;
  }

  /** Whether the headline repeats the text, since the last step of a trail may be the article. */
  private boolean saysHeadline(String name) {
    String title = PressVocabulary.fold(page.line(headline).text());
    String folded = PressVocabulary.fold(name);
    return folded.equals(title) || (folded.indexOf(' ') > 0 && title.contains(folded));
  }

  private static String lastOfBreadcrumb(String text) {
    String name = text;
    for (String mark : List.of(" > ", " / ", " » ", " › ", " | ")) {
      int at = name.lastIndexOf(mark);
      name = at >= 0 ? name.substring(at + mark.length()) : name;
    }
    return name.strip();
  }

  /** Whether the line ends a long run of short lines, like a menu and unlike a breadcrumb. */
  private boolean endsMenu(int i) {
    int run = 0;
    for (int j = i - 1; j >= 0 && page.line(j).columns() < 40 && page.joined(j + 1); j--) {
      run++;
    }
    return run > LONGEST_MENU;
  }
}
