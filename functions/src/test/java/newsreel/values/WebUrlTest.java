package newsreel.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebUrlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.example.org/",
        "http://a-1.b2.example.org/2026/06/01/harbour?page=2",
        "https://xn--mnchen-3ya.example/a;b=c",
        "https://192.0.2.1/a",
        "https://192.0.2.1:8443/a",
        "https://[2001:db8::1]/a",
        "https://localhost/a",
        "https://www.example.org:8443/a#b",
        "https://www.example.org/a?b=c?d",
        "https://www.example.org/%C3%BC"
      })
  void aUrlInItsFormStaysAsItIs(String url) {
    assertThat(new WebUrl(url).value()).isEqualTo(url);
    assertThat(WebUrl.parse(url)).contains(new WebUrl(url));
  }

  @ParameterizedTest
  @CsvSource({
    "HTTPS://WWW.Example.org/A, https://www.example.org/A",
    "https://www.example.org, https://www.example.org/",
    "https://www.example.org:443/a, https://www.example.org/a",
    "http://www.example.org:80/a, http://www.example.org/a",
    "https://www.example.org/a b, https://www.example.org/a%20b",
    "https://www.example.org/ü, https://www.example.org/%C3%BC",
    "https://www.example.org/100%, https://www.example.org/100%25"
  })
  void anotherFormIsBroughtIntoIt(String written, String form) {
    assertThat(WebUrl.parse(written)).contains(new WebUrl(form));
    assertThatThrownBy(() -> new WebUrl(written)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/a",
        "www.example.org/a",
        "ftp://www.example.org/a",
        "javascript:alert(1)",
        "https://user@www.example.org/a",
        "https://-a.example.org/a",
        "https://a-.example.org/a",
        "https://a..example.org/a",
        "https://.example.org/a",
        "https:///a",
        "https://a_b.example.org/a"
      })
  void whatIsNoAddressOfThePublicWebIsNone(String text) {
    assertThat(WebUrl.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.example.org/a:b",
        "https://www.example.org:8443/a",
        "https://192.0.2.1/a",
        "https://[2001:db8::1]:8443/a",
        "https://[2001:db8::1]/a"
      })
  void itsHostIsWhatUriSaysItIs(String url) {
    String host = new WebUrl(url).host();

    assertThat(host.replace("]", "")).isEqualTo(URI.create(url).getHost().replace("]", ""));
  }
}
