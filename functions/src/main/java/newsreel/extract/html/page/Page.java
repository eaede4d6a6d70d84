package newsreel.extract.html.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import newsreel.extract.PageSource;
import newsreel.extract.html.data.Candidate;
import newsreel.extract.html.data.LenientJson;
import newsreel.extract.html.data.Metas;
import newsreel.extract.html.data.Thing;
import newsreel.extract.html.data.Vocabulary;
import newsreel.extract.html.source.KeptText;
import newsreel.extract.html.source.PageDecoder;
import newsreel.extract.html.source.Parsed;
import newsreel.extract.html.source.RawPage;
import newsreel.values.WebUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A page read once for all rules. It belongs to one thread. */
public final class Page {
  /** The usual number of rules that a page keeps values of. */
  private static final int RULES = 150;

  private final RawPage written;
  private final Document document;
  private final PageIndex index;
  private final Metas metas;
  private final Vocabulary jsonLd;
  private final Vocabulary microdata;
  private final List<WebUrl> declared;
  private final @Nullable WebUrl given;
  private final @Nullable WebUrl base;
  private final IdentityHashMap<Object, Object> found = new IdentityHashMap<>(RULES);
  private @Nullable List<Thing> articles;
  private @Nullable List<Thing> microdataArticles;
  private @Nullable StateArticle state;
  private boolean stateRead;
  private @Nullable Body body;
  private @Nullable SiteName site;

  private Page(RawPage written, Document document, boolean annotated, @Nullable WebUrl given) {
    this.written = written;
    this.document = document;
    this.given = given;
    index = PageWalk.over(document, annotated);
    metas = new Metas(index.metas);
    List<JsonNode> roots = new ArrayList<>();
    for (Element script : index.jsonLd) {
      roots.addAll(LenientJson.read(script.data()));
    }
    declared = DeclaredUrls.of(index, metas).stream().map(Candidate::value).toList();
    jsonLd = new Vocabulary("json-ld", roots);
    microdata = index.microdata.vocabulary();
    base = base(given);
  }

  public static Page read(PageSource source) {
    byte[] content = source.content();
    String raw = new String(content, StandardCharsets.ISO_8859_1);
    // Most charsets write tags as ASCII does: then only what stays is decoded.
    boolean ascii = PageDecoder.isAsciiBased(raw, source.charset());
    String whole = ascii ? raw : PageDecoder.decode(content, source.charset());
    KeptText kept = KeptText.of(whole);
    boolean annotated = kept.contains("itemprop") || kept.contains("typeof=");
    if (!ascii) {
      return new Page(new RawPage(whole, null), Jsoup.parse(kept.text()), annotated, source.url());
    }
    Parsed parsed = Parsed.of(kept.bytes(content), source.charset());
    return new Page(new RawPage(raw, parsed.charset()), parsed.document(), annotated, source.url());
  }

  private @Nullable WebUrl base(@Nullable WebUrl given) {
    Optional<WebUrl> page = given != null ? Optional.of(given) : declared.stream().findFirst();
    Element base = index.bases.isEmpty() ? null : index.bases.getFirst();
    if (base == null || base.attr("href").isBlank()) {
      return page.orElse(null);
    }
    String href = base.attr("href");
    return page.flatMap(p -> p.resolve(href))
        .or(() -> WebUrl.parse(href))
        .or(() -> page)
        .orElse(null);
  }

  /**
   * Returns the value of {@code find}, computed once for each page.
   *
   * @param key identifies the value; compared by identity
   */
  @SuppressWarnings("unchecked") // a key's value is put in under that key alone
  public <T> T once(Object key, Supplier<T> find) {
    Object known = found.get(key);
    if (known == null) {
      known = find.get();
      found.put(key, known);
    }
    return (T) known;
  }

  /** Returns the page as written, with its scripts. */
  public RawPage written() {
    return written;
  }

  public Document document() {
    return document;
  }

  public PageIndex index() {
    return index;
  }

  public Metas metas() {
    return metas;
  }

  public Vocabulary jsonLd() {
    return jsonLd;
  }

  public Vocabulary microdata() {
    return microdata;
  }

  /** Returns the address that came with the page. */
  public Optional<WebUrl> given() {
    return Optional.ofNullable(given);
  }

  /** Returns the absolute addresses that the page gives itself. */
  public List<WebUrl> declared() {
    return declared;
  }

  /** Resolves a URL as the page writes it, which may be relative. */
  public Optional<WebUrl> url(String reference) {
    if (reference.isBlank() || reference.startsWith("data:") || reference.startsWith("blob:")) {
      return Optional.empty();
    }
    // Some escape addresses twice, or in JSON, where nothing is escaped.
    String address =
        reference.contains("&amp;") || reference.contains("&#")
            ? Parser.unescapeEntities(reference, true)
            : reference;
    boolean absolute = address.startsWith("https://") || address.startsWith("http://");
    return base == null || absolute ? WebUrl.parse(address) : base.resolve(address);
  }

  /** Returns what JSON-LD says about this page's article, best first. */
  public List<Thing> articles() {
    if (articles == null) {
      articles = ArticleThings.of(jsonLd, this);
    }
    return articles;
  }

  public List<Thing> microdataArticles() {
    if (microdataArticles == null) {
      microdataArticles = ArticleThings.of(microdata, this);
    }
    return microdataArticles;
  }

  /** Returns what the embedded state says about the article; read only when a rule asks. */
  public Optional<StateArticle> state() {
    if (!stateRead) {
      stateRead = true;
      state = StateArticle.of(this).orElse(null);
    }
    return Optional.ofNullable(state);
  }

  public Body body() {
    if (body == null) {
      body = Body.of(index);
    }
    return body;
  }

  public SiteName site() {
    if (site == null) {
      site = SiteName.of(this);
    }
    return site;
  }
}
