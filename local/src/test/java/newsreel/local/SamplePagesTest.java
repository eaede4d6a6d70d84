package newsreel.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import newsreel.pictures.PictureMaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start where the class path lacks the module that decodes pictures. */
final class SamplePagesTest {
  private static final String REFUSAL =
      """
      {"statusCode": 422, "headers": {"content-type": "application/problem+json"},
       "body": "{\\"status\\":422,\\"detail\\":\\"No picture is kept. %s\\"}"}
      """
          .formatted(PictureMaker.MISSING);

  @TempDir private Path folder;

  @Test
  void theServerStartsWithThePagesAndSaysWhatIsMissing() throws Exception {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(pages.resolve("a.html"), "<h1>Harbour opens</h1><p>The first ship came.</p>");
    Path pictures = Files.createDirectories(folder.resolve("pictures/www.example.com"));
    Files.write(pictures.resolve("quay.jpg"), new byte[] {1});
    Files.write(pictures.resolve("ship.jpg"), new byte[] {1});

    WiredHandlers wired = new WiredHandlers();
    StringWriter said = new StringWriter();
    try (LocalServer server =
        LocalServer.open(
            Path.of("../template.yaml"),
            folder.resolve("data"),
            0,
            (function, client, clock, pictureStores, searchStores) ->
                function.name().equals("PictureUploadFunction")
                    ? (in, out, context) -> out.write(REFUSAL.getBytes(UTF_8))
                    : wired.handler(function, client, clock, pictureStores, searchStores),
            new PrintWriter(new StringWriter(), true))) {
      List<SamplePages.Outcome> outcomes = new SamplePages(pages).store(server.gateway());
      assertThat(outcomes).hasSize(2);
      Welcome.print(new PrintWriter(said, true), server.url(), outcomes);
    }
    assertThat(said.toString())
        .contains("Harbour opens")
        .containsOnlyOnce("the module renditions is not on the class path");
  }
}
