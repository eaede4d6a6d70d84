package newsreel.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import newsreel.catalog.Edit;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import newsreel.http.Outcome.Kind;
import newsreel.ingest.http.WritingDesk.Written;
import org.junit.jupiter.api.Test;

class VideoWriteRoutesTest {
  private static final String CLIP =
      """
      {"title": "The pier", "duration": "PT1M", "width": 1920, "height": 1080,
       "provider": {"name": "YouTube", "id": "abcdefghijk"}}
      """;

  private final WritingDesk desk = new WritingDesk();

  private Written store(String json) {
    return desk.json("PUT", "/v1/videos/pier", json);
  }

  private Video stored() {
    return desk.catalog.video(new VideoId("pier")).orElseThrow();
  }

  private Edit lastEdit() {
    return desk.catalog.history(new VideoId("pier")).getFirst();
  }

  @Test
  void aVideoComesWithoutAPage() {
    Written created = desk.json("POST", "/v1/videos", CLIP);

    assertThat(created.status()).isEqualTo(201);
    String id = created.json().at("/id").asString();
    assertThat(id).startsWith("youtube-abcdefghijk-");
    assertThat(created.header("location")).isEqualTo("https://api.example.org/v1/videos/" + id);
    assertThat(created.response().outcome().kind()).isEqualTo(Kind.STORED);
    assertThat(desk.json("POST", "/v1/videos", CLIP).header("newsreel-outcome"))
        .isEqualTo("unchanged");
  }

  @Test
  void aVideoIsReplacedUnderItsId() {
    assertThat(store(CLIP).status()).isEqualTo(201);
    Written changed = store(CLIP.replace("PT1M", "PT2M").replace("\"width\": 1920,", ""));

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.json().at("/durationSeconds").asInt()).isEqualTo(120);
    assertThat(changed.json().has("width")).isFalse();
    assertThat(lastEdit().changed()).containsExactlyInAnyOrder("duration", "width");
    assertThat(lastEdit().by()).isEqualTo("desk");
  }

  @Test
  void whatWasSetByHandStaysUnlessItIsForced() {
    store(CLIP);
    desk.patch("/v1/videos/pier", "{\"title\": \"By hand\", \"height\": null}");
    assertThat(lastEdit().changed()).containsExactlyInAnyOrder("title", "height");
    store(CLIP.replace("PT1M", "PT2M"));

    assertThat(stored().metadata().title()).isEqualTo("By hand");
    assertThat(stored().metadata().height()).isNull();
    assertThat(stored().edited()).containsExactlyInAnyOrder("title", "height");

    desk.json("PUT", "/v1/videos/pier?force", CLIP);
    assertThat(stored().metadata().title()).isEqualTo("The pier");
    assertThat(stored().edited()).isEmpty();
  }

  @Test
  void itsWindowStaysWhereABodyHasNone() {
    store(
        CLIP.replace("{", "{\"availableUntil\": \"2027-01-01T00:00:00Z\", ")
            .replaceFirst(
                "\"provider\": \\{\"availableUntil\": \"2027-01-01T00:00:00Z\", ",
                "\"provider\": {"));
    assertThat(stored().availability().until()).isNotNull();
    store(CLIP.replace("PT1M", "PT2M"));
    assertThat(stored().availability().until()).isNotNull();

    Written open = desk.patch("/v1/videos/pier", "{\"availableUntil\": null}");
    assertThat(open.json().has("availableUntil")).isFalse();
    assertThat(lastEdit().changed()).containsExactly("availability");
  }

  @Test
  void aWithdrawnVideoComesBackByAPatchOnly() {
    store(CLIP);
    assertThat(desk.delete("/v1/videos/pier?reason=Wrong").status()).isEqualTo(204);
    assertThat(store(CLIP.replace("PT1M", "PT2M")).status()).isEqualTo(409);
    assertThat(desk.delete("/v1/videos/pier").response().outcome().kind())
        .isEqualTo(Kind.UNCHANGED);
    Written restored = desk.patch("/v1/videos/pier", "{\"withdrawn\": null}");
    assertThat(restored.status()).isEqualTo(200);
    assertThat(restored.json().has("withdrawn")).isFalse();
    assertThat(desk.patch("/v1/videos/none", "{}").status()).isEqualTo(404);
    assertThat(desk.delete("/v1/videos/none").detail())
        .isEqualTo("There is no video with this id.");
  }

  @Test
  void conditionsAreOfWhatIsStored() {
    String tag = store(CLIP).header("etag");

    assertThat(condition("if-match", "\"other\"").status()).isEqualTo(412);
    assertThat(condition("if-none-match", "*").detail()).contains("The video is not as If-Match");
    assertThat(condition("if-match", tag).status()).isEqualTo(200);
    assertThat(
            desk.send(
                    "PUT",
                    "/v1/videos/new",
                    CLIP,
                    "content-type",
                    "application/json",
                    "if-match",
                    "*")
                .status())
        .isEqualTo(404);
    assertThat(desk.send("DELETE", "/v1/videos/pier", "", "if-match", tag).status()).isEqualTo(412);
    assertThat(
            desk.send(
                    "PATCH",
                    "/v1/videos/pier",
                    "{\"title\": \"x\"}",
                    "content-type",
                    "application/json",
                    "if-match",
                    tag)
                .status())
        .isEqualTo(412);
  }

  private Written condition(String name, String value) {
    return desk.send(
        "PUT",
        "/v1/videos/pier",
        CLIP.replace("PT1M", "PT3M"),
        "content-type",
        "application/json",
        name,
        value);
  }

  @Test
  void whatIsNoVideoIsRefused() {
    assertThat(desk.send("POST", "/v1/videos", CLIP, "content-type", "text/html").detail())
        .contains("application/json (a video)");
    assertThat(store("{\"duration\": 3}").status()).isEqualTo(400);
    assertThat(store("{\"title\": \"x\", \"colour\": 1}").pointers()).containsExactly("/colour");
    assertThat(desk.json("PUT", "/v1/videos/a%20b", CLIP).status()).isEqualTo(400);
  }
}
