package newsreel.players;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newsreel.catalog.ArticleId;
import newsreel.catalog.Provider;
import newsreel.catalog.VideoId;
import newsreel.catalog.VideoMetadata;
import newsreel.values.MediaDuration;
import newsreel.values.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoIdentityTest {
  private static final ArticleId FERRY = new ArticleId("ferry");

  private static VideoId embedded(String url) {
    return VideoIdentity.id(new VideoMetadata.Builder().embedUrl(new WebUrl(url)).build(), FERRY);
  }

  private static VideoId file(String url) {
    return VideoIdentity.id(new VideoMetadata.Builder().contentUrl(new WebUrl(url)).build(), FERRY);
  }

  @Test
  void playersThatDifferInTheQueryAreTwoVideos() {
    assertThat(embedded("https://player.quay.example/embed?id=1"))
        .isNotEqualTo(embedded("https://player.quay.example/embed?id=2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?utm_source=feed",
        "?id=7&autoplay=1",
        "?id=7&muted=true&start=30",
        "?fbclid=x&id=7",
        "?id=7&t=1m30s",
        "?id=7#t=30",
      })
  void trackingAndPlaybackDoNotTellVideosApart(String query) {
    String address = "https://player.quay.example/embed";

    assertThat(embedded(address + query))
        .isEqualTo(embedded(query.contains("id=7") ? address + "?id=7" : address));
  }

  @ParameterizedTest
  @CsvSource({"?t=30, ?t=31", "?start=abc, ?start=abd", "?token=a, ?token=b", "#/1, #/2"})
  void whateverElseDiffersTellsVideosApart(String one, String other) {
    String address = "https://player.quay.example/embed";

    assertThat(embedded(address + one)).isNotEqualTo(embedded(address + other));
  }

  @Test
  void aHostsVideoIsTheSameUnderAllItsAddressesAndNames() {
    VideoId id = embedded("https://www.youtube-nocookie.com/embed/abcdefghijk");

    assertThat(embedded("https://www.youtube.com/embed/abcdefghijk?rel=0")).isEqualTo(id);
    assertThat(file("https://youtu.be/abcdefghijk")).isEqualTo(id);
    assertThat(
            VideoIdentity.id(
                new VideoMetadata.Builder()
                    .provider(new Provider("youtube", "abcdefghijk"))
                    .build(),
                null))
        .isEqualTo(id);
  }

  @Test
  void aChannelsStreamIsAVideoOfItsArticleOnly() {
    VideoMetadata stream =
        new VideoMetadata.Builder()
            .title("Harbour webcam")
            .embedUrl(new WebUrl("https://www.youtube.com/embed/live_stream?channel=UCquay"))
            .build();

    assertThat(VideoIdentity.id(stream, FERRY))
        .isEqualTo(VideoIdentity.id(stream, FERRY))
        .isNotEqualTo(VideoIdentity.id(stream, new ArticleId("yard")));
  }

  @Test
  void aTitleIsTheSameVideoInOneArticleOnly() {
    VideoMetadata clip =
        new VideoMetadata.Builder()
            .title("The boats come home")
            .duration(new MediaDuration(60))
            .build();
    VideoMetadata longer = clip.toBuilder().duration(new MediaDuration(61)).build();

    assertThat(VideoIdentity.id(clip, FERRY))
        .isNotEqualTo(VideoIdentity.id(longer, FERRY))
        .isNotEqualTo(VideoIdentity.id(clip, new ArticleId("yard")));
  }

  @Property
  void differentAddressesNeverMeet(
      @ForAll("addresses") String one, @ForAll("addresses") String other) {
    Assume.that(!one.equals(other));

    assertThat(embedded(one)).isNotEqualTo(embedded(other));
    assertThat(file(one)).isNotEqualTo(file(other));
  }

  @Property
  void trackingAloneMakesNoOtherVideo(
      @ForAll("addresses") String address, @ForAll("tracking") String tracking) {
    String tracked = address + (address.contains("?") ? "&" : "?") + tracking;

    assertThat(embedded(tracked)).isEqualTo(embedded(address));
  }

  @Provide
  Arbitrary<String> addresses() {
    Arbitrary<String> word = Arbitraries.strings().withChars("ab1").ofMinLength(1).ofMaxLength(3);
    Arbitrary<String> query =
        Combinators.combine(Arbitraries.of("id", "v", "clip", "t", "start"), word)
            .as((name, value) -> name + "=x" + value)
            .list()
            .uniqueElements()
            .ofMaxSize(2)
            .map(all -> all.isEmpty() ? "" : "?" + String.join("&", all));
    return Combinators.combine(Arbitraries.of("quay.example", "tube.quay.example"), word, query)
        .as((host, path, q) -> "https://" + host + "/" + path + q);
  }

  @Provide
  Arbitrary<String> tracking() {
    return Arbitraries.of(
        "utm_campaign=a", "fbclid=b", "gclid=c", "autoplay=1", "mute=0", "start=12", "t=1m2s");
  }
}
