package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import newsreel.lambda.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

final class OembedTest {
  private static final String PAGE = "https://news.example.org/harbour";
  private static final String ARTICLE =
      """
      {"url": "%s", "headline": "Harbour reopens", "language": "en",
       "publisher": {"name": "Example News"}, "authors": [{"name": "Mara Lind"}, {"name": "Jo"}],
       "videos": [
        {"title": "First ship", "caption": "It enters.", "duration": "PT2M46S",
         "width": 1920, "height": 1080, "uploadedAt": "2026-05-24T08:00:00Z",
         "thumbnail": {"url": "https://img.example.org/a.jpg", "width": 640, "height": 360},
         "contentUrl": "https://video.example.org/a.mp4",
         "tracks": [{"language": "en", "kind": "captions", "label": "English",
                     "url": "https://video.example.org/a.vtt"}]},
        {"title": "Upright", "width": 1080, "height": 1920, "duration": "PT9S"}]}
      """
          .formatted(PAGE);

  @RegisterExtension final Api api = new Api();
  private JsonNode article = Api.JSON.createObjectNode();

  @BeforeEach
  void storeAnArticleWithTwoVideos() {
    Answer stored = api.send("POST", "/v1/articles", "application/json", ARTICLE);
    assertThat(stored.status()).as(stored.text()).isEqualTo(201);
    article = stored.json();
    api.propagate();
  }

  private Answer oembed(String url, String more) {
    return api.get("/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8) + more);
  }

  private String video(int index) {
    return article.at("/videos/" + index + "/id").asString();
  }

  @Test
  void theArticlesOwnAddressAnswersWithItsFirstVideoAndListsTheOthers() {
    JsonNode answer = oembed(PAGE + "#top", "").json();

    assertThat(answer.at("/type").asString()).isEqualTo("video");
    assertThat(answer.at("/version").asString()).isEqualTo("1.0");
    assertThat(answer.at("/title").asString()).isEqualTo("First ship");
    assertThat(answer.at("/author_name").asString()).isEqualTo("Mara Lind, Jo");
    assertThat(answer.at("/provider_name").asString()).isEqualTo("Example News");
    assertThat(answer.at("/width").asInt()).isEqualTo(1280);
    assertThat(answer.at("/height").asInt()).isEqualTo(720);
    assertThat(answer.at("/html").asString())
        .startsWith("<iframe src=\"" + Api.BASE_URL + "/cards/" + video(0) + "\" width=\"1280\"")
        .contains("title=\"First ship\"");
    assertThat(answer.at("/thumbnail_url").asString()).isEqualTo("https://img.example.org/a.jpg");
    assertThat(answer.at("/thumbnail_width").asInt()).isEqualTo(640);
    assertThat(answer.at("/duration").asInt()).isEqualTo(166);
    assertThat(answer.at("/upload_date").asString()).isEqualTo("2026-05-24T08:00:00Z");
    assertThat(answer.at("/language").asString()).isEqualTo("en");
    assertThat(answer.at("/captions/0/label").asString()).isEqualTo("English");
    assertThat(answer.at("/videos")).hasSize(1);
    assertThat(answer.at("/videos/0/url").asString())
        .isEqualTo(Api.BASE_URL + "/cards/" + video(1));
  }

  @Test
  void everyAddressOfAnItemIsKnown() {
    String id = article.at("/id").asString();
    for (String url :
        new String[] {
          Api.BASE_URL + "/cards/" + video(0),
          Api.BASE_URL.replace("https", "http") + "/cards/" + video(0) + "?from=feed",
          Api.BASE_URL + "/v1/videos/" + video(0),
          Api.BASE_URL + "/v1/articles/" + id,
          Api.BASE_URL + "/articles/" + id,
          PAGE + "?utm_source=mail",
          PAGE + "/?utm_source=mail&fbclid=IwAR0",
          PAGE + "?page=2#comments",
          PAGE.replace("https:", "http:") + "/",
          PAGE.replace("://", "://www."),
          PAGE.replace("https://", "http://www.") + "/?utm_medium=social"
        }) {
      assertThat(oembed(url, "").json().at("/title").asString()).as(url).isEqualTo("First ship");
    }
  }

  @Test
  void anArticleUnderAnIdOfItsOwnIsKnownByTheCanonicalUrlThatItHasNow() {
    String own = "/v1/articles/desk-4711";
    api.send("PUT", own, "application/json", ARTICLE.replace(PAGE, PAGE + "-again"));
    assertThat(oembed(PAGE + "-again?utm_source=mail", "").json().at("/title").asString())
        .isEqualTo("First ship");

    api.send("PATCH", own, "application/merge-patch+json", "{\"url\": \"" + PAGE + "-moved\"}");
    assertThat(oembed(PAGE + "-again", "").status()).isEqualTo(404);
    assertThat(oembed(PAGE + "-moved", "").status()).isEqualTo(200);

    api.send("DELETE", own, "", "");
    assertThat(oembed(PAGE + "-moved", "").status()).isEqualTo(404);
  }

  @Test
  void ofTwoArticlesWithOneUrlTheOneWhoseIdIsDerivedFromItAnswers() {
    api.send(
        "PUT",
        "/v1/articles/copy",
        "application/json",
        "{\"url\": \"%s\", \"headline\": \"Copy\"}".formatted(PAGE));

    assertThat(oembed(PAGE, "").json().at("/title").asString()).isEqualTo("First ship");
    api.send("DELETE", "/v1/articles/" + article.at("/id").asString(), "", "");
    assertThat(oembed(PAGE, "").json().at("/title").asString()).isEqualTo("Copy");
  }

  @Test
  void bothSidesAreScaledByOneFactorAndTheThumbnailFitsOrIsLeftOut() {
    JsonNode wide = oembed(PAGE, "&maxwidth=400").json();
    assertThat(wide.at("/width").asInt()).isEqualTo(400);
    assertThat(wide.at("/height").asInt()).isEqualTo(225);
    assertThat(wide.propertyNames()).noneMatch(name -> name.startsWith("thumbnail"));

    JsonNode upright = oembed(Api.BASE_URL + "/cards/" + video(1), "&maxheight=320").json();
    assertThat(upright.at("/width").asInt()).isEqualTo(180);
    assertThat(upright.at("/height").asInt()).isEqualTo(320);
  }

  @Test
  void wordPressGetsAQuotationWhichItAsksForBeforeItFollowsLinks() {
    assertThat(oembed(PAGE, "&dnt=1").json().at("/html").asString())
        .startsWith(
            "<blockquote hidden><a href=\""
                + Api.BASE_URL
                + "/articles/"
                + article.at("/id").asString())
        .contains("</blockquote><iframe src=");
  }

  @Test
  void xmlSaysTheSame() throws Exception {
    Answer answer = oembed(PAGE, "&format=xml");
    Element root =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(answer.body()))
            .getDocumentElement();

    assertThat(answer.header("content-type")).isEqualTo("text/xml; charset=utf-8");
    assertThat(root.getTagName()).isEqualTo("oembed");
    JsonNode json = oembed(PAGE, "").json();
    for (String name :
        new String[] {"type", "version", "html", "width", "thumbnail_url", "duration"}) {
      assertThat(root.getElementsByTagName(name).item(0).getTextContent())
          .isEqualTo(json.path(name).asString());
    }
  }

