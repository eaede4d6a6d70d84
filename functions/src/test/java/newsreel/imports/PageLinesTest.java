package newsreel.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsreel.imports.PageLines.Line;
import newsreel.ingest.PageRecord;
import org.junit.jupiter.api.Test;

class PageLinesTest {
  private static List<Line> read(InputStream in) throws IOException {
    List<Line> read = new ArrayList<>();
    PageLines lines = new PageLines(in);
    for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      read.add(line.get());
    }
    return read;
  }

  private static List<Line> read(String text) throws IOException {
    return read(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static String said(Line line) {
    return switch (line) {
      case Line.Page(long number, PageRecord page) ->
          "%d %s %s %s"
              .formatted(number, page.contentType(), page.url(), new String(page.content(), UTF_8));
      case Line.Faulty(long number, String detail) -> number + " " + detail;
    };
  }

  @Test
  void eachFormOfALineIsAPage() throws IOException {
    assertThat(
            read(
                """
                {"url": "https://www.example.com/a", "html": "<h1>Größe</h1>", "crawled": 7}

                {"text": "Headline\\n\\nText", "url": null}\r
                {"article": {"headline": "C"}, "url": "https://www.example.com/c"}
                {"type": "article", "headline": "D", "videos": []}\
                """))
        .extracting(PageLinesTest::said)
        .containsExactly(
            "1 text/html; charset=utf-8 https://www.example.com/a <h1>Größe</h1>",
            "3 text/plain; charset=utf-8 null Headline\n\nText",
            "4 application/json https://www.example.com/c {\"headline\":\"C\"}",
            "5 application/json null {\"type\": \"article\", \"headline\": \"D\", \"videos\": []}");
  }

  @Test
  void aLineThatIsNoPageIsToldAndTheNextIsRead() throws IOException {
    assertThat(
            read(
                """
                {"html": "cut of
                [1]
                {"url": "/relative", "text": "a"}
                {"htlm": "a"}
                {"html": 7}
                {"text": "good"}
                """))
        .extracting(PageLinesTest::said)
        .containsExactly(
            "1 The line is not JSON.",
            "2 The line is not a JSON object.",
            "3 The url is not an absolute http or https URL.",
            "4 The line has no page: it needs html, text or article, or the headline of an"
                + " article.",
            "5 The line has no page: it needs html, text or article, or the headline of an"
                + " article.",
            "6 text/plain; charset=utf-8 null good");
  }

  @Test
  void aLineOfAnyLengthIsPassedOverWithoutBeingHeld() throws IOException {
    InputStream endless =
        new InputStream() {
          private long left = 3L * PageLines.MAX_LINE;

          @Override
          public int read() {
            return left-- > 0 ? 'x' : -1;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
              return -1;
            }
            java.util.Arrays.fill(buffer, offset, offset + length, (byte) 'x');
            left -= length;
            return length;
          }
        };
    InputStream rest = new ByteArrayInputStream("\n{\"text\": \"after it\"}".getBytes(UTF_8));
    assertThat(read(new SequenceInputStream(endless, rest)))
        .extracting(PageLinesTest::said)
        .containsExactly(
            "1 The line has more than 12,582,912 bytes; split the page.",
            "2 text/plain; charset=utf-8 null after it");
  }
}
