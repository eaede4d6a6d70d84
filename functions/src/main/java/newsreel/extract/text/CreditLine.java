package newsreel.extract.text;

import newsreel.extract.words.Phrases;
import newsreel.extract.words.PressNames;
import newsreel.extract.words.PressVocabulary;
import newsreel.extract.words.Scripts;
import org.jspecify.annotations.Nullable;

/** A credit that is a line of its own, and the label that may lead one. */
final class CreditLine {
  private static final int MAX_COLUMNS = 150;

  private CreditLine() {}

  /** A line that is a credit and nothing else; absent where it is no such. */
  static @Nullable Credit alone(Line line) {
    Credit labelled = labelled(line);
    return labelled == null ? bare(line) : labelled;
  }

  /** "Photo: Reuters", or "Photo:" with the name to follow; absent where the line is no such. */
  static @Nullable Credit labelled(Line line) {
    char first = line.text().charAt(0);
    boolean marked = line.creditMark() >= 0 || first == 'C' || first == 'c';
    return line.columns() > MAX_COLUMNS || !marked ? null : labelled(line.text());
  }

  /** A name that is known for a credit by itself; absent where the line is no such. */
  static @Nullable Credit bare(Line line) {
    String text = line.text();
    boolean sentence = line.ended() && !text.endsWith(".");
    return line.columns() > MAX_COLUMNS || sentence || line.words() > 12 ? null : bareName(text);
  }

  private static @Nullable Credit labelled(String text) {
    int start = text.startsWith("(") || text.startsWith("[") || text.startsWith("（") ? 1 : 0;
    int end = labelEnd(text, start);
    if (end < 0) {
      return null;
    }
    for (int next = labelEnd(text, end); next > 0; next = labelEnd(text, end)) {
      end = next;
    }
    String name = text.substring(end).strip();
    return name.isEmpty() ? new Credit(null, null, 0.9) : Credit.of("", name, 0.95);
  }

  /** The end of a label with its colon (or "by", or the © sign) at {@code from}, or -1. */
  static int labelEnd(String text, int from) {
    int start = skipSpaces(text, from);
    if (!Phrases.PHOTO.mayStand(text, start)) {
      return -1;
    }
    String head = PressVocabulary.fold(text.substring(start, Math.min(text.length(), start + 40)));
    int end = Phrases.PHOTO.endAt(head, 0);
    if (end < 0) {
      return -1;
    }
    if (head.charAt(0) == '©'
        || head.startsWith("(c)")
        || head.startsWith("copyright ")
        || head.startsWith("courtesy")
        || head.startsWith(" by", end - 3)) {
      return start + end;
    }
    int colon = skipSpaces(head, end);
    return colon < head.length() && (head.charAt(colon) == ':' || head.charAt(colon) == '：')
        ? start + colon + 1
        : -1;
  }

  static int skipSpaces(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  /** At a capital after a space, a bracket, a mark, or glued to a small letter. */
  static boolean labelMayStart(String text, int at) {
    char c = text.charAt(at);
    char before = text.charAt(at - 1);
    boolean within = c >= 'a' && c <= 'z' && Scripts.latinLetter(before);
    if (within || !Character.isLetter(c)) {
      return false;
    }
    if (Character.isLetterOrDigit(before)) {
      return Character.isUpperCase(c) && Character.isLowerCase(before);
    }
    return Character.isUpperCase(c)
        || before == '('
        || before == '['
        || Scripts.wide(c)
        || (at > 1 && before == ' ' && "(.–—-/".indexOf(text.charAt(at - 2)) >= 0);
  }

  private static @Nullable Credit bareName(String text) {
    String name =
        text.startsWith("(") && text.endsWith(")") ? text.substring(1, text.length() - 1) : text;
    int slash = name.indexOf('/');
    boolean glued = slash > 0 && slash + 1 < name.length() && name.indexOf("://") < 0;
    boolean whole = PressNames.isAgency(name);
    if (!whole && !PressNames.titled(name, 7)) {
      return null;
    }
    boolean agency = whole || PressNames.agency(name) >= 0;
    return agency || glued ? Credit.of("", name, agency ? 0.7 : 0.5) : null;
  }
}
