package newsreel.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import newsreel.catalog.VideoMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveVideosTest {
  private static VideoMetadata said(String properties) {
    return Pages.content(
            Pages.article(
                """
                <script type="application/ld+json">{"@type": "VideoObject", "name": "Ferry on the slip",
                "contentUrl": "https://media.quay.example/slip.m3u8", %s}</script>
                """
                    .formatted(properties),
                ""))
        .videos()
        .getFirst();
  }

  private static VideoMetadata shown(String block) {
    return Pages.content(Pages.article("", block)).videos().getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"isLiveBroadcast\": true, \"duration\": \"PT3H\"",
        "\"publication\": {\"@type\": \"BroadcastEvent\", \"isLiveBroadcast\": \"true\"},"
            + " \"duration\": \"PT3H\"",
        "\"publication\": [{\"@type\": \"BroadcastEvent\", \"startDate\":"
            + " \"2026-05-01T10:00:00Z\"}]",
      })
  void metadataThatSaysSoMakesAVideoLiveWithoutADuration(String properties) {
    VideoMetadata video = said(properties);

    assertThat(video.live()).isTrue();
    assertThat(video.duration()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"isLiveBroadcast\": false, \"duration\": \"PT3H\"",
        "\"publication\": {\"@type\": \"BroadcastEvent\", \"isLiveBroadcast\": false},"
            + " \"duration\": \"PT3H\"",
        "\"publication\": {\"@type\": \"BroadcastEvent\", \"endDate\": \"2026-05-01T13:00:00Z\"},"
            + " \"duration\": \"PT3H\"",
        "\"duration\": \"PT3H\"",
      })
  void aRecordingKeepsItsDuration(String properties) {
    VideoMetadata video = said(properties);

    assertThat(video.live()).isFalse();
    assertThat(video.duration()).hasToString("PT3H");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<iframe src='https://www.youtube.com/embed/live_stream?channel=UCquay'></iframe>",
        "<mux-player stream-type='live' playback-id='Qw12Er34Ty56Ui78Op90As'></mux-player>",
        "<video src='https://media.quay.example/slip.m3u8' data-is-live='true'></video>",
      })
  void aPlayersOwnStateMakesAVideoLive(String block) {
    assertThat(shown(block).live()).isTrue();
  }

  @Test
  void aPlayerThatSaysNothingIsNotLive() {
    assertThat(shown("<iframe src='https://youtu.be/q1W2e3R4t5Y'></iframe>").live()).isFalse();
  }
}
