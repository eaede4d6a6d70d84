package newsreel.extract;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Pages put together from pieces that rules may weigh alike: equal boxes of text, several authors,
 * dates, photos and players. The same number gives the same page.
 */
final class MixedPages {
  private static final List<String> TEXT =
      List.of(
          "<section><p>%s</p></section>",
          "<div><div><p>%s</p></div></div>",
          "<div><div><div><div><p>%s</p></div></div></div></div>",
          "<div class='box'>%s</div>",
          "<p>%s</p>",
          "<ul><li>%s</li><li>Two boats a day</li></ul>",
          "<blockquote><p>%s</p></blockquote>",
          "<table><tr><td>%s</td><td>42</td></tr></table>",
          "<div class='comment'><p>%s</p></div>",
          "<aside><p>%s</p></aside>",
          "<div style='display:none'><p>%s</p></div>");
  private static final List<String> BESIDE =
      List.of(
          "<figure><img src='/%d.jpg' srcset='/%<d-2x.jpg 2x'><figcaption>Boats at dawn. Photo: Ola"
              + " Berg</figcaption></figure>",
          "<p><img src='/%d.jpg'></p><p><em>Boats at noon</em></p>",
          "<iframe src='https://www.youtube.com/embed/q1W2e3R4t%dY'></iframe>",
          "<video src='/clip%d.mp4' title='Boats'></video>",
          "<span class='byline'>By Jo Tal and Kim Berg %d</span>",
          "<span class='author'>Ada Quay</span><time datetime='2024-05-%02d'>May</time>",
          "<div class='date'>%d.06.2024, 14:30</div>",
          "<h3>Key points</h3><ul><li>Boats are back %d</li><li>Tickets stay cheap</li></ul>",
          "<nav class='breadcrumb'><a href='/'>Home</a><a href='/s%d'>Ports</a></nav>",
          "<div class='related'><a href='/r%d'>Other boats leave the harbour of the"
              + " north</a></div>");
  private static final List<String> HEAD =
      List.of(
          "<meta property='article:published_time' content='2024-05-0%dT10:00:00Z'>",
          "<meta name='author' content='Jo Tal, Kim Berg'><meta name='keywords'"
              + " content='boats,%d'>",
          "<meta property='og:title' content='Boats return %d | Quay Notes'>",
          "<meta property='article:section' content='Ports,Boats,%d'>",
          "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Boats"
              + " return %d\",\"author\":[{\"name\":\"Jo Tal\"},{\"name\":\"Ada"
              + " Quay\"}],\"video\":{\"@type\":\"VideoObject\",\"name\":\"Boats\",\"duration\":\"PT2M\"}}"
              + "</script>",
          "<script id='__NEXT_DATA__' type='application/json'>{\"props\":{\"a\":{\"title\":\"Boats"
              + " return\",\"body\":\"Text %d\",\"byline\":\"Jo Tal\"}}}</script>");

  private MixedPages() {}

  static Stream<String> first(int count) {
    return IntStream.range(0, count).mapToObj(MixedPages::page);
  }

  private static String page(int number) {
    Random random = new Random(number);
    StringBuilder page = new StringBuilder("<html><head><title>Boats return to the quay</title>");
    pieces(page, HEAD, random, 4);
    page.append("</head><body><main><h1>Boats return to the quay</h1>");
    for (int i = 0; i < 3; i++) {
      pieces(page, BESIDE, random, 4);
      pieces(page, TEXT, random, 5);
    }
    return page.append("</main></body></html>").toString();
  }

  private static void pieces(StringBuilder page, List<String> pieces, Random random, int most) {
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < count; i++) {
      String piece = pieces.get(random.nextInt(pieces.size()));
      page.append(
          piece.contains("%s")
              ? piece.formatted(sentence(random.nextInt(5)))
              : piece.formatted(1 + random.nextInt(9)));
    }
  }

  private static String sentence(int i) {
    return "On day %d the boats left the quay at noon, with a crew that had slept little since the storm."
        .formatted(i);
  }
}
