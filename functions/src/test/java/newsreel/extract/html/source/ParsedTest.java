package newsreel.extract.html.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParsedTest {
  private static final String TEXT = "<p>" + "Ferry. ".repeat(5000) + "<p>Fähre";

  @ParameterizedTest
  @CsvSource({
    "UTF-8,",
    "UTF-8, iso-8859-1",
    "windows-1252,",
    "UTF-16LE, utf-16",
  })
  void a_page_is_read_to_its_end_in_the_charset_that_it_is_in(
      String charset, @Nullable String transport) {
    Parsed parsed = Parsed.of(TEXT.getBytes(Charset.forName(charset)), transport);

    assertThat(parsed.document().text()).endsWith("Fähre");
    assertThat(parsed.charset().name()).isEqualTo(charset);
  }

  @Test
  void a_byte_order_mark_is_no_text() {
    assertThat(
            Parsed.of(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8), null).document().text())
        .startsWith("Ferry.");
  }
}
