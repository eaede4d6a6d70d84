package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import newsreel.cards.pages.PageView;
import newsreel.lambda.Api.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** Texts that break out of careless templates come out of each format as they went in. */
final class HostileTextsTest {
  private static final String HOSTILE =
      "</title></script><script>window.hit=1</script> <b onclick='x'>\"quotes\" ' ]]> <!-- & &amp;"
          + " &#x3c; {{x}} ${x} \\u0041 \u2028\u2029 \uD83D\uDE00 \u202Eabc\u202C"
          + " \u200F\u0645\u0631";

  private static final String LONG = HOSTILE + " " + "x & y < z ".repeat(1_000) + "end";
  private static final String VIDEO = "hostile-video";
  private static final String ARTICLE = "hostile-article";
  private static final String PAGE = "https://news.example.org/a?x=1&y=%22%3E%3Cb%3E";

  @RegisterExtension final Api api = new Api();

  @BeforeEach
  void storeAnArticleAndAVideoFullOfThem() {
    put("/v1/videos/" + VIDEO, Map.of("title", HOSTILE, "caption", LONG, "duration", "5"));
    put(
        "/v1/articles/" + ARTICLE,
        Map.of(
            "headline",
            HOSTILE,
            "description",
            LONG,
            "url",
            PAGE,
            "topic",
            Map.of("name", "<b>Sea & sky</b>"),
            "keyPoints",
            Stream.of(HOSTILE).toList(),
            "videos",
            Stream.of(Map.of("title", HOSTILE, "caption", LONG, "duration", "7")).toList()));
    api.propagate();
  }

  private void put(String path, Map<String, Object> json) {
    Answer stored = api.send("PUT", path, "application/json", Api.JSON.writeValueAsString(json));
    assertThat(stored.status()).as(stored.text()).isEqualTo(201);
  }

  private Document html(String path) {
    Answer answer = api.get(path);
    assertThat(answer.status()).isEqualTo(200);
    return Jsoup.parse(answer.text(), Api.BASE_URL);
  }

  private Element xml(String path) throws Exception {
    DocumentBuilder parser = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
    return parser.parse(new ByteArrayInputStream(api.get(path).plain())).getDocumentElement();
  }

  private static String text(Element root, String qualifiedName) {
    for (int i = 0; i < root.getElementsByTagName("*").getLength(); i++) {
      Element element = (Element) root.getElementsByTagName("*").item(i);
      if (element.getTagName().equals(qualifiedName)) {
        return element.getTextContent();
      }
    }
    throw new AssertionError("no " + qualifiedName);
  }

  private static String oembed(String url) {
    return "/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
  }

  @Test
  void inJson() {
    JsonNode video = api.get("/v1/videos/" + VIDEO).json();
    assertThat(video.at("/title").asString()).isEqualTo(HOSTILE);
    assertThat(video.at("/caption").asString()).isEqualTo(LONG);
    JsonNode article = api.get("/v1/articles/" + ARTICLE).json();
    assertThat(article.at("/keyPoints/0").asString()).isEqualTo(HOSTILE);
    assertThat(article.at("/videos/0/caption").asString()).isEqualTo(LONG);
    assertThat(article.at("/topic/name").asString()).isEqualTo("<b>Sea & sky</b>");
    assertThat(api.get("/v1/changes").json().at("/changes").findValuesAsString("headline"))
        .contains(HOSTILE);
    JsonNode feed = api.get("/feeds/articles.json").json();
    assertThat(feed.at("/items/0/title").asString()).isEqualTo(HOSTILE);
    assertThat(feed.at("/items/0/content_text").asString()).isEqualTo(LONG);
    assertThat(feed.at("/items/0/attachments/0/title").asString()).isEqualTo(HOSTILE);
  }

  @Test
  void inOembedAndTheMarkupInsideIt() throws Exception {
    JsonNode json = api.get(oembed(PAGE)).json();
    Element xml = xml(oembed(PAGE) + "&format=xml");

    assertThat(json.at("/title").asString()).isEqualTo(HOSTILE);
    assertThat(text(xml, "title")).isEqualTo(HOSTILE);
    assertThat(text(xml, "description")).isEqualTo(LONG);
    for (String html : new String[] {json.at("/html").asString(), text(xml, "html")}) {
      Document markup = Jsoup.parseBodyFragment(html);
      assertThat(markup.body().children()).hasSize(1);
      assertThat(markup.expectFirst("iframe").attr("title")).isEqualTo(HOSTILE);
    }
  }

