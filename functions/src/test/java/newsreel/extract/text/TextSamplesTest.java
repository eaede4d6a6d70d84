package newsreel.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import newsreel.extract.Extraction;
import newsreel.extract.PageSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextSamplesTest {
  private static final Path PAGES = Path.of("../events/pages");
  private static final Path GOLDEN = Path.of("src/test/resources/newsreel/extract/text");

  static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_sample_page_reads_as_its_golden_file_says(String page) throws IOException {
    Path golden = GOLDEN.resolve(page.replace(".txt", ".golden"));
    Extraction.Extracted extracted = extract(Files.readAllBytes(PAGES.resolve(page)));
    assertThat(Summary.of(extracted.content()))
        .isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
  }

  @Test
  void line_ends_of_any_kind_give_the_same_article() throws IOException {
    String page = Files.readString(PAGES.resolve("harbour-tunnel-opens-to-cyclists.txt"));
    Extraction.Extracted expected = extract(page.getBytes(StandardCharsets.UTF_8));
    for (String end : List.of("\r\n", "\r", "\u2028")) {
      assertThat(extract(page.replace("\n", end).getBytes(StandardCharsets.UTF_8)))
          .isEqualTo(expected);
    }
  }

  @Test
  void each_field_names_the_line_that_it_came_from() throws IOException {
    Extraction.Extracted extracted =
        extract(Files.readAllBytes(PAGES.resolve("russian-prime-minister-visits-beijing.txt")));
    assertThat(extracted.evidence())
        .containsKeys("headline", "topic", "keyPoints[1]", "images[2].credit", "body")
        .containsKeys("relatedArticles[0].headline", "commentCount");
    assertThat(extracted.evidence().get("videos[0].duration"))
        .returns("text", f -> f.source())
        .returns("line 39", f -> f.at());
  }

  private static Extraction.Extracted extract(byte[] page) {
    Extraction extraction = new TextExtractor().extract(new PageSource(page, null, null));
    assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
    return (Extraction.Extracted) extraction;
  }
}
