package newsreel.extract.html;

import static newsreel.LinearTime.numbered;
import static newsreel.LinearTime.repeated;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import newsreel.LinearTime;
import newsreel.extract.PageSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Twice the page takes about twice the time, whatever it is made of. */
class LinearTimeTest {
  private static final int BYTES = 60_000;

  /** Bytes that one call may bring. */
  private static final int LARGEST = 5 << 20;

  private static final String ARTICLE =
      "<title>New ferry leaves the yard</title><h1>New ferry leaves the yard</h1><p>The ferry left"
          + " the yard on Monday with forty guests on board and flags on every mast.</p>";

  private static String jsonLd(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  private static void isLinear(IntFunction<String> page) {
    LinearTime.holds(BYTES, n -> ARTICLE + page.apply(n), LinearTimeTest::read);
  }

  private static void read(byte[] page) {
    new HtmlExtractor().extract(new PageSource(page, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!--",
        "<svg>",
        "<svg ",
        "<style>",
        "<script>",
        "<script ",
        "<script type=json>",
        "<link ",
        "<link a=\"",
        "<link href='>",
        "<nav>",
        "<nav",
        "</nav",
        "<footer>",
        "</article><footer>",
        "<div>",
        "<p>",
        "<b>",
        "<p><b>",
        "<a>",
        "<a href=/x>",
        "<figure>",
        "<figure><img src=/a.jpg>",
        "<picture>",
        "<noscript>",
        "<table><tr><td>",
        "<ul><li>",
        "<blockquote>",
        "<form>",
        "<select><option>",
        "<template>",
        "<h1>",
        "<h2>",
        "<aside>",
        "<article><h2>x</h2>",
        "<span class=author>",
        "<span class=date>",
        "<div class=caption>",
        "<div class=related>",
        "<ul class=key-points>",
        "<time datetime=2024-01-01>",
        "<br>",
        "<meta name=a>",
        "<base href=/a>",
        "<![CDATA[",
        "&amp;",
        "&#x",
        "&lt;b&gt;",
        "<",
        "\"",
        "</",
        "</p>",
        "<amp-img src=/a.jpg>",
        "<span itemscope itemprop=x>",
        "<nobr>",
        "<button>",
        "<dl><dt>a<dd>",
        "<figcaption>x",
        "<x-image src=/a.jpg>",
        "<pre>\n",
        "<div>x",
        "<div><p>x</p>",
        "<section><h2>x</h2><p>y",
        "<article><h2>x</h2><p>y",
        "<ul><li>x",
        "<table><tr><td>x",
        "<blockquote>x",
        "<div class=related>x",
        "<div class=comments>x",
        "<div hidden>x",
        "<span class=credit>x",
        "<form>x",
      })
  void of_one_piece_again_and_again(String part) {
    isLinear(n -> repeated(part, n));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<figure><img src=/a#.jpg><figcaption>Boat # at dawn. Foto: Ola Berg</figcaption></figure>",
        "<figure><img srcset='/a#.jpg 300w, /b#.jpg 1600w'></figure>",
        "<p>The ferry left the yard on Monday with # guests on board and flags on every mast.</p>",
        "<div><p>The ferry left the yard on Monday with # guests on board.",
        "<a href=/s#>Storm ahead of coast #</a> ",
        "<h2>Storm #</h2>",
        "<time datetime='2024-01-01T10:00:#Z'>x</time>",
        "<span class=date>29.12.19#</span>",
        "<span class=author>Ann von Tal#</span>",
        "<a rel=author href=/a#>Ann Lee #</a>",
        "<meta property=og:image content=/a#.jpg>",
        "<link rel=canonical href=https://a.b/#>",
        "<ul class=key-points><li>The ferry sails again #</li></ul>",
        "<ol class=breadcrumb><li><a href=/x#>News #</a></ol>",
        "<div class=related><a href=/s#>Storm ahead of coast #</a></div>",
        "<table><tr><td>The ferry left the yard on Monday #</td></tr></table>",
        "<span class=caption>Boats. Foto: Ola#</span>",
        "<i class='a# b#'>",
        "<div a#=b#>",
        "<iframe src=https://www.youtube.com/embed/abcdefg#></iframe>",
        "<video src=/a#.mp4 poster=/a#.jpg></video>",
        "<x-player data-video-id=abc#></x-player>",
        "<figure><div data-youtube-id=abcdefg#></div><figcaption>Boat #</figcaption></figure>",
        "<script src=https://players.brightcove.net/#/x_default/index.min.js></script>",
        "<a href=https://vimeo.com/1234#>Boat #</a>",
      })
  void of_pieces_that_differ(String part) {
    isLinear(n -> numbered(part, n));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\":\"NewsArticle\",\"headline\":\"Boat #\",\"url\":\"https://m.example/#\"},",
        "{\"@type\":\"Person\",\"@id\":\"#a\",\"k#\":1},",
        "{\"@type\":\"NewsArticle\",\"@id\":\"x\",\"author\":{\"@id\":\"x\"}},",
        "{\"a\":[{\"@type\":\"Article\",\"b\":",
        "{\"a\":x},",
        "{\"@type\":\"VideoObject\",\"name\":\"Boat"
            + " #\",\"contentUrl\":\"https://m.example/#.mp4\"},",
        "{\"@type\":\"VideoObject\",\"name\":\"Boat\",\"duration\":\"PT#S\"},",
        "{\"@type\":\"Person\",\"@id\":\"n#\",\"knows\":{\"@id\":\"n1#\"}},",
        "{\"@graph\":[{\"@type\":\"NewsArticle\",\"@id\":\"n\",\"image\":{\"@id\":\"i#\"}}]},",
        "{\"@type\":\"ImageObject\",\"@id\":\"i#\",\"url\":\"/a#.jpg\",\"caption\":\"Boat #\"},",
        "{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{\"name\":\"News #\"}]},",
        "{\"a\":\"said \"no\" today\"},",
        "\",\"",
        "{&quot;a&quot;:&quot;b&quot;},",
        "[",
      })
  void of_metadata(String part) {
    isLinear(n -> jsonLd("[" + numbered(part, n)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Ann Lee, ",
        "Photo: ",
        "(c) ",
        " | ",
        "29.12.2019 ",
        "12:30 ",
        "von ",
        "a,",
        "\u200b",
        "\u0301",
        "漢",
        "😀",
        "&amp;amp;",
        "<i>",
        "<span class=credit>x</span>",
        "<span>x</span>",
      })
  void of_one_long_line(String part) {
    isLinear(
        n ->
            "<figure><img src=/a.jpg><figcaption>%1$s</figcaption></figure><p class=byline>%1$s</p><p class=date>%1$s</p><h1>%1$s</h1>"
                .formatted(repeated(part, n / 4)));
  }

  @Test
  void of_one_long_attribute() {
    isLinear(n -> "<figure><img srcset='" + numbered("/a#.jpg #w, ", n) + "'></figure>");
    isLinear(n -> "<figure><img " + numbered("data-a#=/b#.jpg ", n) + "></figure>");
    isLinear(n -> "<div class='" + numbered("a# ", n) + "'>");
    isLinear(n -> "<div " + numbered("data-a#=https://m.example/# ", n) + ">x</div>");
    isLinear(n -> "<iframe " + numbered("data-a#=//m.example/# ", n) + "></iframe>");
    isLinear(n -> "<meta name=date " + numbered("a#=2024-01-01 ", n) + ">");
    isLinear(n -> "<a href='" + numbered("/a#", n) + "'>x</a>");
  }

  /** The limit is far above what it takes, which docs/extraction.md tells: machines differ. */
  @ParameterizedTest
  @ValueSource(strings = {"<!--", "<nav", "<div>x<time>"})
  void the_largest_page_is_read_while_its_caller_waits(String part) {
    byte[] page = (ARTICLE + repeated(part, LARGEST - 1_000)).getBytes(StandardCharsets.UTF_8);

    assertThat(LinearTime.millis(page, LinearTimeTest::read)).isLessThan(15_000);
  }
}
