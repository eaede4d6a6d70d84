package newsreel.ingest.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.zip.GZIPOutputStream;
import newsreel.ingest.http.WritingDesk.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that API Gateway would hand on with other characters than they were sent with. */
final class SentBytesTest {
  private static final String HEADLINE = "Der Pfahlbau steht wieder über dem Wasser";
  private static final String HTML =
      "<!doctype html><title>%s</title><h1>%s</h1><p>Ein Satz.</p>".formatted(HEADLINE, HEADLINE);
  private static final String TEXT = HEADLINE + "\n\nSeit dem Frühjahr war er gesperrt.\n";

  private final WritingDesk desk = new WritingDesk();

  private Written send(byte[] body, String type) {
    return desk.send("POST", "/v1/extract", body, "content-type", type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/html", "text/plain", "application/json", "text/html; charset=latin1"})
  void aTextThatWasDamagedOnItsWayIsRefusedWithWhatToDo(String type) {
    Written refused =
        send((type.contains("json") ? "{\"headline\": \"ü\"}" : HTML).getBytes(ISO_8859_1), type);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.detail()).contains("not UTF-8", "application/octet-stream", "charset=utf-8");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, application/octet-stream",
    "windows-1250, application/octet-stream; charset=windows-1250",
    "UTF-8, application/octet-stream",
    "UTF-16, application/octet-stream",
  })
  void itsBytesArriveWhateverTheyAre(String charset, String type) {
    Charset encoding = Charset.forName(charset);
    assertThat(send(HTML.getBytes(encoding), type).json().at("/headline").asString())
        .isEqualTo(HEADLINE);
    // Plain text cannot say what it is.
    if (type.contains("charset") || encoding.equals(UTF_8)) {
      assertThat(send(TEXT.getBytes(encoding), type).json().at("/headline").asString())
          .isEqualTo(HEADLINE);
    }
  }

  @Test
  void aReplacementCharacterThatIsMeantPassesWhereTheCharsetIsSaid() {
    byte[] body = "{\"headline\": \"A \ufffd in the name\"}".getBytes(UTF_8);

    assertThat(send(body, "application/json; charset=UTF-8").json().at("/headline").asString())
        .isEqualTo("A \ufffd in the name");
    assertThat(send("{\"headline\": \"A \\ufffd\"}".getBytes(UTF_8), "application/json").status())
        .isEqualTo(200);
  }

  @Test
  void aSmallCompressedBodyIsRefusedAsOne() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write("{\"headline\": \"Ice\"}".getBytes(UTF_8));
    }
    assertThat(
            desk.send(
                    "POST",
                    "/v1/articles",
                    bytes.toByteArray(),
                    "content-type",
                    "application/json",
                    "content-encoding",
                    "gzip")
                .status())
        .isEqualTo(415);
  }
}
