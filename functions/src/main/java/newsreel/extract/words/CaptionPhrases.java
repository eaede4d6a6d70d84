package newsreel.extract.words;

import java.util.HashSet;
import java.util.Set;

/** Words that only captions have: where someone is in the picture, and that it is an old one. */
public final class CaptionPhrases {
  private static final int MAX_WORDS = 30;
  private static final Set<String> PLACES = Set.copyOf(PressVocabulary.list("in picture"));
  private static final Set<String> ARCHIVE = Set.copyOf(PressVocabulary.list("archive picture"));
  private static final Set<String> COUNTS = Set.copyOf(PressVocabulary.list("gallery count"));
  private static final Set<String> BRACKETED = union(PLACES, ARCHIVE);

  private CaptionPhrases() {}

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> all = new HashSet<>(a);
    all.addAll(b);
    return Set.copyOf(all);
  }

  /**
   * Whether a text is about a picture: "Jo Tal (left) and Kim Berg", "Jo Tal, second right, …",
   * "FILE - Jo Tal …", "Harbour (archive photo)".
   */
  public static boolean speak(String text) {
    return begin(text) || bracketed(text) || betweenCommas(text);
  }

  /** "FILE - …", "Symbolbild: …", "From left: …". */
  private static boolean begin(String text) {
    int limit = Math.min(text.length() - 1, MAX_WORDS);
    for (int i = 3; i <= limit; i++) {
      char c = text.charAt(i);
      if (c == ':'
          || c == '：'
          || ((c == '-' || c == '–' || c == '—') && text.charAt(i - 1) == ' ')) {
        String lead = bare(text, 0, i);
        boolean place = c != '-' && lead.indexOf(' ') > 0 && PLACES.contains(lead);
        return place || ARCHIVE.contains(lead);
      }
    }
    return false;
  }

  private static boolean bracketed(String text) {
    for (int open = bracket(text, 0); open >= 0; open = bracket(text, open + 1)) {
      int limit = Math.min(text.length(), open + MAX_WORDS);
      for (int i = open + 1; i < limit; i++) {
        char c = text.charAt(i);
        if (c == ')' || c == '）' || c == ',' || c == ';') {
          if (i > open + 1 && isPlace(text, open + 1, i)) {
            return true;
          }
          if (c != ',') {
            break;
          }
        }
      }
    }
    return false;
  }

  private static int bracket(String text, int from) {
    int narrow = text.indexOf('(', from);
    int wide = text.indexOf('（', from);
    return narrow < 0 ? wide : wide < 0 ? narrow : Math.min(narrow, wide);
  }

  /** Whether the word names a place. A capital letter by itself is a party: "Jo Tal (R)". */
  private static boolean isPlace(String text, int from, int to) {
    boolean letter = to - from == 1 && Character.isUpperCase(text.charAt(from));
    return !letter && BRACKETED.contains(bare(text, from, to));
  }

  /** Whether "…, left, …" follows a name; in a text the word is elsewhere. */
  private static boolean betweenCommas(String text) {
    for (int comma = text.indexOf(", "); comma > 0; comma = text.indexOf(", ", comma + 2)) {
      int word = text.lastIndexOf(' ', comma) + 1;
      int limit = Math.min(text.length(), comma + MAX_WORDS);
      if (!Character.isUpperCase(text.charAt(word))) {
        continue;
      }
      for (int i = comma + 3; i < limit; i++) {
        char c = text.charAt(i);
        if (c == ',' || c == ';' || (c == '.' && i == text.length() - 1)) {
          String place = bare(text, comma + 2, i);
          if (place.length() > 3 && PLACES.contains(place)) {
            return true;
          }
          break;
        }
      }
    }
    return false;
  }

  /** Returns the text in lower case, with single spaces and without digits and dots. */
  private static String bare(String text, int from, int to) {
    StringBuilder bare = new StringBuilder();
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c) || c == '\'' || c == '’') {
        bare.append(Scripts.fold(c));
      } else if (c == '-'
          && !bare.isEmpty()
          && i + 1 < to
          && Character.isLetter(text.charAt(i + 1))) {
        bare.append(c);
      } else if (!bare.isEmpty()
          && bare.charAt(bare.length() - 1) != ' '
          && !Character.isDigit(c)) {
        bare.append(' ');
      }
    }
    return bare.toString().strip();
  }

  /** Whether a line only counts pictures: "View 3 images", "2/5", "Bild 1 von 4". */
  public static boolean count(String line) {
    if (line.length() > MAX_WORDS || line.chars().noneMatch(Character::isDigit)) {
      return false;
    }
    String words = bare(line, 0, line.length());
    int slash = line.indexOf('/');
    return words.isEmpty()
        ? slash > 0
            && slash == line.lastIndexOf('/')
            && line.chars().allMatch(CaptionPhrases::counts)
        : COUNTS.contains(words);
  }

  /** Whether the word separates two counts: "of", "von". */
  static boolean isBetweenCounts(String folded) {
    return folded.length() <= 3 && COUNTS.contains(folded);
  }

  private static boolean counts(int c) {
    return Character.isDigit(c) || c == '/' || c == ' ';
  }
}
