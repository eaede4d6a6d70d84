package newsreel.players;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import newsreel.players.HostedVideo.Kind;
import newsreel.values.WebUrl;
import org.junit.jupiter.api.Test;

/** A host as an entry of the registry describes it. */
class PlayerHostTest {
  private static final WebUrl PAGE = new WebUrl("https://quay.example/clips/77?utm_source=feed");

  private static PlayerHost quay() {
    return new PlayerHost("Quay TV", "\\d{2,4}");
  }

  private static HostedVideo clip(PlayerHost host) {
    return host.of("77").orElseThrow();
  }

  @Test
  void keepsWhatItsEntrySays() {
    PlayerHost host =
        quay()
            .alias("Quay", "QTV")
            .mark("quay-player")
            .attribute("id", "data-quay")
            .byDefault("player", "p1")
            .classPrefix("quay_");

    assertThat(host.name()).isEqualTo("Quay TV");
    assertThat(host.aliases()).containsExactly("Quay", "QTV");
    assertThat(host.marks()).containsExactly("quay-player");
    assertThat(host.attributes()).containsExactly(Map.entry("id", List.of("data-quay")));
    assertThat(host.defaults()).containsExactly(Map.entry("player", "p1"));
    assertThat(host.classPrefix()).isEqualTo("quay_");
  }

  @Test
  void saysOfEachOfItsAddressesWhatItPlays() {
    PlayerHost host =
        quay()
            .video("quay.example/v/{id}")
            .file("cdn.quay.example/{id}.mp4")
            .live("quay.example/live")
            .list("quay.example/lists/*");

    assertThat(host.addresses())
        .extracting(PlayerHost.Address::domain, PlayerHost.Address::kind)
        .containsExactly(
            tuple("quay.example", Kind.PLAYER),
            tuple("cdn.quay.example", Kind.FILE),
            tuple("quay.example", Kind.LIVE),
            tuple("quay.example", Kind.LIST));
    assertThat(host.addresses().getFirst().read().kind()).isEqualTo(Kind.PLAYER);
  }

  @Test
  void takesNoTextForAnIdThatItsIdsDoNotLookLike() {
    assertThat(quay().isId("77")).isTrue();
    assertThat(quay().isId("7")).isFalse();
    assertThat(quay().isId("77 ")).isFalse();
    assertThat(quay().of("ferry")).isEmpty();
    PlayerHost anyLength = new PlayerHost("Quay TV", "\\d+");
    assertThat(anyLength.isId("7".repeat(199))).isTrue();
    assertThat(anyLength.isId("7".repeat(200))).isFalse();
  }

  @Test
  void isEmbeddedByItsOwnPlayersPage() {
    PlayerHost host = quay().embed("https://play.quay.example/{id}?key={key}");

    assertThat(clip(host).embedUrl()).hasToString("https://play.quay.example/77");
    assertThat(host.video(Map.of("id", "77", "key", "k"), Kind.PLAYER, PAGE).embedUrl())
        .hasToString("https://play.quay.example/77?key=k");
  }

  @Test
  void isEmbeddedByThePagesAddressWhereItsOwnIsNotKnown() {
    HostedVideo video = quay().video(Map.of("id", "77"), Kind.PLAYER, PAGE);

    assertThat(video.embedUrl()).hasToString("https://quay.example/clips/77");
    assertThat(quay().video(Map.of("id", "77"), Kind.FILE, PAGE).embedUrl()).isNull();
    assertThat(clip(quay()).embedUrl()).isNull();
  }

  @Test
  void hasNoIdWherePlaysWhateverIsOnOrSeveral() {
    assertThat(quay().video(Map.of("id", "77"), Kind.LIVE, PAGE))
        .extracting(HostedVideo::id, HostedVideo::kind, HostedVideo::embedUrl)
        .containsExactly(null, Kind.LIVE, PAGE);
    assertThat(quay().video(Map.of("id", "77"), Kind.LIST, PAGE).kind()).isEqualTo(Kind.LIST);
    assertThat(quay().video(Map.of(), Kind.PLAYER, PAGE))
        .extracting(HostedVideo::isVideo, HostedVideo::kind)
        .containsExactly(false, Kind.LIVE);
  }

  @Test
  void anIdIsJoinedWithTheAccountWhereItIsUniqueOnlyThere() {
    PlayerHost host = quay().identity("{account}/{id}");

    assertThat(host.video(Map.of("id", "77", "account", "5"), Kind.PLAYER, null).id())
        .isEqualTo("5/77");
    assertThat(clip(host).id()).isEqualTo("77");
  }

  @Test
  void aStillIsAVideosOnly() {
    PlayerHost host = quay().still("https://quay.example/{id}.jpg");

    assertThat(clip(host).still())
        .hasValueSatisfying(still -> assertThat(still).hasToString("https://quay.example/77.jpg"));
    assertThat(host.video(Map.of(), Kind.LIVE, PAGE).still()).isEmpty();
    assertThat(clip(quay()).still()).isEmpty();
  }

  @Test
  void startsWithTheParametersOfItsEntry() {
    PlayerHost plain = quay().embed("https://play.quay.example/{id}").start("autoplay=1");
    PlayerHost asked = quay().embed("https://play.quay.example/?v={id}").start("autoplay=1");
    PlayerHost around = quay().embed("https://play.quay.example/?v={id}&parent={parent}");

    assertThat(plain.started(clip(plain), "cards.example"))
        .hasToString("https://play.quay.example/77?autoplay=1");
    assertThat(asked.started(clip(asked), "cards.example"))
        .hasToString("https://play.quay.example/?v=77&autoplay=1");
    assertThat(around.started(clip(around), "cards.example"))
        .hasToString("https://play.quay.example/?v=77&parent=cards.example");
  }

  @Test
  void startsThePagesPlayerWhereItHasNoneOfItsOwn() {
    PlayerHost host = quay().start("autoplay=1");

    assertThat(host.started(host.video(Map.of("id", "77"), Kind.PLAYER, PAGE), "cards.example"))
        .hasToString("https://quay.example/clips/77?autoplay=1");
    assertThatThrownBy(() -> host.started(clip(host), "cards.example"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isSandboxedOnlyWhereItsPlayerBearsIt() {
    assertThat(quay().sandbox()).isEmpty();
    assertThat(quay().sandboxed().sandbox())
        .hasValueSatisfying(
            allowed ->
                assertThat(allowed)
                    .contains("allow-scripts")
                    .doesNotContain("allow-top-navigation"));
  }
}
