package newsreel.players;

import static org.assertj.core.api.Assertions.assertThat;

import newsreel.catalog.Image;
import newsreel.catalog.Provider;
import newsreel.catalog.VideoMetadata;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecognitionTest {
  private static final String CLIP = "https://youtu.be/abcdefghijk";
  private static final String PLAYER = "https://www.youtube-nocookie.com/embed/abcdefghijk";
  private static final String FILE = "https://cdn.jwplayer.com/videos/AbCd1234-640.mp4";
  private static final String STREAM = "https://www.youtube.com/embed/live_stream?channel=UCquay";
  private static final String OWN = "https://quay.example/boats.mp4";

  private static VideoMetadata.Builder video(@Nullable String embed, @Nullable String content) {
    return new VideoMetadata.Builder()
        .embedUrl(embed == null ? null : new WebUrl(embed))
        .contentUrl(content == null ? null : new WebUrl(content));
  }

  private static @Nullable String host(VideoMetadata video) {
    return Recognition.hosted(video).map(hosted -> hosted.host().name()).orElse(null);
  }

  @Test
  void thePlayersAddressComesBeforeTheFiles() {
    assertThat(host(video(CLIP, FILE).build())).isEqualTo("YouTube");
    assertThat(host(video(null, FILE).build())).isEqualTo("JW Player");
    assertThat(host(video(OWN, FILE).build())).isEqualTo("JW Player");
    assertThat(host(video(OWN, OWN).build())).isNull();
  }

  @Test
  void aVideoComesBeforeAChannelThatPlaysWhateverIsOn() {
    assertThat(host(video(STREAM, FILE).build())).isEqualTo("JW Player");
    assertThat(host(video(STREAM, OWN).build())).isEqualTo("YouTube");
    assertThat(host(video(CLIP, STREAM).build())).isEqualTo("YouTube");
  }

  @Test
  void aPagesVideoGetsTheHostsOwnPlayerAndStill() {
    VideoMetadata known = Recognition.ofPage(video(CLIP + "?t=30", null).build());

    assertThat(known.embedUrl()).hasToString(PLAYER);
    assertThat(known.provider()).isEqualTo(new Provider("YouTube", "abcdefghijk"));
    assertThat(known.thumbnail())
        .isEqualTo(Image.of(new WebUrl("https://i.ytimg.com/vi/abcdefghijk/hqdefault.jpg")));
  }

  @Test
  void aPagesVideoKeepsItsThumbnailAndItsFile() {
    Image shown = Image.of(new WebUrl("https://quay.example/boats.jpg"));
    VideoMetadata known = Recognition.ofPage(video(null, FILE).thumbnail(shown).build());

    assertThat(known.thumbnail()).isEqualTo(shown);
    assertThat(known.contentUrl()).hasToString(FILE);
    assertThat(Recognition.ofPage(video(CLIP, OWN).build()).contentUrl()).hasToString(OWN);
  }

  @Test
  void aPlayersPageIsNoFile() {
    VideoMetadata known = Recognition.ofPage(video(null, CLIP).build());

    assertThat(known.contentUrl()).isNull();
    assertThat(known.embedUrl()).hasToString(PLAYER);
  }

  @Test
  void aPagesStreamHasNoId() {
    VideoMetadata known = Recognition.ofPage(video(STREAM, null).build());

    assertThat(known.provider()).isNull();
    assertThat(known.embedUrl()).hasToString(STREAM);
    assertThat(known.thumbnail()).isNull();
  }

  @Test
  void aPagesVideoOfNoKnownHostStaysAsItIs() {
    VideoMetadata own = video(null, OWN).build();

    assertThat(Recognition.ofPage(own)).isSameAs(own);
  }

  @Test
  void aWritersAddressesStayAndTheHostIsAdded() {
    VideoMetadata known = Recognition.ofDocument(video(CLIP, OWN).build());

    assertThat(known.embedUrl()).hasToString(CLIP);
    assertThat(known.contentUrl()).hasToString(OWN);
    assertThat(known.thumbnail()).isNull();
    assertThat(known.provider()).isEqualTo(new Provider("YouTube", "abcdefghijk"));
  }

  @Test
  void aWritersIdStaysAndItsHostIsCalledByOneName() {
    assertThat(Recognition.ofDocument(said("jwplayer", "AbCd1234", CLIP)).provider())
        .isEqualTo(new Provider("JW Player", "AbCd1234"));
    assertThat(Recognition.ofDocument(said("Quay TV", "77", CLIP)).provider())
        .isEqualTo(new Provider("Quay TV", "77"));
    VideoMetadata plain = said("YouTube", "abcdefghijk", OWN);
    assertThat(Recognition.ofDocument(plain)).isSameAs(plain);
  }

  @Test
  void aWritersHostWithoutAnIdGetsThatOfItsOwnAddressOnly() {
    assertThat(Recognition.ofDocument(said("youtube.com", null, CLIP)).provider())
        .isEqualTo(new Provider("YouTube", "abcdefghijk"));
    assertThat(Recognition.ofDocument(said("Quay TV", null, CLIP)).provider())
        .isEqualTo(new Provider("Quay TV", null));
    assertThat(Recognition.ofDocument(said("Vimeo", null, CLIP)).provider())
        .isEqualTo(new Provider("Vimeo", null));
    assertThat(Recognition.ofDocument(video(STREAM, null).build()).provider()).isNull();
  }

  private static VideoMetadata said(String name, @Nullable String id, String embed) {
    return video(embed, null).provider(new Provider(name, id)).build();
  }
}
