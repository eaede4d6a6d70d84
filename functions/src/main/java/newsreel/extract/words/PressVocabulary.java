package newsreel.extract.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsreel.values.BundledFile;

/**
 * The generic words of news pages in many languages, from {@code vocabulary.txt} beside this class.
 * The words of dates are in {@code times.txt}; notices and class names have files of their own.
 */
public final class PressVocabulary {
  private static final List<String> FILES =
      List.of("vocabulary.txt", "times.txt", "page-notices.txt", "class-names.txt");

  private static final Map<String, List<String>> SECTIONS = read();

  private PressVocabulary() {}

  /** Returns the entries of a section in the file's order. */
  public static List<String> list(String section) {
    List<String> entries = SECTIONS.get(section);
    if (entries == null) {
      throw new IllegalArgumentException("the vocabulary has no section [" + section + "]");
    }
    return entries;
  }

  /**
   * Returns the text in lower case independent of any language, character by character, with
   * straight apostrophes.
   */
  public static String fold(String text) {
    int i = 0;
    while (i < text.length() && Scripts.fold(text.charAt(i)) == text.charAt(i)) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    char[] chars = text.toCharArray();
    for (; i < chars.length; i++) {
      chars[i] = Scripts.fold(chars[i]);
    }
    return new String(chars);
  }

  /** Returns the lines of a file beside this class, without comments and blank lines. */
  public static List<String> lines(String file) {
    return BundledFile.text(PressVocabulary.class, file)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(String::strip)
        .toList();
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> sections = new HashMap<>();
    List<String> current = new ArrayList<>();
    for (String file : FILES) {
      for (String line : lines(file)) {
        if (line.startsWith("[")) {
          current = new ArrayList<>();
          sections.put(line.substring(1, line.length() - 1), current);
        } else {
          current.add(line);
        }
      }
    }
    return sections;
  }
}
