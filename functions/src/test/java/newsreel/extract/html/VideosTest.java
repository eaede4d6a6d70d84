package newsreel.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import newsreel.catalog.VideoMetadata;
import org.junit.jupiter.api.Test;

class VideosTest {
  @Test
  void a_video_element_gives_file_poster_size_and_tracks() {
    String block =
        """
        <figure><video width="640" height="360" poster="/boats.jpg"><source src="/boats.mp4">
        <track src="/boats.vtt" srclang="en" kind="captions" label="English"></video>
        <figcaption>The boats come home.</figcaption></figure>
        """;

    VideoMetadata video = Pages.content(Pages.article("", block)).videos().getFirst();

    assertThat(video.contentUrl()).hasToString("https://quay.example/boats.mp4");
    assertThat(video.thumbnail()).isNotNull();
    assertThat(video.width()).isEqualTo(640);
    assertThat(video.caption()).isEqualTo("The boats come home.");
    assertThat(video.tracks()).singleElement().hasFieldOrPropertyWithValue("label", "English");
  }

  @Test
  void several_videos_keep_their_own_durations() {
    String head =
        """
        <script type="application/ld+json">[{"@type": "VideoObject", "name": "First boat",
          "duration": "T55S", "contentUrl": "https://media.example/1.mp4"},
         {"@type": ["VideoObject"], "name": "Second boat", "duration": "P5M9.49S",
          "contentURL": "https://media.example/2.mp4"}]</script>
        """;

    assertThat(Pages.content(Pages.article(head, "")).videos())
        .extracting(v -> v.title() + " " + v.duration())
        .containsExactly("First boat PT55S", "Second boat PT5M9S");
  }

  @Test
  void recommended_videos_are_left_out() {
    String head =
        """
        <script type="application/ld+json">{"@type": "ItemList", "itemListElement": [
          {"@type": "VideoObject", "name": "Other news", "contentUrl": "https://media.example/9.mp4"}]}
        </script>
        """;
    String block =
        "<aside><iframe src='https://www.youtube.com/embed/abcdefghijk'></iframe></aside>";

    assertThat(Pages.content(Pages.article(head, block)).videos()).isEmpty();
  }

  @Test
  void a_player_that_a_script_builds_is_found_by_its_attributes() {
    String block =
        "<video-js data-account='123' data-player='abc' data-video-id='6321'></video-js>";

    assertThat(Pages.content(Pages.article("", block)).videos())
        .singleElement()
        .satisfies(v -> assertThat(v.provider()).hasToString("Provider[name=Brightcove, id=6321]"));
  }
}
