package newsreel.extract.html.kind;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsreel.extract.NotAnArticle;
import newsreel.extract.NotAnArticle.Kind;
import newsreel.extract.PageSource;
import newsreel.extract.html.page.Page;
import newsreel.values.WebUrl;

/** Pages of several kinds, and what is thought of them. */
final class KindPages {
  private KindPages() {}

  static final String SENTENCE =
      "The harbour master counted forty boats before noon, and the last of them carried coal. ";

  static Optional<NotAnArticle> judged(String html, String url) {
    return PageKind.judge(
        Page.read(
            new PageSource(
                html.getBytes(StandardCharsets.UTF_8), null, WebUrl.parse(url).orElseThrow())));
  }

  static Optional<Kind> kind(String html) {
    return judged(html, "https://quay.example/news/ferry-9").map(NotAnArticle::kind);
  }

  static String page(String head, String body) {
    return "<!doctype html><html><head><meta charset=utf-8>"
        + head
        + "</head><body>"
        + body
        + "</body></html>";
  }

  static String menu() {
    return "<header><ul>"
        + IntStream.range(0, 30)
            .mapToObj(i -> "<li><a href=/s" + i + ">Section number " + i + "</a></li>")
            .collect(Collectors.joining())
        + "</ul></header>";
  }

  static String teasers(int many) {
    return IntStream.range(0, many)
        .mapToObj(
            i ->
                "<article class=teaser><h3><a href='/news/story-%d'>Council votes on plan %d for the old harbour</a></h3><p>%s</p></article>"
                    .formatted(i, i, SENTENCE))
        .collect(Collectors.joining());
  }

  static String paragraphs(int many) {
    return ("<p>" + SENTENCE.repeat(4) + "</p>").repeat(many);
  }
}
