package newsreel.extract.html.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * What an element's class and id say about its part on the page. Hyphens, underscores and capitals
 * separate words, so that {@code c-article-caption__credit} and {@code captionCredit} mean the
 * same. Pages repeat their classes, so each is read once.
 */
public final class ClassWords {
  public static final int CAPTION = 1;
  public static final int CREDIT = 2;
  public static final int AUTHOR = 4;
  public static final int ASIDE = 8;
  public static final int DATE = 16;
  public static final int KEY_POINTS = 32;
  public static final int RELATED = 64;
  public static final int HIDDEN = 128;
  public static final int COMMENTS = 256;
  public static final int BREADCRUMB = 512;
  public static final int FIGURE = 1024;
  public static final int KICKER = 2048;

  /** What accompanies a name: roles, biographies, buttons. */
  public static final int ROLE = 8192;

  /** Beside the article, unless it is in the article's text. */
  public static final int LAYOUT = 4096;

  /** Asks for consent to cookies and the like. */
  public static final int CONSENT = 16384;

  /** For screen readers, or shown when a pointer hovers. */
  public static final int OUT_OF_SIGHT = 32768;

  private static final Pattern UNSEEN =
      Pattern.compile(
          "(?:[a-z]{1,4}-)?(?:visually-?hidden|sr-only|screen-?reader(?:-text|-only)?|off-?screen"
              + "|assistive-text|aural|hidden)");
  private static final Pattern BUBBLE =
      Pattern.compile(
          "(?:[a-z0-9]{1,12}[-_]{1,2})?(?:rollover|tooltip|popover|hovercard)[a-z0-9_-]{0,20}"
              + "(?:block|content|text|body|box|inner|card)");
  private static final int MAX_NAMES = 1000;

  /** The fewest letters of a name for what is not shown. */
  private static final int MIN_HIDING = 5;

  private final Map<String, Integer> read = new HashMap<>();

  /** Returns the parts that the element's class names, and for blocks also the id, as bits. */
  public int of(Element element) {
    if (element.attributesSize() == 0) {
      return 0;
    }
    Attributes attributes = element.attributes();
    String names = attributes.get("class");
    int parts = names.isEmpty() ? 0 : known(names);
    return switch (element.normalName()) {
      case "div", "section", "ul", "header" -> parts | known(attributes.get("id"));
      default -> parts;
    };
  }

  private int known(String names) {
    if (names.isEmpty()) {
      return 0;
    }
    Integer parts = read.get(names);
    if (parts == null) {
      parts = parts(names);
      read.put(names, parts);
    }
    return parts;
  }

  static int parts(String names) {
    if (names.length() > MAX_NAMES) {
      return 0; // no class that a person wrote
    }
    String lower = names.toLowerCase(Locale.ROOT);
    if (lower.length() != names.length()) {
      return 0; // nor this: a letter that grows when made small
    }
    int parts = 0;
    int pairs = 0;
    int start = 0;
    boolean small = false;
    boolean hides = false;
    for (int i = 0; i <= names.length(); i++) {
      char c = i < names.length() ? names.charAt(i) : ' ';
      boolean capital = c >= 'A' && c <= 'Z';
      boolean letter = capital || (c >= 'a' && c <= 'z') || (c > 127 && Character.isLetter(c));
      if (!letter || (small && capital)) {
        if (i - start > 1) {
          int word = ClassVocabulary.parts(lower, start, i);
          parts |= word;
          pairs |= word & ClassVocabulary.PAIRS;
          hides |= mayHide(lower, start);
        }
        start = letter ? i : i + 1;
      }
      small = letter && !capital;
    }
    parts = (parts & ~ClassVocabulary.PAIRS) | ClassVocabulary.paired(pairs);
    return hides ? parts | hiding(lower) : parts;
  }

  /** Whether a word may start a name for what is not shown; most do not. */
  private static boolean mayHide(String names, int word) {
    return switch (names.charAt(word)) {
      case 'a' -> names.startsWith("assistive", word) || names.startsWith("aural", word);
      case 'h' -> names.startsWith("hidden", word) || names.startsWith("hovercard", word);
      case 'o' -> names.startsWith("offscreen", word) || names.startsWith("off-screen", word);
      case 'p' -> names.startsWith("popover", word);
      case 'r' -> names.startsWith("rollover", word);
      case 's' -> names.startsWith("screen", word) || names.startsWith("sr-only", word);
      case 't' -> names.startsWith("tooltip", word);
      case 'v' -> names.startsWith("visually", word);
      default -> false;
    };
  }

  private static int hiding(String names) {
    int parts = 0;
    int end = 0;
    for (int start = 0; start < names.length(); start = end + 1) {
      end = start;
      while (end < names.length() && names.charAt(end) > ' ') {
        end++;
      }
      parts |= end - start < MIN_HIDING ? 0 : unseen(names.substring(start, end));
    }
    return parts;
  }

  private static int unseen(String name) {
    if (UNSEEN.matcher(name).matches()) {
      return name.contains("hidden") && !name.contains("visually") ? HIDDEN : HIDDEN | OUT_OF_SIGHT;
    }
    return BUBBLE.matcher(name).matches() ? OUT_OF_SIGHT : 0;
  }
}
