package newsreel.ingest.agency;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.Block;
import newsreel.catalog.Image;
import newsreel.catalog.VideoMetadata;
import newsreel.extract.html.HtmlExtractor;
import newsreel.extract.text.TextExtractor;
import newsreel.ingest.PageRecord;
import newsreel.ingest.SentPage;
import newsreel.ingest.documents.DocumentException;
import newsreel.values.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyArticleTest {
  private static final String G2 = "application/vnd.iptc.g2.newsmessage+xml";

  private static byte[] sample(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(AgencyArticleTest.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    }
  }

  private static SentPage read(String type, byte[] content) {
    return SentPage.read(
        new PageRecord(type, content, null), new TextExtractor(), new HtmlExtractor());
  }

  private static SentPage read(String type, String content) {
    return read(type, content.getBytes(UTF_8));
  }

  private static List<String> kinds(SentPage page) {
    return page.content().body().stream()
        .map(
            block ->
                switch (block) {
                  case Block.Paragraph p -> p.text();
                  case Block.Heading h -> "#" + h.level() + " " + h.text();
                  case Block.ItemList l -> (l.ordered() ? "1. " : "- ") + l.items();
                  case Block.Quote q -> "> " + q.text() + " | " + q.cite();
                  case Block.Table t -> t.rows().toString();
                  case Block.ImageBlock i -> "image " + i.image();
                  default -> block.toString();
                })
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "harbour-3.ninjs.json, application/ninjs+json",
    "harbour-3.ninjs.json, application/json",
    "harbour.newsml.xml, application/vnd.iptc.g2.newsmessage+xml",
    "harbour.newsml.xml, text/xml"
  })
  void whatAnAgencySaysOfAStoryIsTheArticleInEitherFormat(String name, String type)
      throws IOException {
    SentPage page = read(type, sample(name));
    ArticleMetadata article = page.content().article();

    assertThat(article.headline()).isEqualTo("Harbour reopens after storm");
    assertThat(article.description()).isEqualTo("The first ships came in at dawn.");
    assertThat(article.authors()).extracting("name").containsExactly("Ida Tal", "Jonas Reed");
    assertThat(Objects.requireNonNull(article.publisher()).name()).isEqualTo("North Wire");
    assertThat(Objects.requireNonNull(article.topic()).name()).isEqualTo("Shipping");
    assertThat(article.keywords()).contains("Eastport");
    assertThat(article.publishedAt()).isEqualTo("2026-05-25T06:00:00Z");
    assertThat(article.modifiedAt()).isEqualTo("2026-05-25T07:30:00Z");
    assertThat(Objects.requireNonNull(page.window()).from())
        .isEqualTo(Instant.parse("2026-05-25T10:00:00Z"));

    Image quay = article.images().getFirst();
    assertThat(quay.url()).isEqualTo(new WebUrl("https://pictures.north-wire.example/quay.jpg"));
    assertThat(quay.caption()).isEqualTo("A ship at the quay.");
    assertThat(quay.credit()).contains("Ann Lee", "North Wire");
    assertThat(quay.width()).isEqualTo(3840);
    Image map = article.images().get(1);
    assertThat(map.alt()).isEqualTo("A map");
    assertThat(map.caption()).isEqualTo("The route.");

    VideoMetadata clip = page.content().videos().getFirst();
    assertThat(clip.title()).isEqualTo("First ship comes in");
    assertThat(Objects.requireNonNull(clip.duration()).toString()).isEqualTo("PT1M34S");
    assertThat(clip.uploadedAt()).isEqualTo("2026-05-25T06:10:00Z");
    assertThat(page.id()).isNotNull();
    assertThat(page.evidence()).isNull();
  }

  @Test
  void theBodyOfNinjsKeepsItsOrderItsMarkupAndThePlaceOfItsPictures() throws IOException {
    SentPage page = read("application/ninjs+json", sample("harbour-3.ninjs.json"));
    assertThat(kinds(page))
        .containsExactly(
            "The harbour of Eastport opened on Monday.",
            "image 0",
            "#2 What comes next",
            "- [Ferries, Cargo]",
            "> We waited long. | The harbour master",
            "[[Ship, Hour], [Aurora, 6]]",
            "image 1");
    assertThat(((Block.Paragraph) page.content().body().getFirst()).html())
        .isEqualTo(
            "The harbour of <strong>Eastport</strong> <a"
                + " href=\"https://port.example.org/\">opened</a> on Monday.");
    VideoMetadata clip = page.content().videos().getFirst();
    assertThat(clip.contentUrl())
        .isEqualTo(new WebUrl("https://video.north-wire.example/clip-hd.mp4"));
    assertThat(Objects.requireNonNull(clip.thumbnail()).width()).isEqualTo(1920);
    assertThat(Objects.requireNonNull(page.window()).until())
        .isEqualTo(Instant.parse("2027-05-25T10:00:00Z"));
  }

  @Test
  void theBodyOfNitfKeepsItsOrderAndItsPictures() throws IOException {
    SentPage page = read(G2, sample("harbour.newsml.xml"));
    assertThat(kinds(page))
        .containsExactly(
            "The harbour of Eastport opened on Monday & Tuesday.",
            "image 1",
            "#2 What comes next",
            "1. [Ferries, Cargo]",
            "> We waited long. | The harbour master");
    assertThat(page.content().article().images().get(1).credit()).isEqualTo("NW Graphics");
  }

  @Test
  void ninjsTwoWithPlainTextIsReadAlike() throws IOException {
    SentPage page = read("application/json", sample("strike-2.ninjs.json"));
    assertThat(page.content().article().headline()).isEqualTo("Färjestrejk lamslår Eastport");
    assertThat(kinds(page)).containsExactly("Första stycket.", "Andra stycket.", "Tredje stycket.");
    assertThat(page.content().article().images().getFirst().credit()).isEqualTo("NW Bild");
    assertThat(page.content().article().images().getFirst().caption()).isEqualTo("Färjan Aurora.");
    assertThat(Objects.requireNonNull(page.content().videos().getFirst().duration()).toString())
        .as("milliseconds, as one agency counts")
        .isEqualTo("PT2M9S");
    assertThat(page.window()).isNull();
  }

  @Test
  void theNextVersionOfAnItemIsTheSameArticleWhateverItsHeadline() {
    String item = "{\"uri\": \"urn:nw:%s\", \"headlines\": [{\"value\": \"%s\"}]}";
    assertThat(read("application/json", item.formatted("1", "One")).id())
        .isEqualTo(read("application/json", item.formatted("1", "Two")).id())
        .isNotEqualTo(read("application/json", item.formatted("2", "One")).id());

    SentPage placed =
        SentPage.read(
            new PageRecord(
                "application/json",
                item.formatted("1", "One").getBytes(UTF_8),
                new WebUrl("https://news.example.org/one")),
            new TextExtractor(),
            new HtmlExtractor());
    assertThat(placed.id()).as("the page's address counts").isNull();
    assertThat(placed.content().article().url())
        .isEqualTo(new WebUrl("https://news.example.org/one"));
  }

  @Test
  void whatLooksLikeMarkupInPlainTextIsText() {
    SentPage page =
        read(
            "application/ninjs+json",
            """
            {"uri": "urn:nw:1", "headlines": [{"value": "A"}],
             "bodies": [{"value": "Use the <video> tag & more\\n\\nNext"}]}
            """);
    assertThat(kinds(page)).containsExactly("Use the <video> tag & more", "Next");

    SentPage loose =
        read(
            "application/ninjs+json",
            """
            {"uri": "urn:nw:1", "headlines": [{"value": "A"}],
             "bodies": [{"contentType": "text/html", "value": "One &lt;b&gt; <i>two</i><br><br/>Three"}]}
            """);
    assertThat(kinds(loose)).containsExactly("One <b> two", "Three");
  }

  @Test
  void aVideoItemIsAnArticleWithTheVideo() {
    SentPage page =
        read(
            "application/ninjs+json",
            """
            {"uri": "urn:nw:v", "type": "video", "headlines": [{"value": "Ship"}],
             "renditions": [{"name": "main", "href": "https://v.example/s.mp4",
                             "contentType": "video/mp4", "duration": 12}]}
            """);
    assertThat(page.content().videos()).hasSize(1);
    assertThat(page.content().article().headline()).isEqualTo("Ship");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"uri\": \"urn:a\", \"type\": \"picture\", \"headlines\": []} | nature picture",
        "{\"uri\": \"urn:a\", \"pubStatus\": \"canceled\", \"headlines\": [{\"value\": \"A\"}]} |"
            + " canceled",
        "{\"uri\": \"urn:a\", \"pubstatus\": \"withheld\", \"headlines\": [{\"value\": \"A\"}]} |"
            + " withheld",
        "{\"uri\": \"urn:a\", \"headlines\": []} | see errors",
        "{\"uri\": \"urn:a\", \"headlines\": [{\"value\": \"A\"}], \"embargoed\": \"soon\"} | see"
            + " errors"
      })
  void whatMayNotBePublishedOrIsNoArticleIsRefused(String item, String word) {
    assertThatThrownBy(() -> read("application/ninjs+json", item))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining(word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<packageItem/>",
        "<urlset/>",
        "not XML",
        "",
        "<newsMessage><itemSet/></newsMessage>",
        "<newsMessage><itemSet><newsItem/><newsItem/></itemSet></newsMessage>",
        "<newsItem><itemMeta><pubStatus qcode='stat:canceled'/></itemMeta></newsItem>",
        "<newsItem/>"
      })
  void xmlWithoutAnArticleIsRefused(String xml) {
    assertThatThrownBy(() -> read("application/xml", xml)).isInstanceOf(DocumentException.class);
  }

  @Test
  void documentTypesAndEntitiesOfXmlLeadNowhere() {
    String xml =
        """
        <?xml version="1.0"?>
        <!DOCTYPE nitf [<!ENTITY secret SYSTEM "file:///etc/passwd">
        <!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
        <nitf><body><body.head><hedline><hl1>Head</hl1></hedline></body.head>
        <body.content><p>Before &secret; &c; after</p></body.content></body></nitf>
        """;
    assertThat(kinds(read("application/nitf+xml", xml)))
        .singleElement()
        .asString()
        .startsWith("Before &secret;")
        .hasSizeLessThan(40);
  }

  @Test
  void deepAndLongXmlIsReadInLittleTime() {
    String deep = "<block>".repeat(100_000);
    String wide = "<p>x</p>".repeat(2_500);
    assertThat(
            read(
                    "application/nitf+xml",
                    "<nitf><body><body.head><hedline><hl1>H</hl1></hedline></body.head>"
                        + "<body.content>"
                        + wide
                        + deep
                        + "</body.content></body></nitf>")
                .content()
                .article()
                .headline())
        .isEqualTo("H");
  }

  @Test
  void theCharsetOfXmlIsTheDeclaredOne() {
    byte[] xml =
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><newsItem guid='a'><contentMeta><headline>Köln</headline></contentMeta></newsItem>"
            .getBytes(ISO_8859_1);
    assertThat(read("application/vnd.iptc.g2.newsitem+xml", xml).content().article().headline())
        .isEqualTo("Köln");
  }
}