  @Test
  void inMediaRssAndTheSitemap() throws Exception {
    Element rss = xml("/feeds/videos.rss");
    assertThat(text(rss, "media:title")).isEqualTo(HOSTILE);
    assertThat(text(rss, "media:description")).isEqualTo(LONG);
    assertThat(text((Element) rss.getElementsByTagName("item").item(0), "description"))
        .isEqualTo(LONG);

    Element sitemap = xml("/sitemaps/videos.xml");
    assertThat(text(sitemap, "loc")).isEqualTo(PAGE);
    assertThat(HOSTILE).startsWith(withoutEllipsis(text(sitemap, "video:title")));
    assertThat(LONG).startsWith(withoutEllipsis(text(sitemap, "video:description")));
    assertThat(text(sitemap, "video:description").length()).isBetween(1_500, 2_048);
  }

  private static String withoutEllipsis(String excerpt) {
    assertThat(excerpt).hasSizeGreaterThan(40).endsWith("…");
    return excerpt.substring(0, excerpt.length() - 1);
  }

  @Test
  void inTheCard() {
    Document card = html("/cards/" + VIDEO);

    assertThat(card.select("script")).hasSize(2);
    assertThat(card.select("b, [onclick]")).isEmpty();
    assertThat(card.expectFirst("title").wholeText()).isEqualTo(HOSTILE);
    assertThat(card.expectFirst("h1").wholeText()).isEqualTo(HOSTILE);
    assertThat(card.expectFirst(".caption").wholeText()).startsWith(HOSTILE);
    assertThat(card.expectFirst("meta[property=og:title]").attr("content")).isEqualTo(HOSTILE);
    JsonNode structured =
        Api.JSON.readTree(card.expectFirst("script[type=application/ld+json]").data());
    assertThat(structured.at("/name").asString()).isEqualTo(HOSTILE);
  }

  @Test
  void inThePages() {
    for (String path : new String[] {"/", "/articles/" + ARTICLE}) {
      Document page = html(path);

      assertThat(
              page.select("script:not([type=application/ld+json])").stream()
                  .map(script -> script.data()))
          .isNotEmpty()
          .isSubsetOf(PageView.SCRIPT.text(), PageView.DESK.text());
      assertThat(page.select("b, [onclick]")).isEmpty();
      assertThat(page.getAllElements())
          .anySatisfy(element -> assertThat(element.wholeText()).isEqualTo(HOSTILE));
      assertThat(page.select("code, pre"))
          .anySatisfy(
              code ->
                  assertThat(
                          Jsoup.parseBodyFragment(code.wholeText())
                              .expectFirst("iframe")
                              .attr("title"))
                      .isEqualTo(HOSTILE));
    }
  }

  @Test
  void inCaptions() {
    String path = "/v1/videos/" + VIDEO + "/tracks/en";
    // In SubRip <b> is bold and references are characters; everything else is text.
    String line = HOSTILE.replace("<b onclick='x'>", "").replace("&amp;", "");
    Answer stored =
        api.send(
            "PUT",
            path,
            "application/x-subrip",
            "1\n00:00:01,000 --> 00:00:02,000\n" + line + "\n");
    assertThat(stored.status()).as(stored.text()).isEqualTo(201);

    String payload = api.get(path).text().lines().skip(3).findFirst().orElseThrow();
    assertThat(payload).doesNotContain("-->", "<script", "<b");
    assertThat(Jsoup.parseBodyFragment(payload).body().wholeText())
        .isEqualTo(line.replace("&#x3c;", "<"));
  }

  @Test
  void aTitleThatIsNoTitleIsRefusedByName() {
    Answer refused =
        api.send(
            "PUT",
            "/v1/videos/long",
            "application/json",
            Api.JSON.writeValueAsString(Map.of("title", LONG)));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/title");
    assertThat(refused.json().at("/errors/0/detail").asString()).contains("at most 1000");
  }
}
