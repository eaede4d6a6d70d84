package newsreel.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newsreel.extract.Extraction;
import newsreel.extract.PageSource;

/**
 * Pages put together from pieces, then cut, doubled and damaged, end in an article or a refusal.
 * The profile {@code fuzz} tries many more of them.
 */
class HtmlFuzzTest {
  private static final HtmlExtractor EXTRACTOR = new HtmlExtractor();
  private static final List<String> PIECES =
      List.of(
          "<html lang=en><head><title>Ferry sails on | The Quay</title></head><body>",
          "<meta property='og:title' content='Ferry &amp;quot;sails&amp;quot; on'>",
          "<meta charset=windows-1252>",
          "<link rel=canonical href='https://quay.example/news/2025/03/04/ferry'>",
          "<base href='//cdn.example/'>",
          "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"Ferry\","
              + " \"author\": [{\"@id\": \"#a\"}, \"By Ann Lee\"], \"datePublished\":"
              + " \"2025-03-04T10:15+01:00\", \"video\": {\"@type\": \"VideoObject\", \"name\":"
              + " \"Boat\", \"duration\": \"P5M9.49S\", \"embedUrl\":"
              + " \"//youtu.be/abcdefghijk\"}}</script>",
          "<script>window.STATE = {\"publishedAt\": \"2025-03-04\"}</script>",
          "<article itemscope itemtype='http://schema.org/NewsArticle'>",
          "<h1 itemprop=headline>Ferry sails on</h1>",
          "<nav><li><a href=/>Home</a><h1>Ferry</h1></li></nav><h2><span>Sea</span><span>Ferry"
              + " sails on today</span></h2>",
          "<div class='byline author'>By <a rel=author href=/a>Ann Lee</a> and Ola Berg,"
              + " Editor</div>",
          "<time datetime='2025-03-04 10:15' class=date>4 March 2025</time>",
          "<figure><img src=a.jpg width=99999 alt='x © y'><figcaption>Boats. <small>Foto:"
              + " Ola</small></figcaption></figure>",
          "<div><picture><img srcset='a 1x, b 2x'></picture><span class=caption>Boats"
              + " (AP)</span></div>",
          "<iframe src='https://player.vimeo.com/video/12345678'></iframe>",
          "<video poster=p.jpg><source src=v.mp4><track src=t.vtt srclang=xx"
              + " kind=captions></video>",
          "<ul class=key-points><li>The ferry sails again today</li><li>It sails twice a"
              + " day</li></ul>",
          "<p>The ferry left the yard on Monday with forty guests on board and flags.</p>",
          "<aside class=related><a href=/b>Another story about boats and harbours</a></aside>",
          "<p>船は月曜日に港を出た。</p><p>Die Fähre verließ am Montag die Werft – „endlich“.</p>",
          "</div></article></p></script>",
          "\u0000\ud83d&#xD800;&#0;\u202e\ufeff");

  @Property
  void any_page_ends_in_an_article_or_a_refusal(@ForAll("pages") byte[] page) {
    assertThat(EXTRACTOR.extract(new PageSource(page, null, null)))
        .isInstanceOfAny(Extraction.Extracted.class, Extraction.Refused.class);
  }

  @Provide
  static Arbitrary<byte[]> pages() {
    return Arbitraries.of(PIECES)
        .list()
        .ofMaxSize(40)
        .flatMap(
            pieces ->
                Arbitraries.longs()
                    .map(seed -> damaged(String.join("", pieces), new Random(seed))));
  }

  /** Half of the pages stay as they are; the others lose, double or change some bytes. */
  private static byte[] damaged(String page, Random random) {
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    int wounds = random.nextBoolean() ? 0 : random.nextInt(12);
    for (int i = 0; i < wounds && bytes.length > 2; i++) {
      int from = random.nextInt(bytes.length);
      int length = Math.min(random.nextInt(60) + 1, bytes.length - from);
      switch (random.nextInt(3)) {
        case 0 -> bytes = joined(bytes, from, from + length);
        case 1 -> bytes = joined(bytes, from + length, from);
        default -> bytes[from] = (byte) random.nextInt(256);
      }
    }
    return bytes;
  }

  /** The bytes before {@code end} and those from {@code start} on: a cut or a repetition. */
  private static byte[] joined(byte[] bytes, int end, int start) {
    byte[] whole = new byte[end + bytes.length - start];
    System.arraycopy(bytes, 0, whole, 0, end);
    System.arraycopy(bytes, start, whole, end, bytes.length - start);
    return whole;
  }
}
