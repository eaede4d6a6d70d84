package newsreel.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import newsreel.catalog.Image;
import newsreel.catalog.Track;
import newsreel.catalog.VideoMetadata;
import newsreel.extract.VideoReport.Lack;
import newsreel.extract.VideoReport.Use;
import newsreel.values.LanguageTag;
import newsreel.values.MediaDuration;
import newsreel.values.WebUrl;
import org.junit.jupiter.api.Test;

class VideoReportTest {
  private static final WebUrl FILE = new WebUrl("https://media.example/boats.mp4");

  @Test
  void a_video_with_everything_lacks_nothing() {
    assertThat(VideoReport.of(whole().build())).isEmpty();
  }

  @Test
  void a_bare_file_lacks_what_each_use_needs() {
    VideoMetadata bare = new VideoMetadata.Builder().contentUrl(FILE).build();

    assertThat(VideoReport.of(bare))
        .extracting(Lack::use, Lack::field)
        .containsExactly(
            tuple(Use.GOOGLE_VIDEO, "title"),
            tuple(Use.GOOGLE_VIDEO, "thumbnail"),
            tuple(Use.GOOGLE_VIDEO, "uploadedAt"),
            tuple(Use.GOOGLE_VIDEO, "description"),
            tuple(Use.GOOGLE_VIDEO, "duration"),
            tuple(Use.OEMBED, "width"),
            tuple(Use.OEMBED, "height"),
            tuple(Use.ACCESSIBLE_CARD, "title"),
            tuple(Use.ACCESSIBLE_CARD, "tracks"));
  }

  @Test
  void a_thumbnail_without_its_size_is_of_no_use_to_oembed() {
    VideoMetadata video =
        whole().thumbnail(Image.of(new WebUrl("https://media.example/boats.jpg"))).build();

    assertThat(VideoReport.of(video))
        .singleElement()
        .extracting(Lack::field)
        .isEqualTo("thumbnail.width");
  }

  @Test
  void a_duration_above_eight_hours_is_not_for_a_sitemap() {
    VideoMetadata video = whole().duration(new MediaDuration(28_801)).build();

    assertThat(VideoReport.of(video)).extracting(Lack::field).containsExactly("duration");
  }

  private static VideoMetadata.Builder whole() {
    return new VideoMetadata.Builder()
        .title("Boats return")
        .description("The fleet sails home.")
        .duration(new MediaDuration(65))
        .thumbnail(
            new Image(new WebUrl("https://media.example/boats.jpg"), null, null, 1280, 720, null))
        .contentUrl(FILE)
        .width(1920)
        .height(1080)
        .uploadedAt(Instant.parse("2025-03-04T10:15:00Z"))
        .tracks(
            List.of(
                new Track(
                    new LanguageTag("en"),
                    Track.Kind.CAPTIONS,
                    "English",
                    new WebUrl("https://media.example/boats.vtt"))));
  }
}
