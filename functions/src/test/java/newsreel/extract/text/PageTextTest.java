package newsreel.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import newsreel.extract.Extraction;
import newsreel.extract.PageSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageTextTest {
  @Test
  void bytes_that_are_not_utf8_are_refused_with_their_offset() {
    byte[] page = "A fine café\nand more".getBytes(StandardCharsets.ISO_8859_1);
    Extraction extraction = new TextExtractor().extract(new PageSource(page, null, null));
    assertThat(extraction)
        .isEqualTo(
            new Extraction.Refused(
                "The text is not valid UTF-8 at byte 10; send UTF-8, or name its charset in the"
                    + " Content-Type."));
  }

  @Test
  void a_declared_charset_is_believed() {
    assertThat(decode("A fine café".getBytes(StandardCharsets.ISO_8859_1), "iso-8859-1"))
        .isEqualTo("A fine café");
    assertThat(decode("Паром".getBytes(Charset.forName("windows-1251")), "windows-1251"))
        .isEqualTo("Паром");
  }

  @Test
  void a_byte_order_mark_beats_what_was_declared() {
    assertThat(decode("\uFEFFcafé".getBytes(StandardCharsets.UTF_8), "iso-8859-1"))
        .isEqualTo("café");
    assertThat(decode("\uFEFFcafé".getBytes(StandardCharsets.UTF_16LE), null)).isEqualTo("café");
    assertThat(decode("\uFEFFcafé".getBytes(StandardCharsets.UTF_16BE), "utf-8")).isEqualTo("café");
  }

  @Test
  void a_replacement_character_that_the_page_wrote_is_no_error() {
    assertThat(decode("what \uFFFD is".getBytes(StandardCharsets.UTF_8), null))
        .isEqualTo("what \uFFFD is");
  }

  @Test
  void a_page_without_text_or_headline_is_refused_in_a_sentence() {
    for (String page : new String[] {"", "\n \n", "12\n34", "…"}) {
      Extraction extraction =
          new TextExtractor()
              .extract(new PageSource(page.getBytes(StandardCharsets.UTF_8), null, null));
      assertThat(extraction).isInstanceOf(Extraction.Refused.class);
      assertThat(((Extraction.Refused) extraction).detail()).endsWith(".");
    }
  }

  private static String decode(byte[] bytes, @Nullable String charset) {
    return switch (PageText.decode(new PageSource(bytes, charset, null))) {
      case PageText.Decoded decoded -> decoded.text();
      case PageText.Unreadable unreadable -> throw new AssertionError(unreadable.detail());
    };
  }
}
