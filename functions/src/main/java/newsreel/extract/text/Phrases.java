package newsreel.extract.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A section of the vocabulary, to be found in folded text at the bounds of words. */
final class Phrases {
  static final Phrases ADVERTISEMENT = new Phrases("advertisement");
  static final Phrases CALL = new Phrases("call");
  static final Phrases SIGN_UP = new Phrases("signup");
  static final Phrases SHARE = new Phrases("share");
  static final Phrases NAVIGATION = new Phrases("navigation");
  static final Phrases COMMENTS = new Phrases("comments");
  static final Phrases PHOTO = new Phrases("photo");
  static final Phrases AGENCY = new Phrases("agency");
  static final Phrases BY = new Phrases("by");
  static final Phrases PUBLISHED = new Phrases("published");
  static final Phrases UPDATED = new Phrases("updated");
  static final Phrases RELATED = new Phrases("related");
  static final Phrases AGO = new Phrases("ago");
  static final Phrases ROLE = new Phrases("role");

  private final Set<String> whole = new HashSet<>();
  private static final int ASCII = 128;

  private final Map<Character, List<String>> byFirst = new HashMap<>();
  private final List<@Nullable List<String>> ascii = new ArrayList<>();

  private Phrases(String section) {
    whole.addAll(Vocabulary.list(section));
    for (String phrase : whole) {
      byFirst.computeIfAbsent(phrase.charAt(0), k -> new ArrayList<>()).add(phrase);
    }
    byFirst.values().forEach(list -> list.sort(Comparator.comparingInt(String::length).reversed()));
    for (char c = 0; c < ASCII; c++) {
      ascii.add(byFirst.get(c));
    }
  }

  boolean is(String folded) {
    return whole.contains(folded);
  }

  /** The end of the longest phrase that stands at {@code from}, or -1. */
  int endAt(String folded, int from) {
    if (from >= folded.length()) {
      return -1;
    }
    char first = folded.charAt(from);
    List<String> phrases = first < ASCII ? ascii.get(first) : byFirst.get(first);
    if (phrases == null) {
      return -1;
    }
    char second = from + 1 < folded.length() ? folded.charAt(from + 1) : 0;
    for (String phrase : phrases) {
      int end = from + phrase.length();
      boolean begun = phrase.length() == 1 || phrase.charAt(1) == second;
      if (begun && folded.startsWith(phrase, from) && bound(folded, end)) {
        return end;
      }
    }
    return -1;
  }

  /** The start of the first phrase at or after {@code from}, or -1. */
  int find(String folded, int from) {
    char before = from == 0 ? ' ' : folded.charAt(from - 1);
    for (int i = from; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean inside = Scripts.latinLetter(before) && Scripts.latinLetter(c);
      if (!inside && bound(folded, i) && endAt(folded, i) > 0) {
        return i;
      }
      before = c;
    }
    return -1;
  }

  /** Whether {@code at} is between words: one of its neighbours is no letter, or has no spaces. */
  private static boolean bound(String text, int at) {
    if (at <= 0 || at >= text.length()) {
      return true;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    return !Character.isLetterOrDigit(before)
        || !Character.isLetterOrDigit(after)
        || Scripts.unspaced(before)
        || Scripts.unspaced(after);
  }
}
