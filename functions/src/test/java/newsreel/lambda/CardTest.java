package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import newsreel.lambda.Api.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

final class CardTest {
  @RegisterExtension final Api api = new Api();

  private String store(String videoJson) {
    Answer stored =
        api.send(
            "POST",
            "/v1/articles",
            "application/json",
            """
            {"url": "https://news.example.org/a", "headline": "Harbour", "language": "en",
             "publisher": {"name": "Example News"}, "publishedAt": "2026-05-24T08:30:00Z",
             "videos": [%s]}
            """
                .formatted(videoJson));
    assertThat(stored.status()).as(stored.text()).isBetween(200, 201);
    api.propagate();
    return stored.json().at("/videos/0/id").asString();
  }

  private Document card(String id) {
    Answer answer = api.get("/cards/" + id);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return Jsoup.parse(answer.text(), Api.BASE_URL);
  }

  private static JsonNode jsonLd(Document page) {
    return Api.JSON.readTree(page.expectFirst("script[type=application/ld+json]").data());
  }

  @Test
  void thePagesHaveAnIconOfTheirOwn() {
    assertThat(api.get("/assets/icon.svg").header("content-type")).isEqualTo("image/svg+xml");
    Api.Answer png = api.get("/assets/icon.png");
    assertThat(png.header("content-type")).isEqualTo("image/png");
    assertThat(png.body()).startsWith(0x89, 'P', 'N', 'G');
    assertThat(api.get("/assets/icon.ico").status()).isEqualTo(404);
  }

  @Test
  void aCardSaysTitleCaptionAndDurationAndLeadsToTheArticle() {
    Document card =
        card(
            store(
                """
                {"title": "First ship", "caption": "It enters the harbour.", "duration": "PT2M46S",
                 "contentUrl": "https://video.example.org/a.mp4"}
                """));

    assertThat(card.title()).isEqualTo("First ship");
    assertThat(card.expectFirst("html").attr("lang")).isEqualTo("en");
    assertThat(card.expectFirst("h1").text()).isEqualTo("First ship");
    assertThat(card.expectFirst(".caption").text()).isEqualTo("It enters the harbour.");
    assertThat(card.expectFirst("time [aria-hidden]").text()).isEqualTo("2:46");
    assertThat(card.expectFirst("time .vh").text()).isEqualTo("2 minutes 46 seconds");
    assertThat(card.expectFirst("a.play").attr("href")).isEqualTo("https://news.example.org/a");
  }

  @Test
  void theWordsOfACardAreOfItsVideosLanguageElseOfTheReaders() {
    String german =
        store(
            """
            {"title": "Erstes Schiff", "language": "de", "duration": "PT61S",
             "contentUrl": "https://video.example.org/b.mp4"}
            """);
    Answer ofVideo = api.get("/cards/" + german, "accept-language", "fr");
    Document card = Jsoup.parse(ofVideo.text());
    assertThat(card.expectFirst(".go").text()).isEqualTo("Video abspielen:");
    assertThat(card.expectFirst("time .vh").text()).isEqualTo("1 Minute, 1 Sekunde");
    assertThat(card.expectFirst(".go .vh").hasAttr("lang")).isFalse();
    assertThat(ofVideo.header("vary")).isEqualTo("accept-encoding");

    String welsh =
        store(
            """
            {"title": "Y llong gyntaf", "language": "cy",
             "contentUrl": "https://video.example.org/c.mp4"}
            """);
    Answer ofReader = api.get("/cards/" + welsh, "accept-language", "he, fr;q=0.5");
    Element words = Jsoup.parse(ofReader.text()).expectFirst(".go .vh");
    assertThat(words.attr("lang")).isEqualTo("he");
    assertThat(words.attr("dir")).isEqualTo("rtl");
    assertThat(ofReader.header("vary")).isEqualTo("accept-encoding, accept-language");

    Answer missing = api.get("/cards/never-seen", "accept-language", "ar");
    Element page = Jsoup.parse(missing.text()).expectFirst("html");
    assertThat(page.attr("dir")).isEqualTo("rtl");
    assertThat(page.expectFirst("h1").text()).isEqualTo("لا يوجد فيديو هنا");
  }

