package newsreel.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
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
        "https://www.example.org/%C3%BC",
        "https://a_b.example.org/a",
        "https://_dmarc.example.org:8443/a?b"
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
    "https://www.example.org/100%, https://www.example.org/100%25",
    "https://bücher.example/ü, https://xn--bcher-kva.example/%C3%BC",
    "https://BÜCHER.example/, https://xn--bcher-kva.example/",
    "https://b%C3%BCcher.example/, https://xn--bcher-kva.example/",
    "https://straße.example/, https://xn--strae-oqa.example/",
    "https://пример.рф/a, https://xn--e1afmkfd.xn--p1ai/a",
    "https://日本。jp/, https://xn--wgv71a.jp/",
    "https://ＡＢＣ.example/, https://abc.example/",
    "https://münchen.example:8443, https://xn--mnchen-3ya.example:8443/",
    "https://مثال.إختبار/, https://xn--mgbh0fb.xn--kgbechtv/",
    "https://i❤.example/, https://xn--i-7iq.example/",
    "https://A_b.example.org, https://a_b.example.org/"
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
        "https://a b.example.org/a",
        "https://www.example.org:80a/",
        "https://bü cher.example/",
        "https://\u0001ü.example/",
        "https://1.2.3.4.5/"
      })
  void whatIsNoAddressOfThePublicWebIsNone(String text) {
    assertThat(WebUrl.parse(text)).isEmpty();
  }

  @Test
  void aReferenceToAHostInAnotherScriptIsResolved() {
    WebUrl base = new WebUrl("https://a_b.example.org/news/");

    assertThat(base.resolve("//bücher.example/ü"))
        .contains(new WebUrl("https://xn--bcher-kva.example/%C3%BC"));
    assertThat(base.resolve("../x?y")).contains(new WebUrl("https://a_b.example.org/x?y"));
    assertThat(base.host()).isEqualTo("a_b.example.org");
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
