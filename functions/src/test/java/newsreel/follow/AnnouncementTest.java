package newsreel.follow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newsreel.catalog.Availability;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Samples;
import newsreel.catalog.Topic;
import newsreel.follow.Announcement.What;
import org.junit.jupiter.api.Test;

class AnnouncementTest {
  private static Announcement of(What what, ItemKind kind) {
    return new Announcement(
        what,
        kind,
        "ferry",
        3,
        Samples.NOON,
        "Ferry",
        Samples.url("https://news.example.org/ferry"),
        Topic.of("Shipping"),
        List.of("clip"),
        new Availability(Samples.NOON, null, null));
  }

  @Test
  void isNamedByWhatBecameOfWhat() {
    assertThat(of(What.STORED, ItemKind.ARTICLE).type()).isEqualTo("ArticleStored");
    assertThat(of(What.WITHDRAWN, ItemKind.VIDEO).type()).isEqualTo("VideoWithdrawn");
    assertThat(of(What.CHANGED, ItemKind.VIDEO).eventId()).isEqualTo("video:ferry:3");
  }

  @Test
  void saysAllOfAnArticle() {
    assertThat(new String(of(What.STORED, ItemKind.ARTICLE).json(), UTF_8))
        .isEqualTo(
            """
            {"eventId":"article:ferry:3","type":"article","id":"ferry","revision":3,\
            "at":"2026-05-25T12:00:00Z","title":"Ferry","url":"https://news.example.org/ferry",\
            "topic":{"id":"shipping","name":"Shipping"},"videos":["clip"],\
            "availableFrom":"2026-05-25T12:00:00Z"}\
            """);
  }

  @Test
  void saysOfAVideoNoVideos() {
    assertThat(new String(of(What.STORED, ItemKind.VIDEO).json(), UTF_8)).doesNotContain("videos");
  }
}
