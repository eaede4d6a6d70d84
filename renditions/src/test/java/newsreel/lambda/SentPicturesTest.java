package newsreel.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import newsreel.lambda.Api.Answer;
import newsreel.renditions.TestImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pictures that writers send. */
final class SentPicturesTest {
  @RegisterExtension final PictureSite site = new PictureSite();

  @Test
  void bytesStandForWhatIsAtTheAddressWhichIsNotAsked() {
    String url = site.serve("/sent.jpg", TestImages.jpeg(100, 100));
    Answer answer =
        site.api.call(
            "PUT", PictureSite.query(url), Map.of("content-type", "image/jpeg"), PictureSite.PHOTO);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/picture/width").asInt()).isEqualTo(1_000);
    String article = site.store("Harbour opens", url);
    site.desk().settle();
    assertThat(site.image(article).at("/picture/width").asInt()).isEqualTo(1_000);
    assertThat(site.requests("/sent.jpg")).isZero();
  }

  @Test
  void clientsThatSendNothingButJsonPutTheBytesIntoIt() {
    String url = PictureSite.query("https://images.example.org/within-json.jpg");
    String base64 = Base64.getEncoder().encodeToString(PictureSite.PHOTO);
    Answer answer =
        site.api.send("PUT", url, "application/json", "{\"picture\": \"%s\"}".formatted(base64));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/picture/width").asInt()).isEqualTo(1_000);
    for (String other :
        List.of(
            "{\"picture\": 1}", "{\"picture\": \"%\"}", "[]", "{\"picture\": \"\", \"a\": 1}")) {
      Answer refused = site.api.send("PUT", url, "application/json", other);
      assertThat(refused.status()).as(other).isEqualTo(400);
      assertThat(refused.json().path("detail").asString()).contains("in base64 as {\"picture\":");
    }
  }

  @Test
  void compressedBytesAreRefused() {
    assertThat(
            site.api
                .call(
                    "PUT",
                    PictureSite.query("https://images.example.org/a.jpg"),
                    Map.of("content-type", "image/jpeg", "content-encoding", "gzip"),
                    PictureSite.PHOTO)
                .status())
        .isEqualTo(415);
  }

  @Test
  void whatIsNoPictureIsRefusedWithTheReason() {
    Answer answer =
        site.api.call(
            "PUT",
            PictureSite.query("https://images.example.org/logo.svg"),
            Map.of("content-type", "image/jpeg"),
            "<svg/>".getBytes(UTF_8));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("detail").asString()).contains("SVG");
  }

  @Test
  void theAddressIsAskedFor() {
    assertThat(
            site.api
                .call(
                    "PUT", "/v1/pictures", Map.of("content-type", "image/jpeg"), PictureSite.PHOTO)
                .status())
        .isEqualTo(400);
  }
}
