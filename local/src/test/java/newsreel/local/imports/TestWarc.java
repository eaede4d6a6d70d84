package newsreel.local.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Writes web archives as a crawler does: each page with its request. */
final class TestWarc implements AutoCloseable {
  static final String HTML = "text/html; charset=utf-8";

  private final WarcWriter writer;

  TestWarc(Path file) throws IOException {
    this(Files.newOutputStream(file), file.toString().endsWith(".gz"));
  }

  TestWarc(OutputStream out, boolean packed) throws IOException {
    this.writer =
        new WarcWriter(
            Channels.newChannel(out), packed ? WarcCompression.GZIP : WarcCompression.NONE);
    writer.write(new Warcinfo.Builder().fields(Map.of("software", List.of("test"))).build());
  }

  TestWarc page(String url, Instant date, String html) throws IOException {
    return answer(url, date, 200, HTML, html.getBytes(UTF_8));
  }

  TestWarc answer(String url, Instant date, int status, String type, byte[] body, String... headers)
      throws IOException {
    return answer(url, date, status, type, body, WarcTruncationReason.NOT_TRUNCATED, headers);
  }

  TestWarc answer(
      String url,
      Instant date,
      int status,
      String type,
      byte[] body,
      WarcTruncationReason truncated,
      String... headers)
      throws IOException {
    writer.write(
        new WarcRequest.Builder(url)
            .date(date)
            .body(MediaType.HTTP_REQUEST, "GET / HTTP/1.1\r\n\r\n".getBytes(ISO_8859_1))
            .build());
    ByteArrayOutputStream http = new ByteArrayOutputStream();
    http.write(head(status, type, headers).getBytes(ISO_8859_1));
    http.write(body);
    writer.write(
        new WarcResponse.Builder(url)
            .date(date)
            .truncated(truncated)
            .payloadDigest(digest(body))
            .body(MediaType.HTTP_RESPONSE, http.toByteArray())
            .build());
    return this;
  }

  private static WarcDigest digest(byte[] payload) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(payload);
      return new WarcDigest(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  private static String head(int status, String type, String... headers) {
    return "HTTP/1.1 %d As tested\r\n%s%s\r\n"
        .formatted(
            status,
            type.isEmpty() ? "" : "Content-Type: " + type + "\r\n",
            headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n");
  }

  /** That the URL has at {@code date} what {@code html} was at an earlier capture. */
  TestWarc revisit(String url, Instant date, String html) throws IOException {
    writer.write(
        new WarcRevisit.Builder(url, WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1)
            .date(date)
            .payloadDigest(digest(html.getBytes(UTF_8)))
            .body(MediaType.HTTP_RESPONSE, head(200, HTML).getBytes(ISO_8859_1))
            .build());
    return this;
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
