package newsreel.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ContentTypeTest {
  @Test
  void typeAndSubtypeAreLowerCaseWithoutParameters() {
    assertThat(new ContentType("Text/HTML; charset=utf-8").mediaType()).isEqualTo("text/html");
    assertThat(new ContentType(" text/vtt ").mediaType()).isEqualTo("text/vtt");
    assertThat(new ContentType(";charset=utf-8").mediaType()).isEmpty();
    assertThat(new ContentType("").mediaType()).isEmpty();
  }

  @Test
  void theCharsetIsFoundAmongOtherParametersQuotedOrNot() {
    assertThat(new ContentType("text/html; charset=utf-8").charset()).contains("utf-8");
    assertThat(new ContentType("text/html;a=b ; Charset = \"windows-1252\"").charset())
        .contains("windows-1252");
    assertThat(new ContentType("text/html").charset()).isEmpty();
    assertThat(new ContentType("text/html; charset=").charset()).isEmpty();
  }
}
