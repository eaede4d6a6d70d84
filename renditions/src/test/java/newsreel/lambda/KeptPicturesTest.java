package newsreel.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import newsreel.renditions.TestImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Images that articles and videos name become pictures of the catalogue. */
final class KeptPicturesTest {
  @RegisterExtension final PictureSite site = new PictureSite();

  @Test
  void anImageOfAnArticleIsFetchedScaledAndPlaced() {
    String url = site.serve("/harbour.jpg", PictureSite.PHOTO);
    String article = site.store("Harbour opens", url);
    assertThat(site.image(article).has("picture")).isFalse();
    site.desk().settle();

    JsonNode picture = site.image(article).path("picture");
    assertThat(picture.path("width").asInt()).isEqualTo(1_000);
    assertThat(picture.path("height").asInt()).isEqualTo(600);
    assertThat(picture.path("widths").toString()).isEqualTo("[320,640,1000]");
    assertThat(picture.path("src").asString()).endsWith("/1000.jpg");
    assertThat(site.state(url).path("state").asString()).isEqualTo("kept");
    assertThat(site.api.get("/v1/articles").json().at("/articles/0/image/picture"))
        .isEqualTo(picture);
  }

  @Test
  void everyKindOfFileThatASiteServesIsKeptTheRightWayUp() throws IOException {
    byte[] baseline = TestImages.jpeg(400, 200);
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    files.put("baseline.jpg", baseline);
    files.put("progressive.jpg", TestImages.jpeg(TestImages.photo(400, 200), true));
    files.put("cmyk.jpg", TestImages.cmykJpeg(400, 200));
    files.put("iptc.jpg", TestImages.withIptc(baseline, 120, "A quay"));
    files.put("alpha.png", TestImages.transparentPng(400, 200));
    files.put("animated.gif", TestImages.animatedGif(400, 200));
    files.put("lossy.webp", TestImages.webp(400, 200));
    files.put("rotated.jpg", TestImages.oriented(TestImages.jpeg(200, 400), 6));
    String[] urls =
        files.entrySet().stream()
            .map(file -> site.serve("/kinds/" + file.getKey(), file.getValue()))
            .toArray(String[]::new);
    String article = site.store("A site of every kind", urls);
    site.desk().settle();

    JsonNode images = site.api.get("/v1/articles/" + article).json().path("images");
    assertThat(images)
        .hasSize(files.size())
        .allSatisfy(
            image -> {
              assertThat(image.at("/picture/width").asInt()).as(image.toString()).isEqualTo(400);
              assertThat(image.at("/picture/height").asInt()).isEqualTo(200);
            });
  }

  @Test
  void thePictureIsAChangeToThoseWhoSync() {
    String article = site.store("Harbour opens", site.serve("/sync.jpg", PictureSite.PHOTO));
    site.api.propagate();
    JsonNode first = site.api.get("/v1/changes").json();
    String cursor = first.path("cursor").asString();
    site.desk().settle();
    JsonNode next = site.api.get("/v1/changes?cursor=" + URLEncoder.encode(cursor, UTF_8)).json();
    assertThat(next.path("changes")).hasSize(1);
    assertThat(next.toString()).contains(article, "blurhash");
  }

  @Test
  void aThumbnailAppearsInTheVideoAndItsCard() {
    String url = site.serve("/still.jpg", PictureSite.PHOTO);
    String json =
        """
        {"headline": "Harbour opens", "videos": [{"title": "First ship",
          "contentUrl": "https://video.example.org/ship.mp4", "thumbnail": {"url": "%s"}}]}
        """
            .formatted(url);
    String article =
        site.api
            .send("POST", "/v1/articles", "application/json", json)
            .json()
            .path("id")
            .asString();
    site.desk().settle();
    JsonNode card = site.api.get("/v1/articles/" + article).json().at("/videos/0");
    assertThat(card.at("/thumbnail/picture/width").asInt()).isEqualTo(1_000);
    assertThat(site.api.get("/v1/videos").json().at("/videos/0/thumbnail/picture").isMissingNode())
        .isFalse();
  }

  @Test
  void theSamePictureUnderTenAddressesIsKeptOnce() {
    String[] urls =
        IntStream.range(0, 10)
            .mapToObj(i -> site.serve("/copy-" + i + ".jpg", PictureSite.PHOTO))
            .toArray(String[]::new);
    String article = site.store("Ten copies", urls);
    site.desk().settle();
    JsonNode images = site.api.get("/v1/articles/" + article).json().path("images");
    assertThat(images)
        .hasSize(10)
        .extracting(i -> i.at("/picture/id").asString())
        .containsOnly(images.at("/0/picture/id").asString());
    assertThat(site.desk().files.all()).hasSize(4); // three widths and a JPEG
  }

  @Test
  void wordsOfTheFileFillWhatThePageLeftOutAndTheEvidenceSaysSo() {
    String url =
        site.serve(
            "/words.jpg",
            TestImages.withIptc(PictureSite.PHOTO, 120, "The first ship", 110, "EFE"));
    String article = site.store("Harbour opens", url);
    site.desk().settle();
    JsonNode read = site.api.get("/v1/articles/" + article + "?include=evidence").json();
    assertThat(read.at("/images/0/caption").asString()).isEqualTo("The first ship");
    assertThat(read.at("/images/0/credit").asString()).isEqualTo("EFE");
    assertThat(read.path("evidence").path("images[0].caption").path("source").asString())
        .isEqualTo("iptc");
  }

  @Test
  void aPictureStaysWithItsImageWhenThePageIsStoredAgainOtherwise() {
    String url = site.serve("/stays.jpg", PictureSite.PHOTO);
    String article = site.store("Harbour opens", url);
    site.desk().settle();
    JsonNode before = site.image(article);
    String again =
        site.api
            .send(
                "PUT",
                "/v1/articles/" + article,
                "application/json",
                "{\"headline\": \"Harbour is open\", \"images\": [{\"url\": \"%s\"}]}"
                    .formatted(url))
            .text();
    assertThat(again).contains(before.at("/picture/id").asString());
  }

  @Test
  void aRedirectLeadsToThePicture() {
    String target = site.serve("/target.jpg", PictureSite.PHOTO);
    site.on("/moved.jpg", "HTTP/1.1 302 Found\nLocation: " + target, "");
    String article = site.store("Harbour opens", site.url("/moved.jpg"));
    site.desk().settle();
    assertThat(site.image(article).at("/picture/width").asInt()).isEqualTo(1_000);
  }

  @Test
  void theCatalogueOpensWithTheNewestStoryWhoseVideoHasAPicture() {
    storeVideo("Older, with a picture", "2026-05-01", site.serve("/lead.jpg", PictureSite.PHOTO));
    storeVideo("Newer, without", "2026-05-02", "https://pictures.invalid/none.jpg");
    site.desk().settle();
    assertThat(site.api.get("/").text())
        .containsPattern("<h2 id=\"lead\" dir=\"auto\"><a href=\"[^\"]*\">Older, with a picture<");
  }

  private void storeVideo(String headline, String day, String still) {
    String json =
        """
        {"headline": "%s", "publishedAt": "%sT08:00:00Z", "videos": [{"title": "Clip of %s",
          "contentUrl": "https://video.example.org/%s.mp4", "thumbnail": {"url": "%s"}}]}
        """
            .formatted(headline, day, headline, day, still);
    assertThat(site.api.send("POST", "/v1/articles", "application/json", json).status())
        .isEqualTo(201);
  }
}