  @Test
  void whatIsNotAskedRightIsRefusedAsTheSpecificationSays() {
    assertThat(oembed("https://elsewhere.example.com/", "").status()).isEqualTo(404);
    assertThat(oembed(Api.BASE_URL + "/nothing", "").status()).isEqualTo(404);
    assertThat(oembed(Api.BASE_URL + "/cards/%20", "").status()).isEqualTo(404);
    assertThat(oembed("no url at all", "").status()).isEqualTo(404);
    assertThat(oembed(PAGE, "&format=yaml").status()).isEqualTo(501);
    assertThat(oembed(PAGE, "&maxwidth=0").status()).isEqualTo(400);
    assertThat(oembed(PAGE, "&maxheight=12px").status()).isEqualTo(400);
    assertThat(api.get("/oembed").status()).isEqualTo(400);
    assertThat(oembed(PAGE, "&maxwidth=999999999").status()).isEqualTo(200);
  }

  @Test
  void aWithdrawnVideoIsUnknownAndItsArticleAnswersWithTheNext() {
    api.send("DELETE", "/v1/videos/" + video(0), "", "");
    api.propagate();

    assertThat(oembed(Api.BASE_URL + "/cards/" + video(0), "").status()).isEqualTo(404);
    assertThat(oembed(PAGE, "").json().at("/title").asString()).isEqualTo("Upright");
    api.send("DELETE", "/v1/videos/" + video(1), "", "");
    api.propagate();
    assertThat(oembed(PAGE, "").json().at("/type").asString()).isEqualTo("link");
  }

  @Test
  void anAnswerThatDidNotChangeIsNotSentAgain() {
    Answer first = oembed(PAGE, "");
    assertThat(
            api.get(
                    "/oembed?url=" + URLEncoder.encode(PAGE, StandardCharsets.UTF_8),
                    "if-none-match",
                    first.header("etag"))
                .status())
        .isEqualTo(304);
  }
}
