package newsreel.extract.html.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetLabelsTest {
  @ParameterizedTest
  @CsvSource({
    "iso-8859-8-i, ISO-8859-8, שלום מן הנמל",
    "Logical, ISO-8859-8, שלום מן הנמל",
    "iso-8859-6-e, ISO-8859-6, الميناء",
    "sun_eu_greek, ISO-8859-7, Το λιμάνι",
    "x-cp1251, windows-1251, Гавань",
    "x-cp1250, windows-1250, Přístav",
    "x-mac-cyrillic, x-MacUkraine, Гавань",
    "macintosh, x-MacRoman, Größe",
    "tis-620, x-windows-874, ท่าเรือ",
    "iso-8859-9, windows-1254, İskele",
    "koi8-ru, KOI8-U, Гавань",
    "csgb2312, GB18030, 港口",
    "x-x-big5, Big5, 港口",
    "ks_c_5601-1989, EUC-KR, 항구",
    "x-sjis, Shift_JIS, 港",
    "csiso2022jp, ISO-2022-JP, 港",
  })
  void pages_are_read_by_every_label_that_browsers_know(String label, String written, String text) {
    String page = "<meta charset=" + label + "><p>" + text;

    assertThat(PageDecoder.decode(page.getBytes(Charset.forName(written)), null)).isEqualTo(page);
  }

  @Test
  void every_label_of_the_table_names_a_charset_of_this_java() {
    assertThat(
            "utf8 l2 greek8 visual dos-874 x-cp1258 cn-big5 cseuckr x-euc-jp ms932 l9".split(" "))
        .allSatisfy(label -> assertThat(CharsetLabels.charset(label)).isPresent());
  }

  @Test
  void big5_has_hong_kongs_characters_and_the_signs_of_windows() {
    byte[] bytes = {(byte) 0xc6, (byte) 0xa1, (byte) 0xa3, (byte) 0xe1, (byte) 0xa1, 0x45};

    assertThat(new String(bytes, CharsetLabels.charset("big5-hkscs").orElseThrow()))
        .isEqualTo("①€‧");
  }

  @Test
  void an_xml_declaration_counts_where_no_meta_element_declares() {
    String xhtml = "<?xml version='1.0' encoding='koi8-r'?>\n<html><p>Гавань";
    String both = "<?xml version='1.0' encoding='koi8-r'?><meta charset=windows-1251><p>Гавань";

    assertThat(PageDecoder.decode(xhtml.getBytes(Charset.forName("KOI8-R")), null))
        .isEqualTo(xhtml);
    assertThat(PageDecoder.decode(both.getBytes(Charset.forName("windows-1251")), null))
        .isEqualTo(both);
  }

  @Test
  void utf_16_that_is_declared_in_ascii_is_utf_8() {
    String page = "<?xml version='1.0' encoding='utf-16'?><p>Größe";

    assertThat(PageDecoder.decode(page.getBytes(StandardCharsets.UTF_8), null)).isEqualTo(page);
  }
}
