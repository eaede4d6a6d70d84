package newsreel.extract.words;

import java.util.Set;

/** Recognises names of people, agencies and houses by their capitals. */
public final class PressNames {
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "di", "da", "do", "dos", "du", "la", "le", "el", "al", "bin",
          "bint", "von", "van", "der", "den", "zu", "zur", "ten", "ter", "af", "av", "and", "und",
          "et", "y", "e", "i", "och", "og", "en", "for", "of", "the", "in", "via", "&", "/", "|",
          "+", "-", "–");
  private static final Set<String> FIRST_PARTICLES =
      Set.of("de", "del", "di", "da", "el", "al", "von", "van", "ten", "ter", "bin", "via");

  /** Part of the names of agencies that only supply pictures. */
  private static final Set<String> PICTURES =
      Set.of(
          "stock",
          "image",
          "photo",
          "getty",
          "alamy",
          "unsplash",
          "pexels",
          "pixabay",
          "imago",
          "flickr",
          "wikimedia",
          "picture",
          "scanpix",
          "magnum",
          "eyevine",
          "backgrid",
          "splash",
          "handout",
          "pool");

  private static final Set<String> LOWER_CASE_AGENCIES =
      Set.of(
          "dpa",
          "epd",
          "ddp",
          "apa",
          "afp",
          "sda",
          "epa",
          "pixabay",
          "unsplash",
          "imago",
          "picture alliance",
          "picture-alliance",
          "getty images",
          "stock.adobe.com",
          "istock");

  private PressNames() {}

  /** Whether every word but particles begins like a name, and there are at most {@code max}. */
  public static boolean titled(String text, int max) {
    int words = 0;
    int named = 0;
    for (int start = 0; start < text.length(); ) {
      int space = text.indexOf(' ', start);
      int end = space < 0 ? text.length() : space;
      if (++words > max) {
        return false;
      }
      char first = firstLetter(text, start, end);
      if (first != 0 && !Character.isLowerCase(first)) {
        named++;
      } else {
        String word = text.substring(start, end);
        if (!PARTICLES.contains(word) || (words == 1 && !FIRST_PARTICLES.contains(word))) {
          return false;
        }
      }
      start = end + 1;
    }
    return named > 0;
  }

  /**
   * Whether the first word is written like a name's: with a capital, as a particle, or as an
   * agency.
   */
  static boolean mayBegin(String text) {
    int start = 0;
    while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    if (start == text.length() || !Character.isLowerCase(text.charAt(start))) {
      return start < text.length();
    }
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String word = text.substring(start, end);
    return FIRST_PARTICLES.contains(word)
        || LOWER_CASE_AGENCIES.contains(word)
        || text.startsWith("'", end)
        || text.startsWith("’", end);
  }

  private static char firstLetter(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        return c;
      }
      if (Character.isDigit(c)) {
        return 0;
      }
    }
    return 0;
  }

  /** Returns the start of the first agency's name in {@code text}, or -1. */
  public static int agency(String text) {
    String folded = PressVocabulary.fold(text);
    for (int at = Phrases.AGENCY.find(folded, 0);
        at >= 0;
        at = Phrases.AGENCY.find(folded, at + 1)) {
      if (writtenAsName(text, at, Phrases.AGENCY.endAt(folded, at))) {
        return at;
      }
    }
    return -1;
  }

  /** Returns the first agency that {@code text} names, as written there; empty if it names none. */
  public static String agencyIn(String text) {
    int at = agency(text);
    return at < 0 ? "" : text.substring(at, Phrases.AGENCY.endAt(PressVocabulary.fold(text), at));
  }

  /** Whether an agency only supplies pictures and writes no texts. */
  public static boolean isPictureAgency(String text) {
    String folded = PressVocabulary.fold(text);
    return PICTURES.stream().anyMatch(folded::contains);
  }

  public static boolean isAgency(String text) {
    return Phrases.AGENCY.is(PressVocabulary.fold(text));
  }

  /** Whether the text is a credit by itself: an agency, "Supplied", "Privat". */
  public static boolean isOrigin(String text) {
    String folded = PressVocabulary.fold(text);
    return (Phrases.AGENCY.is(folded) && writtenAsName(text, 0, text.length()))
        || (Phrases.ORIGIN.is(folded) && !Character.isLowerCase(text.charAt(0)));
  }

  private static boolean writtenAsName(String text, int from, int to) {
    if (to > text.length()) {
      return false;
    }
    String written = text.substring(from, to);
    if (LOWER_CASE_AGENCIES.contains(written)) {
      return true;
    }
    return written.length() <= 3
        ? written.chars().noneMatch(Character::isLowerCase)
        : !Character.isLowerCase(written.charAt(0));
  }
}
