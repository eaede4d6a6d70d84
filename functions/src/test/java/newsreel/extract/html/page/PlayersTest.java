package newsreel.extract.html.page;

import static org.assertj.core.api.Assertions.assertThat;

import newsreel.values.WebUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlayersTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.youtube.com/embed/abcdefghijk?rel=0, YouTube, abcdefghijk",
    "https://www.youtube-nocookie.com/embed/abcdefghijk, YouTube, abcdefghijk",
    "https://youtu.be/abcdefghijk, YouTube, abcdefghijk",
    "https://www.youtube.com/watch?t=3&v=abcdefghijk, YouTube, abcdefghijk",
    "https://player.vimeo.com/video/123456789?h=abc, Vimeo, 123456789",
    "https://www.dailymotion.com/embed/video/x8abcde, Dailymotion, x8abcde",
    "https://geo.dailymotion.com/player/xabc.html?video=x8abcde, Dailymotion, x8abcde",
    "https://players.brightcove.net/123/abc_default/index.html?videoId=6321, Brightcove, 6321",
    "https://cdn.jwplayer.com/players/AbCd1234-XyZw9876.html, JW Player, AbCd1234",
  })
  void finds_host_and_id_in_a_players_address(String url, String host, String id) {
    Players.Embed embed = Players.at(new WebUrl(url)).orElseThrow();

    assertThat(embed.provider().name()).isEqualTo(host);
    assertThat(embed.provider().id()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.youtube.com/embed/videoseries?list=abc",
        "https://www.youtube.com/user/quay",
        "https://quay.example/embed/abcdefghijk",
      })
  void other_addresses_are_no_video(String url) {
    assertThat(Players.at(new WebUrl(url))).isEmpty();
  }
}
