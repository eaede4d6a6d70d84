package newsreel.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A fenced {@code sh} block of a Markdown page, and the fenced answer right below it. */
record ReadmeExample(String command, Block answer) {
  private static final Pattern FENCE =
      Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  /** A fenced block, by the language that it names. */
  record Block(String language, String text) {
    /**
     * Whether {@code answer} is what the block shows. An ellipsis stands for any text; in JSON,
     * lines are broken for reading, before or behind punctuation.
     */
    boolean matches(String answer) {
      boolean json = language.equals("json");
      String shown = json ? joined(text) : text;
      String pattern =
          Pattern.compile("…")
              .splitAsStream(shown.strip())
              .map(Pattern::quote)
              .collect(Collectors.joining(".*?"));
      pattern = shown.strip().endsWith("…") ? pattern + ".*" : pattern;
      return Pattern.compile(pattern, Pattern.DOTALL)
          .matcher(answer.replace("\r", "").strip())
          .matches();
    }

    private static String joined(String text) {
      return text.lines().map(String::strip).collect(Collectors.joining());
    }
  }

  /** Those commands that have an answer, in the order of the page. */
  static List<ReadmeExample> read(String page) {
    List<ReadmeExample> examples = new ArrayList<>();
    Optional<String> command = Optional.empty();
    int end = 0;
    Matcher fence = FENCE.matcher(page);
    while (fence.find()) {
      Block block = new Block(fence.group(1), fence.group(2));
      boolean adjoins = page.substring(end, fence.start()).isBlank();
      if (command.isPresent() && adjoins && !block.language().equals("sh")) {
        examples.add(new ReadmeExample(command.get(), block));
      }
      command =
          block.language().equals("sh") ? Optional.of(block.text().strip()) : Optional.empty();
      end = fence.end();
    }
    return examples;
  }
}
