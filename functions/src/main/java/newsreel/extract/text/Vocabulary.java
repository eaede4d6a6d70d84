package newsreel.extract.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The generic words of news pages in many languages, from {@code vocabulary.txt} beside it. */
final class Vocabulary {
  private static final Map<String, List<String>> SECTIONS = read();

  private Vocabulary() {}

  /** The entries of a section in the file's order. */
  static List<String> list(String section) {
    List<String> entries = SECTIONS.get(section);
    if (entries == null) {
      throw new IllegalArgumentException("vocabulary.txt has no section [" + section + "]");
    }
    return entries;
  }

  static Set<String> set(String section) {
    return Set.copyOf(new HashSet<>(list(section)));
  }

  /** Lower case in the way of no one language, with straight apostrophes. */
  static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.indexOf('’') < 0 ? lower : lower.replace('’', '\'');
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> sections = new HashMap<>();
    List<String> current = new ArrayList<>();
    try (InputStream in = Vocabulary.class.getResourceAsStream("vocabulary.txt")) {
      if (in == null) {
        throw new IllegalStateException("vocabulary.txt is missing");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("[")) {
          current = new ArrayList<>();
          sections.put(line.substring(1, line.length() - 1), current);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          current.add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sections;
  }
}
