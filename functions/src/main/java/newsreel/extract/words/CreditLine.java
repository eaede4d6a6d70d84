package newsreel.extract.words;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a credit on a line of its own or in an element of its own. */
public final class CreditLine {
  /** The most characters of a label with its name. */
  private static final int MAX_LINE = 200;

  private CreditLine() {}

  /** Reads "Photo: Reuters", or "Photo:" before a name; absent if the line is neither. */
  public static @Nullable Credit labelled(String line) {
    int end = CreditLabel.endOfAll(line, skipMarks(line, 0));
    if (end < 0 || line.length() > MAX_LINE) {
      return null;
    }
    String name = line.substring(end).strip();
    return name.isEmpty() ? new Credit(null, null, 0.9) : Credit.of("", name, 0.95);
  }

  /** Reads a name that is known as a credit by itself; absent if the line is not one. */
  public static @Nullable Credit named(String line) {
    String name =
        line.startsWith("(") && line.endsWith(")") ? line.substring(1, line.length() - 1) : line;
    int slash = name.indexOf('/');
    boolean glued = slash > 0 && slash + 1 < name.length() && name.indexOf("://") < 0;
    boolean whole = PressNames.isOrigin(name);
    if (!whole && !PressNames.titled(name, 7)) {
      return null;
    }
    boolean agency = whole || PressNames.agency(name) >= 0;
    return agency || glued ? Credit.of("", name, agency ? 0.7 : 0.5) : null;
  }

  /** Returns a credit without its label, brackets and sign; absent if nothing is left. */
  public static Optional<String> name(String credit) {
    String text = credit.strip();
    int end = CreditLabel.endOfAll(text, skipMarks(text, 0));
    text = end > 0 ? text.substring(end).strip() : text;
    text = Credit.cleanName(closed(closed(text, '(', ')'), '[', ']'));
    boolean empty = text.isEmpty() || Phrases.PHOTO.is(PressVocabulary.fold(text));
    return empty ? Optional.empty() : Optional.of(text);
  }

  private static int skipMarks(String text, int from) {
    int i = from;
    while (i < text.length() && " ([（|/·•–—:,.-".indexOf(text.charAt(i)) >= 0) {
      if (text.startsWith("(c)", i) || text.startsWith("(C)", i)) {
        break;
      }
      i++;
    }
    return i;
  }

  private static String closed(String text, char open, char close) {
    String inner = text;
    if (inner.endsWith(String.valueOf(close)) && inner.indexOf(open) < 0) {
      inner = inner.substring(0, inner.length() - 1).strip();
    }
    if (inner.length() > 2
        && inner.charAt(0) == open
        && inner.indexOf(close) == inner.length() - 1) {
      inner = inner.substring(1, inner.length() - 1).strip();
    }
    return inner;
  }
}
