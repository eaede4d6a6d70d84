package newsreel.extract.words;

import java.util.Set;

/** The words that lead a byline: "By", "Ein Kommentar von", "View all posts by", "Author:". */
final class BylineLead {
  /** The most characters that the words take. */
  private static final int LONGEST = 60;

  /** Words that may precede a byline's noun: "Eine Kolumne von". */
  private static final Set<String> ARTICLES = Set.of("ein", "eine", "un", "une", "una", "a", "an");

  /** Words that both lead names and belong to names: "di Rosa Tal", "Di Rosa". */
  private static final Set<String> PARTICLES =
      Set.of("di", "da", "de", "af", "av", "von", "par", "por", "door", "do", "van");

  /** Words that are attached to the name if the space between was lost: "ByAlex Tal". */
  private static final Set<String> GLUED =
      Set.of("by", "von", "por", "door", "oleh", "autor", "author", "text", "autorin");

  /** Between two things that a person made: "Text und Fotos: …", "Words & pictures by …". */
  private static final Set<String> AND =
      Set.of("und", "and", "&", "et", "y", "e", "en", "og", "och", "i", "+", "/");

  /** What people make, if "and" follows. */
  private static final Set<String> MADE =
      Set.of("words", "story", "report", "reporting", "interview", "photos", "pictures", "fotos");

  private BylineLead() {}

  /** Returns where the name begins after the words, or -1 if the line does not begin with them. */
  static int end(String text) {
    String head = PressVocabulary.fold(text.substring(0, Math.min(text.length(), LONGEST)));
    int start = 0;
    while (start < head.length() && "~–—-|•·*»>: ".indexOf(head.charAt(start)) >= 0) {
      start++;
    }
    int end = longest(head, start);
    if (end < 0) {
      return glued(text, head, start);
    }
    end = made(head, end);
    int name = skip(head, end);
    return name > end || name >= head.length() || head.charAt(end - 1) == ' ' ? name : -1;
  }

  /** Like {@link #end}, but treats "Von Tal" as a name and not as a byline. */
  static int statedEnd(String text) {
    int end = end(text);
    if (end <= 0 || !PARTICLES.contains(PressVocabulary.fold(text.substring(0, end).strip()))) {
      return end;
    }
    String rest = text.substring(end);
    int space = rest.indexOf(' ');
    boolean two =
        space > 0
            && Character.isUpperCase(rest.charAt(0))
            && Character.isUpperCase(rest.charAt(Math.min(space + 1, rest.length() - 1)));
    return two ? end : -1;
  }

  private static int longest(String head, int start) {
    int end = Phrases.BY.endAt(head, start);
    if (end >= 0) {
      return end;
    }
    int role = Phrases.ROLE.endAt(head, start);
    if (role > 0 && head.startsWith(":", role)) {
      return role;
    }
    int space = head.indexOf(' ', start);
    if (space > 0 && MADE.contains(head.substring(start, space))) {
      int made = made(head, space);
      return made > space ? made : -1;
    }
    if (space < 0 || !ARTICLES.contains(head.substring(start, space))) {
      return -1;
    }
    for (int words = 0; words < 4 && space >= 0; words++) {
      end = Phrases.BY.endAt(head, space + 1);
      if (end >= 0) {
        return end;
      }
      space = head.indexOf(' ', space + 1);
    }
    return -1;
  }

  /** "Text und Interview: ", "Words and pictures by ". */
  private static int made(String head, int end) {
    int and = skip(head, end);
    int space = head.indexOf(' ', and);
    if (space < 0 || !AND.contains(head.substring(and, space))) {
      return end;
    }
    int colon = head.indexOf(':', space);
    int by = head.indexOf(" by ", space);
    int von = head.indexOf(" von ", space);
    if (colon > 0 && colon < space + 22) {
      return colon + 1;
    }
    if (by > 0 && by < space + 22) {
      return by + 3;
    }
    return von > 0 && von < space + 22 ? von + 4 : end;
  }

  private static int glued(String text, String head, int start) {
    int i = start;
    while (i < head.length() && Character.isLetter(head.charAt(i))) {
      if (i > start + 1 && Character.isUpperCase(text.charAt(i))) {
        return GLUED.contains(head.substring(start, i)) && text.indexOf(' ', i) > 0 ? i : -1;
      }
      i++;
    }
    return -1;
  }

  private static int skip(String text, int from) {
    int i = from;
    while (i < text.length() && " :：／/~".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }
}
