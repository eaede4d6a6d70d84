package newsreel.extract.html.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsreel.extract.html.data.Thing;
import newsreel.extract.html.page.Headings;
import newsreel.extract.html.page.Page;
import newsreel.extract.html.source.PlainText;
import newsreel.extract.html.source.Tree;
import org.jsoup.nodes.Element;

/**
 * What a page says about itself at first sight.
 *
 * @param titles the title, the first heading and the card's title, without repetition and without
 *     the site's name
 * @param heading the first heading, unless it is the site's name
 * @param isDeclared whether the metadata say that it is an article
 */
record Impression(List<String> titles, Optional<String> heading, boolean isDeclared) {
  private static final List<String> ARTICLE_METAS =
      List.of("article:published_time", "article:author", "datepublished", "parsely-pub-date");

  static Impression of(Page page) {
    List<String> titles = new ArrayList<>();
    Element title = Tree.first(page.document().head(), "title");
    if (title != null) {
      add(titles, page, title.text());
    }
    Optional<String> heading = Headings.h1(page).flatMap(h -> PlainText.line(h.text()));
    heading.ifPresent(h -> add(titles, page, h));
    page.metas().values("og:title").forEach(t -> add(titles, page, t));
    return new Impression(
        List.copyOf(titles), heading.filter(h -> !page.site().isNamedBy(h)), isDeclared(page));
  }

  private static void add(List<String> titles, Page page, String raw) {
    PlainText.line(raw)
        .map(t -> page.site().without(t))
        .filter(t -> !titles.contains(t))
        .ifPresent(titles::add);
  }

  private static boolean isDeclared(Page page) {
    return page.articles().stream().anyMatch(Thing::isArticle)
        || page.metas().values("og:type").stream().anyMatch(t -> t.strip().startsWith("article"))
        || ARTICLE_METAS.stream().anyMatch(m -> !page.metas().values(m).isEmpty());
  }
}
