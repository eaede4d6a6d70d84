package newsreel.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import newsreel.catalog.TrackKey;
import newsreel.catalog.VideoId;
import newsreel.catalog.ports.KeptTrack;
import newsreel.http.ETag;
import newsreel.http.Outcome.Kind;
import newsreel.ingest.http.WritingDesk.Written;
import newsreel.values.LanguageTag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrackWriteRoutesTest {
  private static final String CAPTIONS =
      "WEBVTT\n\n00:01.000 --> 00:02.000\nThe harbour is open.\n";
  private static final TrackKey EN = TrackKey.ofCaptions(new LanguageTag("en"));

  private final WritingDesk desk = new WritingDesk();

  @BeforeEach
  void storeAVideo() {
    desk.json("PUT", "/v1/videos/pier", "{\"title\": \"The pier\"}");
  }

  private Written put(String languageAndQuery, String text, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "content-type";
    all[1] = "text/vtt";
    System.arraycopy(headers, 0, all, 2, headers.length);
    return desk.send("PUT", "/v1/videos/pier/tracks/" + languageAndQuery, text, all);
  }

  private KeptTrack kept() {
    return desk.catalog.track(new VideoId("pier"), EN).orElseThrow();
  }

  @Test
  void aTrackIsKeptChangedAndLeft() {
    Written created = put("en?label=English", CAPTIONS);
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("location"))
        .isEqualTo("https://api.example.org/v1/videos/pier/tracks/en");
    assertThat(created.json().at("/tracks/0/label").asString()).isEqualTo("English");
    assertThat(created.json().at("/repaired")).isEmpty();
    assertThat(kept().text()).contains("00:00:01.000 --> 00:00:02.000");
    assertThat(desk.catalog.history(new VideoId("pier")).getFirst().changed())
        .containsExactly("tracks");

    assertThat(put("EN?label=English", CAPTIONS).header("newsreel-outcome")).isEqualTo("unchanged");
    Written changed = put("en", CAPTIONS.replace("open", "shut"));
    assertThat(changed.header("newsreel-outcome")).isEqualTo("changed");
    assertThat(changed.json().at("/tracks/0").has("label")).isFalse();
    assertThat(changed.json().at("/revision").asInt()).isEqualTo(3);

    Written beside = put("en?kind=subtitles", CAPTIONS);
    assertThat(beside.header("newsreel-outcome")).isEqualTo("created");
    assertThat(beside.json().at("/tracks").valueStream().map(t -> t.path("kind").asString()))
        .containsExactly("subtitles", "captions");
  }

  @Test
  void aTrackIsDroppedOnce() {
    put("en", CAPTIONS);
    Written dropped = desk.delete("/v1/videos/pier/tracks/en");
    assertThat(dropped.status()).isEqualTo(204);
    assertThat(dropped.response().outcome().kind()).isEqualTo(Kind.CHANGED);
    assertThat(desk.catalog.track(new VideoId("pier"), EN)).isEmpty();
    assertThat(desk.delete("/v1/videos/pier/tracks/en").detail())
        .isEqualTo("No such track is kept of this video.");
    assertThat(desk.delete("/v1/videos/none/tracks/en").status()).isEqualTo(404);
    assertThat(desk.delete("/v1/videos/pier/tracks/-").status()).isEqualTo(400);
  }

  @Test
  void conditionsAreOfTheTrackItself() {
    put("en", CAPTIONS);
    String tag = ETag.of(kept().text().getBytes(UTF_8)).toString();
    String shut = CAPTIONS.replace("open", "shut");

    assertThat(put("en", shut, "if-none-match", "*").status()).isEqualTo(412);
    assertThat(put("en", shut, "if-match", "\"x\"").detail()).startsWith("The track is not as");
    assertThat(put("en", shut, "if-match", tag).status()).isEqualTo(200);
    assertThat(desk.send("DELETE", "/v1/videos/pier/tracks/en", "", "if-match", tag).status())
        .isEqualTo(412);
  }

  @Test
  void whatIsPutRightIsToldToALimit() {
    Written few = put("en", "WEBVTT\nKind: captions\n\n00:01.000 --> 00:02.000\nSalt & sea\n");
    assertThat(few.json().at("/repaired").valueStream().map(r -> r.asString()))
        .containsExactly("line 2: \"Kind: captions\" left out", "line 5: & written as &amp;");

    Written many = put("en", "WEBVTT\n" + "\n00:01.000 --> 00:02.000\na & b\n".repeat(80));
    assertThat(many.json().at("/repaired")).hasSize(51);
    assertThat(many.json().at("/repaired/50").asString()).isEqualTo("and 30 more");
    Written fifty = put("en", "WEBVTT\n" + "\n00:01.000 --> 00:02.000\na & b\n".repeat(50));
    assertThat(fifty.json().at("/repaired")).hasSize(50);
  }

  @Test
  void faultsAreToldByLineToALimit() {
    Written few = put("en", "WEBVTT\n\n00:02.000 --> 00:01.000\nBack\n");
    assertThat(few.status()).isEqualTo(422);
    assertThat(few.pointers()).containsExactly("line 3");
    assertThat(few.detail()).contains("Each fault is listed.");

    Written many = put("en", "WEBVTT\n" + "\nx\n".repeat(80));
    assertThat(many.pointers()).hasSize(50);
    assertThat(many.detail()).contains("The first 50 of 80 faults");
    assertThat(desk.catalog.track(new VideoId("pier"), EN)).isEmpty();
  }

  @Test
  void chaptersAreHeldToTheirOwnRules() {
    String tagged = CAPTIONS.replace("harbour", "<MUSIC> harbour");
    assertThat(put("en?kind=chapters", tagged).status()).isEqualTo(422);
    assertThat(put("en?kind=chapters", CAPTIONS).status()).isEqualTo(201);
  }

  @Test
  void whatIsNotRightInTheRequestIsRefused() {
    assertThat(put("en?kind=metadata", CAPTIONS).pointers()).containsExactly("kind");
    assertThat(put("en?label=", CAPTIONS).pointers()).containsExactly("label");
    assertThat(put("-", CAPTIONS).detail()).contains("BCP 47");
    assertThat(put("en", "").status()).isEqualTo(400);
    assertThat(
            desk.send("PUT", "/v1/videos/pier/tracks/en", "{}", "content-type", "image/png")
                .status())
        .isEqualTo(415);
    assertThat(
            desk.send("PUT", "/v1/videos/none/tracks/en", CAPTIONS, "content-type", "text/vtt")
                .status())
        .isEqualTo(404);
    assertThat(
            desk.send(
                    "PUT",
                    "/v1/videos/pier/tracks/de",
                    "1\n00:00:01,000 --> 00:00:02,000\nDer Hafen\n",
                    "content-type",
                    "application/x-subrip")
                .status())
        .isEqualTo(201);
  }
}
