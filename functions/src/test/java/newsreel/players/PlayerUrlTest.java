package newsreel.players;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsreel.values.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlayerUrlTest {
  private static PlayerUrl of(String url) {
    return PlayerUrl.of(WebUrl.parse(url).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "https://quay.example, ''",
    "https://quay.example/, ''",
    "https://quay.example/embed/77, embed/77",
    "https://quay.example//embed/77//, embed/77",
    "https://quay.example/embed/77#t=3, embed/77",
    "https://quay.example/embed/77?next=/a/b, embed/77",
    "https://quay.example/a%2Fb, a%2Fb",
  })
  void itsPathHasNoSlashesAtItsEnds(String url, String path) {
    assertThat(of(url).host()).isEqualTo("quay.example");
    assertThat(of(url).path()).isEqualTo(path);
  }

  @Test
  void itsParametersAreDecodedAndTheFirstOfANameCounts() {
    assertThat(of("https://quay.example/?v=a%20b&v=c&empty=&none&=x&w=1+2#v=d").query())
        .containsExactly(Map.entry("v", "a b"), Map.entry("empty", ""), Map.entry("w", "1 2"));
    assertThat(of("https://quay.example/embed").query()).isEmpty();
  }

  @Test
  void aStrayPercentSignIsKept() {
    assertThat(of("https://quay.example/?v=77&share=100%").query())
        .containsExactly(Map.entry("v", "77"), Map.entry("share", "100%"));
  }

  @Test
  void moreThanAHundredParametersAreNotTakenApart() {
    String many =
        IntStream.range(0, 300).mapToObj(i -> "p" + i + "=1").collect(Collectors.joining("&"));

    assertThat(of("https://quay.example/?" + many).query()).hasSize(100);
  }
}
