package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import newsreel.catalog.PictureId;
import newsreel.lambda.KilledAtStep.Moment;
import newsreel.renditions.TestImages;
import newsreel.values.Sha256;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * A function is killed at each step that changes something, from the article that names an image to
 * its picture in the article, and comes again as Lambda and SQS bring it.
 */
final class PicturesCrashTest {
  @RegisterExtension final PictureSite site = new PictureSite();

  @ParameterizedTest
  @EnumSource(Moment.class)
  void whereverAFunctionIsKilledThePictureIsPlacedAndOnce(Moment moment) {
    int steps = 0;
    while (isPlacedThoughKilledAt(steps, moment)) {
      steps++;
    }
    // Names, wait, task, use, three files, what was made, the image, the article, its change …
    assertThat(steps).isGreaterThan(10);
  }

  private boolean isPlacedThoughKilledAt(int step, Moment moment) {
    // Each time a picture of its own: two widths, and a JPEG.
    String url = site.serve("/killed-" + moment + step + ".jpg", TestImages.jpeg(400 + step, 60));
    String article = site.store("Killed at step " + step, url);
    KilledAtStep killing = new KilledAtStep(step, moment);
    site.desk().killAt(killing);
    site.desk().settle();

    JsonNode read = site.api.get("/v1/articles/" + article).json();
    JsonNode picture = read.at("/images/0/picture");
    assertThat(picture.path("width").asInt()).as("killed at %d", step).isEqualTo(400 + step);
    assertThat(read.path("revision").asInt()).as("placed once, at %d", step).isEqualTo(2);
    String id = picture.path("id").asString();
    assertThat(site.desk().files.all().keySet()).filteredOn(f -> f.startsWith(id)).hasSize(3);
    assertThat(
            site.desk()
                .wiring()
                .pictures()
                .kept()
                .picture(new PictureId(id))
                .orElseThrow()
                .addresses())
        .containsExactly(Sha256.hex(url, 32));
    return killing.happened();
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aWriterWhosePictureWasNotTakenSendsItAgain(Moment moment) {
    boolean killed = true;
    for (int step = 0; killed; step++) {
      String url = "https://images.example.org/sent-" + moment + step + ".jpg";
      byte[] file = TestImages.jpeg(500 + step, 60);
      KilledAtStep killing = new KilledAtStep(step, moment);
      site.desk().killAt(killing);
      try {
        site.send(url, file);
      } catch (KilledAtStep.Killed end) {
        site.send(url, file);
      }
      site.desk().killNoMore();
      killed = killing.happened();
      String article = site.store("Sent, killed at step " + step, url);
      site.desk().settle();
      assertThat(site.image(article).at("/picture/width").asInt()).isEqualTo(500 + step);
    }
  }
}
