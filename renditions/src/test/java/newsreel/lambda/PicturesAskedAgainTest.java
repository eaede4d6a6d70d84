package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import newsreel.renditions.TestImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When a site is asked again for an image whose picture is kept. */
final class PicturesAskedAgainTest {
  @RegisterExtension final PictureSite site = new PictureSite();

  @Test
  void onlyAfterItsTimeAndWithTheValidators() {
    String url =
        site.serve("/fresh.jpg", PictureSite.PHOTO, "ETag: \"v1\"", "Cache-Control: max-age=7200");
    String article = site.store("Harbour opens", url);
    site.desk().settle();
    assertThat(site.requests("/fresh.jpg")).isEqualTo(1);

    site.edit(article, "{\"headline\": \"Harbour is open\"}");
    site.desk().settle();
    assertThat(site.requests("/fresh.jpg")).as("within two hours").isEqualTo(1);

    site.on("/fresh.jpg", "HTTP/1.1 304 Not Modified\nETag: \"v1\"", "");
    site.api.clock.advance(Duration.ofHours(3));
    site.edit(article, "{\"headline\": \"Harbour stays open\"}");
    site.desk().settle();
    assertThat(site.requests("/fresh.jpg")).isEqualTo(2);
    assertThat(site.lastHeaders()).containsEntry("if-none-match", "\"v1\"");
    assertThat(site.image(article).has("picture")).isTrue();
  }

  @Test
  void anotherPictureTakesThePlaceOfTheOldOneWhichGoesAfter30Days() {
    String url = site.serve("/other.jpg", PictureSite.PHOTO);
    String article = site.store("Harbour opens", url);
    site.desk().settle();
    String before = site.image(article).at("/picture/id").asString();
    site.serve("/other.jpg", TestImages.jpeg(800, 600));
    site.api.clock.advance(Duration.ofDays(2));
    site.edit(article, "{\"headline\": \"Harbour is open\"}");
    site.desk().settle();
    assertThat(site.image(article).at("/picture/width").asInt()).isEqualTo(800);
    assertThat(site.api.get("/pictures/" + before + "/320.webp").status()).isEqualTo(200);
    site.api.clock.advance(Duration.ofDays(31));
    site.wakePicture(before);
    assertThat(site.api.get("/pictures/" + before + "/320.webp").status()).isEqualTo(404);
  }
}
