package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import newsreel.lambda.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is sent of what sites load, compressed as every browser asks for it. */
final class WireSizesTest {
  private static final int CARD = 10 * 1024;
  private static final int COMPONENT = 5 * 1024;

  @RegisterExtension final Api api = new Api();

  private int sent(String path) {
    Answer answer = api.get(path, "accept-encoding", "gzip");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.header("content-encoding")).isEqualTo("gzip");
    System.out.printf(
        "%s: %,d bytes, %,d sent%n", path, answer.plain().length, answer.body().length);
    return answer.body().length;
  }

  private void store(String id, Map<String, Object> video) {
    Answer stored =
        api.send("PUT", "/v1/videos/" + id, "application/json", Api.JSON.writeValueAsString(video));
    assertThat(stored.status()).as(stored.text()).isEqualTo(201);
  }

  @Test
  void aCardIsSmallHoweverMuchItSays() {
    store("plain", Map.of("title", "First ship", "duration", "166"));
    List<Map<String, String>> tracks =
        Stream.of("ar", "cy", "de", "en", "es", "fr", "ja", "zh-Hans")
            .map(
                language ->
                    Map.of(
                        "language",
                        language,
                        "kind",
                        "subtitles",
                        "url",
                        "https://video.example.org/ship." + language + ".vtt"))
            .toList();
    store(
        "full",
        Map.of(
            "title",
            "The first ship since December enters the harbour behind two icebreakers",
            "caption",
            "The crew waves from the bow. ".repeat(345),
            "description",
            "Two minutes on the bridge, from the pilot's station to the quay. ".repeat(15),
            "duration",
            "PT2H46M40S",
            "contentUrl",
            "https://video.example.org/2026/05/24/first-ship-since-december.mp4",
            "uploadedAt",
            "2026-05-24T08:30:00Z",
            "width",
            1920,
            "height",
            1080,
            "tracks",
            tracks));

    StringBuilder cues = new StringBuilder("WEBVTT\n");
    StringBuilder chapters = new StringBuilder("WEBVTT\n");
    for (int i = 10; i < 60; i++) {
      cues.append(
          "\n00:%d.000 --> 00:%d.900\nThe pilot names buoy %d and turns %d degrees to the wind.\n"
              .formatted(i, i, i * 7919, i * 31));
      chapters.append("\n%d:00.000 --> %d:59.000\nLeg %d of the way\n".formatted(i, i, i));
    }
    for (var track : Map.of("en?kind=captions", cues, "fr?kind=chapters", chapters).entrySet()) {
      Answer kept =
          api.send(
              "PUT",
              "/v1/videos/full/tracks/" + track.getKey(),
              "text/vtt",
              track.getValue().toString());
      assertThat(kept.status()).as(kept.text()).isBetween(200, 201);
    }

    assertThat(sent("/cards/plain")).isLessThanOrEqualTo(CARD);
    assertThat(sent("/cards/full")).isLessThanOrEqualTo(CARD);
  }

  @Test
  void theComponentIsSmall() {
    assertThat(sent("/cards.js")).isLessThanOrEqualTo(COMPONENT);
  }
}
