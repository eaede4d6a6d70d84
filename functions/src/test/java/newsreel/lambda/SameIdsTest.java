package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newsreel.lambda.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The same page has the same ids as HTML and as JSON, and other pages have others. */
final class SameIdsTest {
  private static final List<String> SAID = List.of("title", "duration", "contentUrl", "embedUrl");

  @RegisterExtension final Api api = new Api();

  private static String page(String head, String block) {
    return """
    <html><head><title>Ferry sails</title>%s</head><body><article><h1>Ferry sails</h1>
    <p>The ferry sailed on Monday with forty guests on board and flags on every mast of it.</p>%s
    <p>It will sail between the islands from June, twice a day and three times on Fridays.</p>
    </article></body></html>
    """
        .formatted(head, block);
  }

  private static String video(String properties) {
    return "<script type='application/ld+json'>{\"@type\": \"VideoObject\", %s}</script>"
        .formatted(properties);
  }

  private JsonNode html(String page) {
    Answer stored = api.send("POST", "/v1/articles", "text/html", page);
    assertThat(stored.status()).as(stored.text()).isIn(200, 201);
    return stored.json();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<iframe src='https://www.youtube.com/embed/q1W2e3R4t5Y?rel=0'></iframe>",
        "<script src='https://cdn.jwplayer.com/players/Qq11Ww22-Ee33Rr44.js'></script>",
        "<iframe"
            + " src='https://players.brightcove.net/77/abc_default/index.html?videoId=6321000'></iframe>",
        "<iframe src='https://tube.quay.example/w/4b6hYk1NsP7mBJsKmT9qZc'></iframe>",
        "<video src='https://media.quay.example/v?id=7&autoplay=1'></video>",
        "<iframe title='Quay'"
            + " src='https://www.youtube.com/embed/live_stream?channel=UCquay'></iframe>",
        "<script type='application/ld+json'>{\"@type\": \"VideoObject\", \"name\": \"Boats\","
            + " \"duration\": \"PT9S\"}</script>",
      })
  void aPageAsHtmlAndAsJson(String block) {
    String head = "<link rel='canonical' href='https://quay.example/ferry'>";
    JsonNode found = api.send("POST", "/v1/extract", "text/html", page(head, block)).json();
    ObjectNode document = JsonMapper.shared().createObjectNode();
    document.set("url", found.get("url"));
    document.set("headline", found.get("headline"));
    ObjectNode video = document.putArray("videos").addObject();
    SAID.stream()
        .filter(found.at("/videos/0")::has)
        .forEach(name -> video.set(name, found.at("/videos/0").get(name)));

    JsonNode stored =
        api.send("POST", "/v1/articles", "application/json", document.toString()).json();

    assertThat(stored.at("/id")).isEqualTo(found.at("/id"));
    assertThat(stored.at("/videos/0/id").asString())
        .isNotEmpty()
        .isEqualTo(found.at("/videos/0/id").asString());
  }

  @Test
  void aSitesFrontAsCanonicalUrlMakesNoOneArticleOfAll() {
    String front = "<link rel='canonical' href='https://quay.example/'>";
    JsonNode one =
        html(page(front + "<meta property='og:url' content='https://quay.example/a'>", ""));
    JsonNode other =
        html(page(front + "<meta property='og:url' content='https://quay.example/b'>", ""));

    assertThat(one.at("/url").asString()).isEqualTo("https://quay.example/a");
    assertThat(one.at("/id")).isNotEqualTo(other.at("/id"));
  }

  @Test
  void aCanonicalUrlGivesWayWhereTheHeadAgreesOnAnother() {
    String head =
        """
        <link rel='canonical' href='https://quay.example/dossier'>
        <meta property='og:url' content='https://www.quay.example/ferry'>
        <script type='application/ld+json'>{"@type": "NewsArticle", "headline": "Ferry sails",
        "url": "https://quay.example/ferry/"}</script>
        """;

    assertThat(html(page(head, "")).at("/url").asString())
        .isEqualTo("https://www.quay.example/ferry");
  }

  @ParameterizedTest
  @CsvSource({
    "https://quay.example/ferry?utm_source=feed, https://quay.example/ferry",
    "https://quay.example/ferry?id=1&fbclid=x, https://quay.example/ferry?id=1",
  })
  void aCampaignMakesNoOtherArticle(String one, String other) {
    String canonical = "<link rel='canonical' href='%s'>";

    assertThat(html(page(canonical.formatted(one), "")).at("/id"))
        .isEqualTo(html(page(canonical.formatted(other), "")).at("/id"));
  }

  @Test
  void anAddressIsFoundWithASlashAtItsEndAndWithout() {
    html(
        page("<link rel='canonical' href='https://quay.example/ferry'>", video("\"name\": \"A\"")));

    assertThat(api.get("/oembed?url=https%3A%2F%2Fquay.example%2Fferry%2F").status())
        .isEqualTo(200);
  }
}