  @Test
  void aStreamHasAPlayerFromOurOwnOriginAndAFileHasNone() {
    String stream =
        store(
            "{\"title\": \"A\", \"contentUrl\": \"https://video.example.org/a/master.m3u8?k=1\"}");
    Answer answer = api.get("/cards/" + stream);
    Element template = Jsoup.parse(answer.text()).expectFirst("template#media");
    String player = template.expectFirst("video").attr("data-player");
    assertThat(player).startsWith(Api.BASE_URL + "/assets/hls-");
    assertThat(answer.header("content-security-policy"))
        .contains(player, "connect-src 'self' https: ", "media-src 'self' https: blob: ");
    Answer script = api.get(player.substring(Api.BASE_URL.length()), "accept-encoding", "gzip");
    assertThat(script.header("content-type")).isEqualTo("text/javascript; charset=utf-8");
    assertThat(script.header("cache-control")).startsWith("public, max-age=31536000");
    assertThat(script.plain().length).isBetween(300_000, 400_000);
    assertThat(script.body().length).isLessThan(120_000);

    String dash =
        store("{\"title\": \"D\", \"contentUrl\": \"https://video.example.org/d/main.mpd\"}");
    String reader = card(dash).expectFirst("[data-player][data-reader]").attr("data-reader");
    assertThat(api.get("/cards/" + dash).header("content-security-policy"))
        .contains(player + " " + reader);
    Answer manifests = api.get(reader.substring(Api.BASE_URL.length()));
    assertThat(manifests.header("cache-control")).startsWith("public, max-age=31536000");
    assertThat(manifests.text()).contains("dashPlaylists");

    String file = store("{\"title\": \"B\", \"contentUrl\": \"https://video.example.org/b.mp4\"}");
    assertThat(card(file).select("[data-player]")).isEmpty();
    assertThat(api.get("/cards/" + file).header("content-security-policy"))
        .contains("connect-src 'self'")
        .doesNotContain("assets", "blob:", "connect-src 'self' https:");
    assertThat(api.get("/assets/hls-0.0.1.js").status()).isEqualTo(404);
  }

  @Test
  void aCardOfNothingThatPlaysLeadsToTheArticleWithoutAPlaySign() {
    Document card = card(store("{\"title\": \"First ship\", \"caption\": \"It enters.\"}"));

    assertThat(card.select(".go")).isEmpty();
    assertThat(card.expectFirst("a.play").text()).isEqualTo("First ship It enters.");
    assertThat(card.expectFirst("a.play").attr("href")).isEqualTo("https://news.example.org/a");
  }

