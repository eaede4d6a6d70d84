package newsreel.extract.text;

/** Parts a headline from the kicker that stands with it, or joins the two as the page does. */
final class Kicker {
  private static final int LEAST_LETTERS = 8;
  private static final int LEAST_WORDS_LEFT = 4;

  private Kicker() {}

  /** The headline of the line at {@code i}. */
  static String headline(Page page, int i) {
    String text = withoutCapitals(page.line(i).text());
    boolean colonAbove = page.has(i - 2) && page.line(i - 1).text().equals(":");
    return colonAbove && page.line(i - 2).columns() <= 60
        ? page.line(i - 2).text() + ": " + text
        : text;
  }

  /** "CHILDHOOD SWEETHEARTS Who the pair are" is the second part, set apart by its letters. */
  static String withoutCapitals(String text) {
    int at = 0;
    int letters = 0;
    while (at < text.length()) {
      int space = text.indexOf(' ', at);
      String word = text.substring(at, space < 0 ? text.length() : space);
      if (word.chars().anyMatch(Character::isLowerCase)) {
        break;
      }
      letters += (int) word.chars().filter(Character::isUpperCase).count();
      at += word.length() + 1;
    }
    String rest = at < text.length() ? text.substring(at) : "";
    boolean kicker =
        letters >= LEAST_LETTERS && text.substring(0, Math.max(0, at - 1)).indexOf(' ') > 0;
    return kicker
            && rest.split(" ", LEAST_WORDS_LEFT + 1).length > LEAST_WORDS_LEFT - 1
            && Character.isUpperCase(rest.charAt(0))
        ? rest
        : text;
  }
}
