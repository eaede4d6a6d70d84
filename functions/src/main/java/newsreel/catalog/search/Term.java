package newsreel.catalog.search;

import java.util.Set;

/** A word that a search asks for, folded. */
public sealed interface Term {
  /** Whether an item with these words has it. */
  boolean isIn(Set<String> words);

  record Whole(String word) implements Term {
    @Override
    public boolean isIn(Set<String> words) {
      return words.contains(word);
    }
  }

  /** The beginning of a word, or all of it. */
  record Prefix(String start) implements Term {
    /** Characters; shorter, nearly every item would have it, and it is a whole word. */
    public static final int MIN_LENGTH = 3;

    @Override
    public boolean isIn(Set<String> words) {
      return words.stream().anyMatch(word -> word.startsWith(start));
    }
  }
}
