package newsreel.extract.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a page says in place of an article, in many languages. */
public enum PageNotice {
  WALL("wall"),
  ERROR("error"),
  REDIRECT("redirect");

  private static final Pattern PARTS = Pattern.compile("[|｜:–—·•»«>‹›]|\\s[-*~]\\s");

  /** In characters. Notices are shorter. */
  private static final int MAX_TITLE = 80;

  /** Words that accompany a notice and have no meaning of their own. */
  private static final Set<String> FILLERS =
      Set.of(
          "error", "http", "https", "status", "code", "oops", "ooops", "ups", "sorry", "hoppla",
          "erreur", "fehler", "errore", "erro", "the", "this", "ошибка", "エラー", "错误");

  private static final Set<String> ERROR_CODES =
      Set.of(
          "400", "401", "403", "404", "405", "406", "410", "429", "451", "500", "502", "503", "504",
          "520", "521", "522", "523", "524", "525", "526", "1020");

  private static final Set<String> REDIRECT_CODES = Set.of("301", "302", "303", "307", "308");

  @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
  private final Set<String> titles;

  @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
  private final List<String> sentences;

  PageNotice(String section) {
    titles =
        PressVocabulary.list(section + " titles").stream()
            .map(PageNotice::plain)
            .collect(Collectors.toUnmodifiableSet());
    sentences =
        PressVocabulary.list(section + " sentences").stream().map(PageNotice::plain).toList();
  }

  /** Returns the notice in a title that says nothing else. */
  public static Optional<PageNotice> ofTitle(String title) {
    if (title.length() > MAX_TITLE) {
      return Optional.empty();
    }
    String plain = plain(title);
    return Arrays.stream(values()).filter(notice -> notice.isTitle(plain)).findFirst();
  }

  /** Returns the notice in one part of a title, whose other parts may name the site. */
  public static Optional<PageNotice> ofPart(String title) {
    return PARTS.splitAsStream(title).flatMap(part -> ofTitle(part).stream()).findFirst();
  }

  /** Whether {@code text}, which has been made plain, contains one of the sentences. */
  public boolean standsIn(String plain) {
    return sentences.stream().anyMatch(sentence -> standsIn(plain, sentence));
  }

  /**
   * Returns the text in lower case, without accents and punctuation, with words separated by single
   * spaces.
   */
  public static String plain(String text) {
    String spaced = text.replace('.', ' ').replace('-', ' ');
    String folded = WordFolding.fold(spaced, 0, spaced.length());
    StringBuilder plain = new StringBuilder(folded.length());
    boolean space = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c) || isMark(c)) {
        if (space && !plain.isEmpty()) {
          plain.append(' ');
        }
        plain.append(c);
        space = false;
      } else {
        space = true;
      }
    }
    return plain.toString();
  }

  private static boolean standsIn(String plain, String sentence) {
    int at = plain.indexOf(sentence);
    while (at >= 0) {
      int end = at + sentence.length();
      boolean begins = at == 0 || Phrases.bound(plain.charAt(at - 1), plain.charAt(at));
      boolean ends =
          end == plain.length() || Phrases.bound(plain.charAt(end - 1), plain.charAt(end));
      if (begins && ends) {
        return true;
      }
      at = plain.indexOf(sentence, at + 1);
    }
    return false;
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private boolean isTitle(String title) {
    if (titles.contains(title)) {
      return true;
    }
    Set<String> codes = codes();
    List<String> rest = new ArrayList<>();
    boolean coded = false;
    for (String word : title.split(" ", -1)) {
      if (codes.contains(word)) {
        coded = true;
      } else if (!FILLERS.contains(word)) {
        rest.add(word);
      }
    }
    return rest.isEmpty() ? coded : titles.contains(String.join(" ", rest));
  }

  private Set<String> codes() {
    return switch (this) {
      case WALL -> Set.of();
      case ERROR -> ERROR_CODES;
      case REDIRECT -> REDIRECT_CODES;
    };
  }
}