  @Test
  void everyStyleAndScriptOfTheCardIsNamedByItsHashAndNothingElseMayRun() throws Exception {
    Answer answer =
        api.get(
            "/cards/"
                + store("{\"title\": \"A\", \"contentUrl\": \"http://v.example.org/a.mp4\"}"));
    Document card = Jsoup.parse(answer.text());
    String policy = answer.header("content-security-policy");

    assertThat(policy)
        .startsWith("default-src 'none'; ")
        .contains("frame-ancestors *")
        .contains("media-src 'self' https: http://v.example.org")
        .doesNotContain("unsafe");
    for (Element inline : card.select("style, script:not([type])")) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(inline.data().getBytes(StandardCharsets.UTF_8));
      assertThat(policy).contains("sha256-" + Base64.getEncoder().encodeToString(digest));
    }
    assertThat(card.select("[style], [onclick], script[src], link[rel=stylesheet]")).isEmpty();
    assertThat(answer.headers()).doesNotContainKey("set-cookie");
  }

  @Test
  void structuredDataHasWhatSearchEnginesAskFor() {
    String id =
        store(
            "{\"title\": \"First ship\", \"duration\": \"166\", \"contentUrl\":"
                + " \"https://video.example.org/a.mp4\"}");
    JsonNode video = jsonLd(card(id));

    assertThat(video.at("/@type").asString()).isEqualTo("VideoObject");
    assertThat(video.at("/name").asString()).isEqualTo("First ship");
    assertThat(video.at("/description").asString()).isNotEmpty();
    assertThat(video.at("/thumbnailUrl/0").asString())
        .isEqualTo(Api.BASE_URL + "/cards/" + id + "/poster.svg");
    assertThat(video.at("/uploadDate").asString()).isEqualTo("2026-05-24T08:30:00Z");
    assertThat(video.at("/duration").asString()).isEqualTo("PT2M46S");
    assertThat(video.at("/embedUrl").asString()).isEqualTo(Api.BASE_URL + "/cards/" + id);
    assertThat(api.get("/cards/" + id + "/poster.svg").header("content-type"))
        .isEqualTo("image/svg+xml");
  }

  @Test
  void sharedLinksAndConsumersFindThePlayer() {
    String id =
        store(
            "{\"title\": \"First ship\", \"duration\": \"166\", \"width\": 640, \"height\": 480}");
    Answer answer = api.get("/cards/" + id);
    Document card = Jsoup.parse(answer.text());

    assertThat(card.expectFirst("meta[property=video:duration]").attr("content")).isEqualTo("166");
    assertThat(card.expectFirst("meta[name=twitter:player]").attr("content"))
        .isEqualTo(Api.BASE_URL + "/cards/" + id);
    assertThat(card.expectFirst("meta[name=twitter:player:height]").attr("content"))
        .isEqualTo("480");
    String discovery = card.expectFirst("link[type=application/json+oembed]").attr("href");
    assertThat(answer.header("link")).startsWith("<" + discovery + ">");
    assertThat(card.expectFirst("link[type=text/xml+oembed]").attr("href"))
        .isEqualTo(discovery + "&format=xml");
    assertThat(api.get(discovery.substring(Api.BASE_URL.length())).json().at("/title").asString())
        .isEqualTo("First ship");
  }

  @Test
  void youTubePlaysFromItsHostWithoutCookies() {
    Document card =
        card(
            store(
                """
                {"title": "A", "provider": {"name": "YouTube", "id": "dQw4w9WgXcQ"},
                 "contentUrl": "https://www.youtube.com/watch?v=dQw4w9WgXcQ"}
                """));

    assertThat(card.select("template#media")).isEmpty();
    Element frame = card.expectFirst("template#frame iframe");
    assertThat(frame.attr("src"))
        .isEqualTo("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1");
    assertThat(frame.attr("referrerpolicy")).isEqualTo("strict-origin-when-cross-origin");
  }

  @Test
  void anImageThatIsNotKeptHereIsNeverAskedOfItsOrigin() {
    String foreign =
        store("{\"title\": \"A\", \"thumbnail\": {\"url\": \"https://img.example.org/a.jpg\"}}");
    assertThat(card(foreign).select("img")).isEmpty();
    assertThat(card(foreign).select("svg.poster")).hasSize(1);
  }

  @Test
  void aWithdrawnVideoGivesAQuietCardThatLeadsToItsReplacement() {
    String id = store("{\"title\": \"A\"}");
    api.send("DELETE", "/v1/videos/" + id + "?reason=Wrong%20footage&replacedBy=other", "", "");

    Answer answer = api.get("/cards/" + id);
    Document card = Jsoup.parse(answer.text());
    assertThat(answer.status()).isEqualTo(410);
    assertThat(answer.header("content-type")).startsWith("text/html");
    assertThat(card.expectFirst("h1").text()).isEqualTo("This video is no longer available");
    assertThat(card.text()).contains("Wrong footage");
    assertThat(card.expectFirst("a").attr("href")).isEqualTo(Api.BASE_URL + "/cards/other");
    assertThat(api.get("/cards/never-seen").status()).isEqualTo(404);
  }

  @Test
  void anEmbargoedVideoIsAsUnknownAsOneThatNeverWas() {
    String id = store("{\"title\": \"A\"}");
    api.send(
        "PATCH",
        "/v1/videos/" + id,
        "application/merge-patch+json",
        "{\"availableFrom\": \"2026-06-01T12:00:30Z\"}");

    assertThat(api.get("/cards/" + id).status()).isEqualTo(404);
    assertThat(api.get("/cards/" + id).body()).isEqualTo(api.get("/cards/nothing").body());
  }
}
