package newsreel.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsreel.catalog.WebUrl;
import newsreel.extract.PageSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A page read once, for all rules. Not safe for use by several threads. */
final class Page {
  private final Document document;
  private final PageIndex index;
  private final Metas metas;
  private final Vocabulary jsonLd;
  private final Vocabulary microdata;
  private final @Nullable WebUrl given;
  private final @Nullable WebUrl base;
  private @Nullable List<Thing> articles;
  private @Nullable List<Thing> microdataArticles;
  private @Nullable Body body;
  private @Nullable SiteName site;

  private Page(Document document, @Nullable WebUrl given) {
    this.document = document;
    this.given = given;
    index = PageIndex.of(document);
    metas = new Metas(index.metas);
    List<JsonNode> roots = new ArrayList<>();
    for (Element script : index.jsonLd) {
      roots.addAll(LenientJson.read(script.data()));
    }
    jsonLd = new Vocabulary("json-ld", roots);
    microdata = index.microdata.vocabulary();
    base = base(document, given);
  }

  static Page read(PageSource source) {
    return new Page(
        Jsoup.parse(PageDecoder.decode(source.content(), source.charset())), source.url());
  }

  private @Nullable WebUrl base(Document document, @Nullable WebUrl given) {
    Optional<WebUrl> page =
        given != null
            ? Optional.of(given)
            : UrlRules.declared(index, metas).stream().map(Candidate::value).findFirst();
    Element base = document.selectFirst("base[href]");
    if (base == null) {
      return page.orElse(null);
    }
    String href = base.attr("href");
    return page.flatMap(p -> p.resolve(href))
        .or(() -> WebUrl.parse(href))
        .or(() -> page)
        .orElse(null);
  }

  Document document() {
    return document;
  }

  PageIndex index() {
    return index;
  }

  Metas metas() {
    return metas;
  }

  Vocabulary jsonLd() {
    return jsonLd;
  }

  Vocabulary microdata() {
    return microdata;
  }

  /** The address that came with the page. */
  Optional<WebUrl> given() {
    return Optional.ofNullable(given);
  }

  /** Reads a URL as the page writes it, relative ones too. */
  Optional<WebUrl> url(String reference) {
    if (reference.isBlank() || reference.startsWith("data:") || reference.startsWith("blob:")) {
      return Optional.empty();
    }
    return base == null ? WebUrl.parse(reference) : base.resolve(reference);
  }

  /** What JSON-LD says of this page's article, best first. */
  List<Thing> articles() {
    if (articles == null) {
      articles = ArticleThings.of(jsonLd, this);
    }
    return articles;
  }

  List<Thing> microdataArticles() {
    if (microdataArticles == null) {
      microdataArticles = ArticleThings.of(microdata, this);
    }
    return microdataArticles;
  }

  Body body() {
    if (body == null) {
      body = Body.of(index);
    }
    return body;
  }

  SiteName site() {
    if (site == null) {
      site = SiteName.of(this);
    }
    return site;
  }
}
