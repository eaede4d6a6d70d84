package newsreel.extract.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newsreel.extract.Extraction;
import newsreel.extract.PageSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TextFuzzTest {
  private static final long SECONDS = Long.getLong("newsreel.fuzz.seconds", 5);
  private static final long SEED = Long.getLong("newsreel.fuzz.seed", System.nanoTime());

  private static final List<String> PIECES =
      List.of(
          "02:46",
          "99:99",
          "1:02:46",
          "•",
          "* ",
          "Photo: ",
          "(",
          ")",
          "©",
          " / AFP",
          "By ",
          "Von ",
          ":",
          "17",
          "-1",
          "99999999999",
          "31.02.2024",
          "2024-13-45T25:61",
          "12 March 2024, 30:00 GMT+99",
          "Advertisement",
          "17 comments",
          "\u0000",
          "\uD800",
          "\uFEFF",
          "\u2028",
          "\r",
          "\t",
          "\u00A0",
          "e\u0301\u0301\u0301",
          "漢字",
          "ไทย",
          "עברית",
          "🙂",
          "\u202E",
          "...",
          "。",
          "＝ＡＰ",
          "撮影）",
          "기자",
          "A".repeat(3000),
          " ".repeat(3000),
          "a ".repeat(2000),
          "(".repeat(500),
          ". ".repeat(800));

  private final TextExtractor extractor = new TextExtractor();

  @Test
  void any_bytes_end_in_an_article_or_a_sentence_of_refusal() throws IOException {
    Random random = new Random(SEED);
    List<String> pages = samplePages();
    long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    while (System.nanoTime() < end) {
      byte[] page = mutated(pages.get(random.nextInt(pages.size())), random);
      assertThatCode(() -> check(page))
          .as("with -Dnewsreel.fuzz.seed=%d", SEED)
          .doesNotThrowAnyException();
    }
  }

  @Property(tries = 1500)
  void any_text_around_an_article_ends_in_an_article_or_a_refusal(
      @ForAll("texts") String above, @ForAll("texts") String below, @ForAll boolean article)
      throws IOException {
    String page = article ? samplePages().getLast() : "";
    check((above + "\n" + page + "\n" + below).getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(60);
    Arbitrary<String> lines = Arbitraries.oneOf(any, Arbitraries.of(PIECES));
    return lines.list().ofMaxSize(12).map(l -> String.join("\n", l));
  }

  @Test
  @Timeout(20)
  void ten_megabytes_in_one_line_are_read_in_bounded_time() {
    for (String piece :
        List.of("a", "a ", "A. ", "(Photo: ", "12.3.2024 ", "By Ann Lee, ", "漢", "02:46 ")) {
      check(piece.repeat(10_000_000 / piece.length()).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  @Timeout(20)
  void a_million_lines_are_read_or_refused_in_bounded_time() {
    for (String line : List.of("\n", "a\n", "02:46\n", "Photo: Reuters\n", "17 comments\n")) {
      check(line.repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
    }
    String longest =
        "A paragraph that says the same again, as it must, and then once more. Photo: AP\n\n";
    check(longest.repeat(Lines.MAX - 1).getBytes(StandardCharsets.UTF_8));
  }

  private void check(byte[] page) {
    switch (extractor.extract(new PageSource(page, null, null))) {
      case Extraction.Extracted extracted ->
          assertThat(extracted.content().article().headline()).isNotBlank();
      case Extraction.Refused refused -> assertThat(refused.detail()).endsWith(".");
    }
  }

  private static byte[] mutated(String page, Random random) {
    List<String> lines = new ArrayList<>(page.lines().toList());
    for (int n = 1 + random.nextInt(12); n > 0; n--) {
      mutate(lines, random);
    }
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(8) == 0 && bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static void mutate(List<String> lines, Random random) {
    int at = random.nextInt(lines.size() + 1);
    String piece = PIECES.get(random.nextInt(PIECES.size()));
    if (at == lines.size()) {
      lines.add(piece);
      return;
    }
    String line = lines.get(at);
    int inside = random.nextInt(line.length() + 1);
    switch (random.nextInt(6)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, piece);
      case 2 -> lines.set(at, line.substring(0, inside) + piece + line.substring(inside));
      case 3 -> lines.set(at, line.substring(0, inside));
      case 4 -> lines.add(random.nextInt(lines.size()), line);
      default -> lines.set(at, randomText(random));
    }
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(200); n > 0; n--) {
      text.appendCodePoint(
          random.nextBoolean()
              ? 32 + random.nextInt(600)
              : random.nextInt(Character.MAX_CODE_POINT + 1));
    }
    return text.toString();
  }

  private static List<String> samplePages() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../events/pages"))) {
      List<String> pages = new ArrayList<>(List.of(""));
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
        pages.add(Files.readString(file, StandardCharsets.UTF_8));
      }
      return pages;
    }
  }
}
