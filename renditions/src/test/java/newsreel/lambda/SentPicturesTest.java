package newsreel.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
