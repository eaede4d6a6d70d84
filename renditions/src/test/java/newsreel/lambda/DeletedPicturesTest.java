package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Pictures that go. */
final class DeletedPicturesTest {
  @RegisterExtension final PictureSite site = new PictureSite();

  @Test
  void forGoodUnderEveryAddressAndNotFetchedAgain() {
    String url = site.serve("/law.jpg", PictureSite.PHOTO);
    String other = site.serve("/law-too.jpg", PictureSite.PHOTO);
    String article = site.store("Harbour opens", url, other);
    site.desk().settle();
    String id = site.image(article).at("/picture/id").asString();
    assertThat(
            site.api
                .call(
                    "DELETE", PictureSite.query(url) + "&reason=Court+order", Map.of(), new byte[0])
                .json()
                .path("reason")
                .asString())
        .isEqualTo("Court order");
    site.desk().settle();
    JsonNode images = site.api.get("/v1/articles/" + article).json().path("images");
    assertThat(images).hasSize(2).allSatisfy(i -> assertThat(i.has("picture")).isFalse());
    assertThat(site.desk().files.all()).isEmpty();
    assertThat(site.api.get("/pictures/" + id + "/320.webp").status()).isEqualTo(404);

    site.api.clock.advance(Duration.ofDays(40));
    site.store("Another page", url, site.serve("/law-again.jpg", PictureSite.PHOTO));
    site.desk().settle();
    assertThat(site.desk().files.all()).isEmpty();
    assertThat(site.state(site.url("/law-again.jpg")).path("state").asString())
        .isEqualTo("blocked");
    assertThat(site.send(url, PictureSite.PHOTO).status()).isEqualTo(422);
  }

  @Test
  void thirtyDaysAfterNothingNamesItAnyMore() {
    String url = site.serve("/unnamed.jpg", PictureSite.PHOTO);
    String article = site.store("Harbour opens", url);
    site.desk().settle();
    site.edit(article, "{\"images\": []}");
    site.desk().settle();
    site.wakeImage(url);
    assertThat(site.desk().files.all()).isNotEmpty();
    site.api.clock.advance(Duration.ofDays(30).plusMinutes(1));
    site.wakeImage(url);
    assertThat(site.desk().files.all()).isEmpty();
    assertThat(site.api.get(PictureSite.query(url)).status()).isEqualTo(404);
  }

  @Test
  void notWhereSomethingNamesItAgainInTime() {
    String url = site.serve("/named-again.jpg", PictureSite.PHOTO);
    String article = site.store("Harbour opens", url);
    site.desk().settle();
    site.edit(article, "{\"images\": []}");
    site.desk().settle();
    site.store("Another page", url);
    site.desk().settle();
    site.api.clock.advance(Duration.ofDays(31));
    site.wakeImage(url);
    assertThat(site.desk().files.all()).isNotEmpty();
  }
}
