package newsreel.local.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import newsreel.ingest.PageRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GatewayBodyTest {
  private static GatewayBody of(String type, byte[] content) {
    return GatewayBody.of(new PageRecord(type, content, null));
  }

  @ParameterizedTest
  @CsvSource({
    "text/html, ice, UTF-8, text/html, true",
    "text/html, café, UTF-8, text/html, true",
    "text/html, café, ISO-8859-1, application/octet-stream, false",
    "text/plain; charset=windows-1252, café, windows-1252, application/octet-stream;"
        + " charset=windows-1252, false",
    "text/html, a \ufffd, UTF-8, application/octet-stream, false",
    "application/xhtml+xml, ice, UTF-8, application/xhtml+xml, false",
    "application/octet-stream, ice, UTF-8, application/octet-stream, false",
    "application/json, a \ufffd, UTF-8, application/json; charset=utf-8, true",
  })
  void whatWouldNotArriveAsTextIsSentAsBytes(
      String type, String page, String encoding, String sentAs, boolean asText) {
    GatewayBody body = of(type, page.getBytes(Charset.forName(encoding)));

    assertThat(body.contentType()).isEqualTo(sentAs);
    assertThat(body.asText()).isEqualTo(asText);
    assertThat(body.refusal()).isEmpty();
  }

  @Test
  void whatBecomesTooLargeOnItsWayIsRefusedBeforeItIsSent() {
    String text = "a".repeat(PageRecord.MAX_CONTENT - 1);
    assertThat(of("text/html", text.getBytes(UTF_8)).refusal()).isEmpty();
    assertThat(of("text/html", (text + "é").getBytes(ISO_8859_1)).refusal().orElseThrow())
        .contains("5,242,880 bytes", "base64", "may have about 4,669,440");
    assertThat(of("text/html", "\"".repeat(4_000_000).getBytes(UTF_8)).refusal().orElseThrow())
        .contains("8,000,000 bytes as a text within JSON");
    assertThat(of("application/octet-stream", new byte[4_669_440]).refusal()).isEmpty();
    assertThat(of("application/octet-stream", new byte[4_669_441]).refusal()).isPresent();
  }
}
