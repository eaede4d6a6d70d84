package newsreel.players;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlTemplateTest {
  private static final Map<String, String> VALUES =
      Map.of("id", "77", "path", "news/2024", "words", "two boats&more");

  @ParameterizedTest
  @CsvSource({
    "https://quay.example/, https://quay.example/",
    "https://quay.example/{id}, https://quay.example/77",
    "https://quay.example/{path}/{id}.html, https://quay.example/news/2024/77.html",
    "https://quay.example/?a={none}&v={id}, https://quay.example/?v=77",
    "https://quay.example/?v={id}&a={none}&b={id}, https://quay.example/?v=77&b=77",
    "https://quay.example/?a={none}, https://quay.example/",
    "https://quay.example/?q={words}, https://quay.example/?q=two+boats%26more",
  })
  void valuesTakeThePlaceOfTheirNames(String form, String url) {
    assertThat(new UrlTemplate(form).filled(VALUES))
        .hasValueSatisfying(filled -> assertThat(filled).hasToString(url));
  }

  @Test
  void anAddressWhosePathLacksAValueIsNone() {
    assertThat(new UrlTemplate("https://quay.example/{none}").filled(VALUES)).isEmpty();
    assertThat(new UrlTemplate("https://quay.example/{none}?v={id}").filled(VALUES)).isEmpty();
  }
}
