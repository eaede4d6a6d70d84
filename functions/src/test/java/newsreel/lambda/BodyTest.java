package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The body of an article as writers send it and readers get it. */
class BodyTest {
  private static final String ARTICLE =
      """
      {"url": "https://news.example.org/tide", "headline": "Tide turns",
       "images": [{"url": "https://news.example.org/tide.jpg"}],
       "videos": [{"title": "The tide", "contentUrl": "https://news.example.org/tide.mp4"}],
       "body": %s}
      """;

  @RegisterExtension final Api api = new Api();

  private JsonNode stored(String body) {
    Api.Answer answer =
        api.send("POST", "/v1/articles", "application/json", ARTICLE.formatted(body));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    String id = answer.json().path("id").asString();
    return api.get("/v1/articles/" + id + "?include=body").json();
  }

  private Api.Answer refused(String body) {
    Api.Answer answer =
        api.send("POST", "/v1/articles", "application/json", ARTICLE.formatted(body));
    assertThat(answer.status()).isEqualTo(400);
    return answer;
  }

  @Test
  void aPlainTextIsAParagraph() {
    assertThat(stored("[\"The tide turned.\"]").at("/body"))
        .hasToString("[{\"type\":\"paragraph\",\"text\":\"The tide turned.\"}]");
  }

  @Test
  void everyKindOfBlockComesBackAsItWasSent() {
    String body =
        """
        [{"type":"paragraph","text":"The tide turned.","html":"The <em>tide</em> turned."},\
        {"type":"heading","level":2,"text":"At noon"},\
        {"type":"list","ordered":true,"items":["One","Two"]},\
        {"type":"quote","text":"We waited.","cite":"The pilot"},\
        {"type":"table","rows":[["Ship","Hour"],["Aurora",""]]},\
        {"type":"image","image":0},\
        {"type":"related","headline":"Storm ahead","url":"https://news.example.org/storm"}]\
        """;

    JsonNode article = stored(body);

    assertThat(article.at("/body")).hasToString(body);
    assertThat(article.at("/wordCount").intValue()).isEqualTo(12);
  }

  @Test
  void markupThatABlockMayNotHoldIsLeftOut() {
    String html =
        "<a href='javascript:x()' onclick='x()'>Run</a> <b>fast</b><script>x()</script> <img src=x"
            + " onerror=x()><a href=\\\"https://news.example.org/a\\\">on</a>";

    JsonNode block = stored("[{\"type\":\"paragraph\",\"html\":\"" + html + "\"}]").at("/body/0");

    assertThat(block.path("text").asString()).isEqualTo("Run fast on");
    assertThat(block.path("html").asString())
        .isEqualTo(
            "<a>Run</a> <strong>fast</strong> <a href=\"https://news.example.org/a\">on</a>");
  }

  @Test
  void aVideoStandsWhereItIsNamed() {
    String video = stored("[\"One.\"]").at("/videos/0/id").asString();

    JsonNode article =
        storedAgain("[\"One.\",{\"type\":\"video\",\"video\":\"" + video + "\"},\"Two.\"]");
    assertThat(article.at("/body/1/video").asString()).isEqualTo(video);
  }

  @Test
  void aVideoThatTheArticleDoesNotShowIsLeftOut() {
    assertThat(stored("[\"One.\",{\"type\":\"video\",\"video\":\"no-such-video\"}]").at("/body"))
        .hasSize(1);
  }

  private JsonNode storedAgain(String body) {
    Api.Answer answer =
        api.send("POST", "/v1/articles", "application/json", ARTICLE.formatted(body));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return api.get("/v1/articles/" + answer.json().path("id").asString() + "?include=body").json();
  }

  @Test
  void whatIsWrongIsToldWithItsPlace() {
    assertThat(refused("[{\"type\":\"heading\",\"level\":9,\"text\":\"A\"}]").text())
        .contains("/body/0/level");
    assertThat(refused("[\"One.\",{\"type\":\"image\",\"image\":1}]").text())
        .contains("/body/1/image");
    assertThat(refused("[{\"type\":\"poem\"}]").text()).contains("/body/0/type");
    assertThat(refused("[{\"type\":\"paragraph\",\"text\":\"A\",\"style\":\"b\"}]").text())
        .contains("/body/0/style");
    assertThat(refused("[7]").text()).contains("/body/0");
  }
}
