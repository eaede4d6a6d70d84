package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import newsreel.lambda.Api.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Pages and captions within JSON, as clients send them that choose no Content-Type. */
final class WithinJsonTest {
  private static final String HTML =
      """
      <html lang="de"><head><meta charset="iso-8859-1"></head>
      <body><h1>Fähre fährt wieder</h1><p>Das erste Schiff seit März.</p></body></html>
      """;
  private static final String TEXT = "Fähre fährt wieder\n\nDas erste Schiff seit März.\n";
  private static final String ADDRESS = "https://news.example.org/faehre";

  @RegisterExtension final Api api = new Api();

  private static String json(String as, String source) {
    return JsonMapper.shared().writeValueAsString(Map.of(as, source, "url", ADDRESS));
  }

  private Answer extract(String query, String type, String body) {
    return api.send("POST", "/v1/extract" + query, type, body);
  }

  @Test
  void aPageWithinJsonIsReadAsThePageItself() {
    Answer html = extract("", "application/json", json("html", HTML));
    assertThat(html.json().path("headline").asString()).isEqualTo("Fähre fährt wieder");
    assertThat(html.json())
        .isEqualTo(extract("?url=" + ADDRESS, "text/html; charset=utf-8", HTML).json());
    Answer text = extract("", "application/json", json("text", TEXT));
    assertThat(text.json())
        .isEqualTo(extract("?url=" + ADDRESS, "text/plain; charset=utf-8", TEXT).json());
  }

  @Test
  void itIsStoredByPostAndByPutAndTheQuerysAddressReplacesItsOwn() {
    Answer posted = api.send("POST", "/v1/articles", "application/json", json("html", HTML));
    assertThat(posted.status()).isEqualTo(201);
    assertThat(posted.json().path("url").asString()).isEqualTo(ADDRESS);
    Answer put =
        api.send(
            "PUT",
            "/v1/articles/ferry?url=https://news.example.org/b",
            "application/json",
            json("text", TEXT));
    assertThat(put.status()).isEqualTo(201);
    assertThat(put.json().path("url").asString()).isEqualTo("https://news.example.org/b");
  }

  @Test
  void captionsWithinJsonAreKeptAsTheFileItself() {
    String id =
        api.send("POST", "/v1/videos", "application/json", "{\"title\": \"Pier\"}")
            .json()
            .path("id")
            .asString();
    String track = "/v1/videos/" + id + "/tracks/de";
    String captions = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nFähre\n";
    String json = JsonMapper.shared().writeValueAsString(Map.of("captions", captions));
    assertThat(api.send("PUT", track, "application/json", json).status()).isEqualTo(201);
    assertThat(api.get(track).text()).isEqualTo(captions);
    Answer refused = api.send("PUT", track, "application/json", "{\"caption\": \"a\"}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("errors").findValuesAsString("pointer"))
        .containsExactly("/captions", "/caption");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'html': ' '} | /html",
        "{'html': 1} | /html",
        "{'text': 'a', 'html': 'b'} | /text",
        "{'text': 'a', 'keywords': []} | /keywords",
        "{'text': 'a', 'url': 'here'} | /url",
        "{'text': 'a', 'headline': 'b'} | /text"
      })
  void whatIsNeitherAPageNorAnArticleIsRefusedAtTheFieldAtFault(String body, String pointer) {
    Answer refused = extract("", "application/json", body.replace('\'', '"'));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
  }
}
