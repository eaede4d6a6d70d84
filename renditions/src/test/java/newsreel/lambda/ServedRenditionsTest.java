package newsreel.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newsreel.lambda.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a reader gets of a picture. */
final class ServedRenditionsTest {
  @RegisterExtension final PictureSite site = new PictureSite();

  private String picture() {
    String article = site.store("Harbour opens", site.serve("/served.jpg", PictureSite.PHOTO));
    site.desk().settle();
    return "/pictures/" + site.image(article).at("/picture/id").asString();
  }

  @Test
  void forAYearWithItsTypeAndATag() {
    Answer webp = site.api.get(picture() + "/640.webp");
    assertThat(webp.status()).isEqualTo(200);
    assertThat(webp.header("content-type")).isEqualTo("image/webp");
    assertThat(webp.header("cache-control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(new String(webp.body(), 8, 4, UTF_8)).isEqualTo("WEBP");
    Answer jpeg = site.api.get(picture() + "/1000.jpg");
    assertThat(jpeg.header("content-type")).isEqualTo("image/jpeg");
    Answer again = site.api.get(picture() + "/640.webp", "if-none-match", webp.header("etag"));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void aWidthThatWasNotMadeByTheAddressOfTheNextWiderOne() {
    String picture = picture();
    Answer answer = site.api.get(picture + "/500.webp");
    assertThat(answer.status()).isEqualTo(301);
    assertThat(answer.header("location")).isEqualTo(Api.BASE_URL + picture + "/640.webp");
    assertThat(site.api.get(picture + "/1920.webp").header("location")).endsWith("/1000.webp");
    assertThat(site.api.get(picture + "/1280.jpg").header("location")).endsWith("/1000.jpg");
  }

  @Test
  void nothingElse() {
    for (String path :
        List.of(
            "/pictures/unknown/640.webp",
            "/pictures/00000000000000000000000000000000/640.webp",
            "/pictures/00000000000000000000000000000000/original.png")) {
      assertThat(site.api.get(path).status()).as(path).isEqualTo(404);
    }
  }
}
