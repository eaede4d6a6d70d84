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

  /** Of what the quick way takes for granted, each once more behind a label that it does not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "z", "0", "9", "a-z", "A", "Z", "`", "{", "/", ":", "@", "[", "-", "-a", "a-", "a..b",
        "1.2.3.4", "a.9", "9.a"
      })
  void anAddressIsJudgedAlikeWithAndWithoutALabelInAnotherScript(String host) {
    boolean plain = WebUrl.parse("https://" + host + ".example/a").isPresent();

    assertThat(WebUrl.parse("https://" + host + ".ü.example/a").isPresent()).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://a.example/a~z | https://a.example/a~z",
        "https://a.example/a\u007f | https://a.example/a%7F",
        "https://a.example/a!z | https://a.example/a!z",
        "https://a.example/%zz%4 | https://a.example/%25zz%254",
        "https://a.example/%41%4a | https://a.example/%41%4a",
        "https://a.example:0443/ | https://a.example/",
        "https://a.example:00080/ | https://a.example:80/",
        "https://a.example:/ | https://a.example/",
        "https://a.example?b | https://a.example/?b",
        "https://a.example#b | https://a.example/#b",
        "https://a.example/a?b?c#d | https://a.example/a?b?c#d"
      })
  void whatStandsAtTheEdgeOfTheFormIsBroughtIntoIt(String written, String form) {
    assertThat(WebUrl.parse(written)).contains(new WebUrl(form));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://@a.example/",
        "https://:80/",
        "https://[2001:db8::1/a",
        "https://[zz]/a",
        "https://[2001:db8::1]8443/a",
        "https://\u200bü.example/",
        "https://ü\ue000.example/",
        "https://ü\u2028.example/",
        "https://b%C3.example/",
        "https://b%zz.example/",
        "https://a.example:123456/",
        "https://a.example:-1/",
        "https://a.example:8o/",
        "https://a.example/a#b#c",
        "https:/a.example/",
        "https//a.example/"
      })
  void whatIsNoPortOrHostIsNone(String text) {
    assertThat(WebUrl.parse(text)).isEmpty();
  }

  @Test
  void theJoinersOfLettersMayStandInAHost() {
    assertThat(WebUrl.parse("https://نامه\u200cای.example/")).isPresent();
    assertThat(WebUrl.parse("https://क्\u200dष.example/")).isPresent();
    assertThat(WebUrl.parse("https://b\u00adü.example/"))
        .isEqualTo(WebUrl.parse("https://bü.example/"));
  }

  @Test
  void labelsHave63CharactersAndUrls2048AtMost() {
    assertThat(WebUrl.parse("https://" + "a".repeat(61) + "_b.example/")).isPresent();
    assertThat(WebUrl.parse("https://" + "a".repeat(62) + "_b.example/")).isEmpty();
    assertThat(WebUrl.parse("https://" + "a".repeat(63) + ".example/")).isPresent();
    assertThat(WebUrl.parse("https://" + "a".repeat(64) + ".example/")).isEmpty();
    assertThat(WebUrl.parse("https://a_b." + "a".repeat(64) + ".example/")).isEmpty();
    assertThat(WebUrl.parse("https://a.b/" + "a".repeat(2036))).isPresent();
    assertThat(WebUrl.parse("https://a.b/" + "a".repeat(2037))).isEmpty();
    assertThat(WebUrl.parse("https://a_b/" + "a".repeat(2036))).isPresent();
    assertThat(WebUrl.parse("https://a_b/" + "a".repeat(2037))).isEmpty();
    assertThat(WebUrl.parse("https://a.b/" + "ü".repeat(340))).isEmpty();
    String labels = ("a".repeat(49) + ".").repeat(5);
    assertThat(WebUrl.parse("https://" + labels + "ab_/")).isPresent();
    assertThat(WebUrl.parse("https://" + labels + "abc_/")).isEmpty();
  }

  @Test
  void queryAndFragmentAreLeftOut() {
    assertThat(new WebUrl("https://a.example/b?c#d").withoutQuery())
        .hasToString("https://a.example/b");
    assertThat(new WebUrl("https://a.example/b#d?c").withoutQuery())
        .hasToString("https://a.example/b");
    assertThat(new WebUrl("https://a.example/b").withoutQuery()).hasToString("https://a.example/b");
    assertThat(new WebUrl("https://a.example/b").resolve("http://[")).isEmpty();
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
