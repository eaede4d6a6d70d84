package newsreel.players;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Players told by the names and attributes of elements, of which scripts make them. */
class PlayerElementTest {
  private static String played(PlayerElement element) {
    Optional<HostedVideo> video = PlayerRegistry.in(element);
    return video.map(v -> v.host().name() + " " + v.id()).orElse("nothing");
  }

  private static PlayerElement div(List<String> classes, Map<String, String> attributes) {
    return new PlayerElement("div", classes, attributes);
  }

  @Test
  void aPrefixOfAClassHoldsTheId() {
    assertThat(played(div(List.of("boats", "wistia_async_ab12cd34ef"), Map.of())))
        .isEqualTo("Wistia ab12cd34ef");
    assertThat(played(div(List.of("wistia_async_short"), Map.of()))).isEqualTo("nothing");
  }

  @Test
  void theClassSaysWhoseTheIdIs() {
    assertThat(played(div(List.of("JWPlayer"), Map.of("data-media-id", "AbCd1234"))))
        .isEqualTo("JW Player AbCd1234");
    assertThat(played(div(List.of("boats"), Map.of("data-media-id", "AbCd1234"))))
        .isEqualTo("nothing");
  }

  @Test
  void theElementsNameComesBeforeItsClasses() {
    assertThat(
            played(
                new PlayerElement(
                    "lite-vimeo", List.of("lite-youtube"), Map.of("videoid", "123456789"))))
        .isEqualTo("Vimeo 123456789");
    assertThat(
            played(
                div(List.of("lite-vimeo", "lite-youtube"), Map.of("data-video-id", "123456789"))))
        .isEqualTo("Vimeo 123456789");
  }

  @Test
  void anAttributeNamesTheHostOrIsItsMark() {
    assertThat(
            played(div(List.of(), Map.of("data-plyr-provider", "vimeo", "data-id", "123456789"))))
        .isEqualTo("Vimeo 123456789");
    assertThat(played(div(List.of(), Map.of("data-account", "5", "data-video-id", "6321000000"))))
        .isEqualTo("Brightcove 6321000000");
    assertThat(played(div(List.of(), Map.of("type", "Quay TV", "data-id", "123456789"))))
        .isEqualTo("nothing");
  }

  @Test
  void whatIsNoIdOfTheHostIsPassedOver() {
    assertThat(
            played(
                new PlayerElement(
                    "lite-youtube",
                    List.of(),
                    Map.of("videoid", "short", "data-id", "abcdefghijk"))))
        .isEqualTo("YouTube abcdefghijk");
    assertThat(played(div(List.of(), Map.of("data-youtube-id", "short")))).isEqualTo("nothing");
  }

  @Test
  void otherAttributesGiveWhatThePlayersAddressNeeds() {
    Map<String, String> account =
        Map.of("data-brightcove-video-id", "6321", "data-account", "5", "data-player", " ");
    Map<String, String> player =
        Map.of("data-brightcove-video-id", "6321", "data-account", "5", "data-player", "p1");

    assertThat(PlayerRegistry.in(div(List.of(), account)).orElseThrow().embedUrl())
        .hasToString("https://players.brightcove.net/5/default_default/index.html?videoId=6321");
    assertThat(PlayerRegistry.in(div(List.of(), player)).orElseThrow().embedUrl())
        .hasToString("https://players.brightcove.net/5/p1_default/index.html?videoId=6321");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data-video-id", "data-embed-url", "data-youtube-id", "playback-id"})
  void someAttributesSayThatAScriptPutsAPlayerThere(String attribute) {
    assertThat(PlayerRegistry.isMark(attribute)).isTrue();
  }

  @Test
  void mostNamesSayNothing() {
    assertThat(PlayerRegistry.isMark("data-id")).isFalse();
    assertThat(PlayerRegistry.isName("lite-youtube")).isTrue();
    assertThat(PlayerRegistry.isName("div")).isFalse();
  }
}
