package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import newsreel.lambda.Api.Answer;
import newsreel.renditions.TestImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What pictures add to what an app fetches first. */
final class PictureListSizeTest {
  @RegisterExtension final PictureSite site = new PictureSite();

  @Test
  void aListOfTwentyWithPicturesHasLessThanEightKilobytesGzipped() throws IOException {
    for (int i = 0; i < 20; i++) {
      byte[] file = TestImages.jpeg(TestImages.photo(700 + i, 100), false);
      String json =
          """
          {"headline": "Harbour reopens after the longest winter in %d years",
           "description": "The port took its first ship since December; ice was %d cm thick.",
           "topic": {"name": "Shipping"}, "publishedAt": "2026-05-2%dT08:30:00Z",
           "images": [{"url": "%s", "caption": "The ship enters the harbour on day %d.",
             "credit": "Example Pictures"}],
           "videos": [{"title": "First ship since December, part %d", "duration": "PT2M%dS",
             "contentUrl": "https://video.example.org/ship-%d.mp4", "thumbnail": {"url": "%s"}}]}
          """
              .formatted(
                  i,
                  i,
                  i % 10,
                  site.serve("/list-%d.jpg".formatted(i), file),
                  i,
                  i,
                  i + 10,
                  i,
                  site.serve("/still-%d.jpg".formatted(i), TestImages.jpeg(600 + i, 100)));
      assertThat(site.api.send("POST", "/v1/articles", "application/json", json).status())
          .isEqualTo(201);
    }
    site.desk().settle();
    Answer list = site.api.get("/v1/articles", "accept-encoding", "gzip");
    JsonNode articles = Api.JSON.readTree(list.plain()).path("articles");
    assertThat(articles).hasSize(20).allSatisfy(a -> assertThat(a.toString()).contains("blurhash"));
    assertThat(list.body().length).isLessThan(8 * 1024);
  }
}
