package newsreel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every regular expression of the functions, tried with texts that make a backtracking matcher work
 * the hardest. What is counted is the characters it looks at, not time.
 */
class RegexTest {
  /** Of a line or an attribute: longer texts are cut, or scanned without a regular expression. */
  private static final int LENGTH = 500;

  /** Looks a pattern may take: quadratic is borne at this length, cubic or worse is not. */
  private static final long MOST_LOOKS = 20L * LENGTH * LENGTH;

  private static final Pattern IN_CODE =
      Pattern.compile(
          "\\.(?:matches|replaceAll|replaceFirst|split)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*[,)]");

  private static final List<String> REPEATED =
      List.of(
          " ",
          "a",
          "A",
          "0",
          "1",
          "-",
          ".",
          ",",
          ":",
          ";",
          "/",
          "\\",
          "(",
          "[",
          "<",
          ">",
          "&",
          "|",
          "'",
          "\"",
          "\t",
          "é",
          "字",
          "a ",
          "A ",
          "aA",
          "Aa ",
          "a.",
          "a-",
          "1:",
          "1.",
          "1-",
          "1 ",
          "a/",
          "a@",
          "<a ",
          "<!--",
          "<meta ",
          "</a>",
          "&amp;",
          "\\u",
          "{\\an",
          "by ",
          "By ",
          "and A",
          " (c) ",
          "© ",
          "Photo: ",
          "(Photo",
          "P1M",
          "1h 1m ",
          "/ AFP",
          "2024-01-01 ",
          "view 1 ",
          "W/\"a\",",
          "\"a\",",
          "http://",
          "a.example.",
          "charset=",
          "1 Jan 2024 ");
  private static final List<String> TAILS = List.of("", "!", "x", "\u0000", "(", "\n");

  private static final class TooManyLooks extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** A text that counts the looks at it. */
  private static final class Counted implements CharSequence {
    private final String text;
    private final int from;
    private final int to;
    private final long[] looks;

    Counted(String text, int from, int to, long[] looks) {
      this.text = text;
      this.from = from;
      this.to = to;
      this.looks = looks;
    }

    @Override
    public int length() {
      return to - from;
    }

    @Override
    public char charAt(int index) {
      if (++looks[0] > MOST_LOOKS) {
        throw new TooManyLooks();
      }
      return text.charAt(from + index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text, from + start, from + end, looks);
    }

    @Override
    public String toString() {
      return text.substring(from, to);
    }
  }

  private static Map<String, Pattern> patterns() throws Exception {
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    for (Class<?> type : classes()) {
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          collect(type.getSimpleName() + "." + field.getName(), field.get(null), patterns);
        }
      }
    }
    try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        inCode(source, patterns);
      }
    }
    return patterns;
  }

  private static List<Class<?>> classes() throws Exception {
    Path root = Path.of("target", "classes");
    List<Class<?>> classes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root.resolve("newsreel"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = root.relativize(file).toString();
        classes.add(
            Class.forName(
                name.substring(0, name.length() - ".class".length())
                    .replace(File.separatorChar, '.')));
      }
    }
    return classes;
  }

  private static void collect(String name, @Nullable Object value, Map<String, Pattern> patterns)
      throws ReflectiveOperationException {
    switch (value) {
      case Pattern pattern -> patterns.put(name + " " + pattern.pattern(), pattern);
      case Collection<?> many -> {
        for (Object one : many) {
          collect(name, one, patterns);
        }
      }
      case Record record -> {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
          if (component.getType() == Pattern.class) {
            component.getAccessor().setAccessible(true);
            collect(name, component.getAccessor().invoke(record), patterns);
          }
        }
      }
      case null, default -> {}
    }
  }

  private static void inCode(Path source, Map<String, Pattern> patterns) throws IOException {
    List<String> found =
        IN_CODE
            .matcher(Files.readString(source))
            .results()
            .map((MatchResult match) -> match.group(1).translateEscapes())
            .toList();
    for (String regex : found) {
      patterns.put(source.getFileName() + " " + regex, Pattern.compile(regex));
    }
  }

  private static List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (String repeated : REPEATED) {
      String many = repeated.repeat(LENGTH / repeated.length());
      for (String tail : TAILS) {
        texts.add(many + tail);
      }
    }
    return texts;
  }

  @Test
  void noneWorksMoreThanTheSquareOfTheLength() throws Exception {
    Map<String, Pattern> patterns = patterns();
    assertThat(patterns).as("all of them").hasSizeGreaterThan(60);
    List<String> texts = texts();
    List<String> tooHard = new ArrayList<>();
    patterns.forEach(
        (name, pattern) -> {
          for (String text : texts) {
            try {
              var _ = pattern.matcher(counted(text)).results().limit(50).count();
              pattern.matcher(counted(text)).matches();
            } catch (TooManyLooks hard) {
              tooHard.add(name + " on " + text.substring(0, 12) + "…");
            }
          }
        });
    assertThat(tooHard).isEmpty();
  }

  private static CharSequence counted(String text) {
    return new Counted(text, 0, text.length(), new long[1]);
  }
}
