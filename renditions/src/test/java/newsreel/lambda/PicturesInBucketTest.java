package newsreel.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import newsreel.renditions.TestImages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Pictures whose files are in a bucket of S3, by HTTP, and pictures that writers put there. */
final class PicturesInBucketTest {
  private static final String UPLOAD = "/newsreel-pictures/uploads/Café at the quay.jpg";
  private static final String URL = "https://images.example.org/2026/quay.jpg";

  @RegisterExtension final PictureSite site = new PictureSite();
  @RegisterExtension final Bucket bucket = new Bucket();
  private PictureDesk desk;
  private String notification;

  @BeforeEach
  void wire() throws IOException {
    Map<String, String> variables =
        Map.of(
            "AWS_REGION", "eu-west-1",
            "AWS_ACCESS_KEY_ID", "AKIDEXAMPLE",
            "AWS_SECRET_ACCESS_KEY", "secret",
            "AWS_SESSION_TOKEN", "session",
            "AWS_ENDPOINT_URL_S3", bucket.url(),
            "PICTURES_BUCKET", "newsreel-pictures");
    desk = new PictureDesk(site.api, site.images(PictureSite.PATIENT), variables);
    JsonNode event = Api.JSON.readTree(Path.of("../events/picture-put-in-bucket.json").toFile());
    notification = event.at("/Records/0/body").asString();
  }

  private void put(byte[] file, Map<String, String> headers) {
    bucket.put(UPLOAD, "v1", file, headers);
    desk.send(notification);
    desk.settle();
  }

  @Test
  void whatIsPutUnderUploadsIsThePictureOfTheAddressInItsMetadata() {
    byte[] large = TestImages.jpeg(TestImages.photo(1_200, 700), false);
    put(large, Map.of("content-type", "image/jpeg", "x-amz-meta-url", URL));
    String article = site.store("Quay opens", URL);
    desk.settle();
    JsonNode picture = site.image(article).path("picture");
    assertThat(picture.path("width").asInt()).isEqualTo(1_200);
    assertThat(bucket.paths())
        .contains(
            "/newsreel-pictures/pictures/%s/640.webp".formatted(picture.path("id").asString()));
    assertThat(site.api.get("/pictures/" + picture.path("id").asString() + "/640.webp").body())
        .startsWith("RIFF".getBytes(UTF_8));
  }

  @Test
  void whatIsPutWithoutAnAddressIsPassedOver() {
    put(PictureSite.PHOTO, Map.of());
    assertThat(bucket.paths()).containsExactly(UPLOAD);
    assertThat(desk.deliver()).as("nothing waits").isFalse();
  }

  @Test
  void whatIsPutAndIsNoPictureSaysWhy() {
    put("<svg/>".getBytes(UTF_8), Map.of("x-amz-meta-url", URL));
    assertThat(site.state(URL).path("reason").asString()).contains("SVG");
  }

  @Test
  void whileS3Answers503PicturesWaitAndAreAllPlacedThereafter() {
    String first = site.store("First", site.serve("/outage-1.jpg", TestImages.jpeg(400, 300)));
    String second = site.store("Second", site.serve("/outage-2.jpg", TestImages.jpeg(410, 300)));
    bucket.failures.set(9); // two attempts of the queue, each of four requests, and a moment more
    desk.settle();
    for (String article : new String[] {first, second}) {
      JsonNode read = site.api.get("/v1/articles/" + article).json();
      assertThat(read.at("/images/0/picture").isMissingNode()).isFalse();
      assertThat(read.path("revision").asInt()).as("placed once").isEqualTo(2);
    }
    assertThat(bucket.failures).hasValue(0);
    assertThat(bucket.paths()).as("two widths and a JPEG of each").hasSize(6);
  }
}
