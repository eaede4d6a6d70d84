package newsreel.extract.html.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageDecoderTest {
  private static final String TEXT = "<p>Hafen, Größe, “ahoi”</p>";

  @Test
  void a_byte_order_mark_beats_every_declaration() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(0xff);
    bytes.write(0xfe);
    bytes.writeBytes(TEXT.getBytes(StandardCharsets.UTF_16LE));

    assertThat(PageDecoder.decode(bytes.toByteArray(), "iso-8859-1")).isEqualTo(TEXT);
  }

  @Test
  void the_declaration_in_the_page_is_read() {
    String page = "<meta charset='windows-1251'><p>Гавань</p>";

    assertThat(PageDecoder.decode(page.getBytes(Charset.forName("windows-1251")), null))
        .isEqualTo(page);
  }

  @Test
  void utf_8_throughout_is_utf_8_whatever_is_declared() {
    String page = "<meta charset='iso-8859-1'>" + TEXT;

    assertThat(PageDecoder.decode(page.getBytes(StandardCharsets.UTF_8), "windows-1252"))
        .isEqualTo(page);
  }

  @Test
  void without_any_sign_bytes_that_are_not_utf_8_are_windows_1252() {
    assertThat(PageDecoder.decode(TEXT.getBytes(Charset.forName("windows-1252")), null))
        .isEqualTo(TEXT);
  }

  @Test
  void a_page_that_the_transport_calls_utf_8_by_mistake_is_read_as_it_says_itself() {
    String page = "<meta http-equiv=content-type content='text/html; charset=shift_jis'><p>港</p>";

    assertThat(PageDecoder.decode(page.getBytes(Charset.forName("windows-31j")), "utf-8"))
        .isEqualTo(page);
  }

  @Test
  void an_unknown_label_is_as_good_as_none() {
    assertThat(PageDecoder.decode(TEXT.getBytes(StandardCharsets.UTF_8), "no-such-charset"))
        .isEqualTo(TEXT);
  }
}
