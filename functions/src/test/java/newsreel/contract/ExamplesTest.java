package newsreel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import newsreel.contract.Schemas.Form;
import newsreel.lambda.Api;
import newsreel.lambda.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** That the examples of openapi.yaml are what the API takes and answers. */
final class ExamplesTest {
  @RegisterExtension final Api api = new Api();

  private final Contract contract = Contract.get();
  private Answer stored = new Answer(0, java.util.Map.of(), new byte[0]);

  @BeforeEach
  void storeTheExample() {
    stored = api.send("POST", "/v1/articles", "application/json", Examples.text("ArticleInput"));
  }

  private String path() {
    return "/v1/articles/" + stored.json().path("id").asString();
  }

  @Test
  void theArticleIsWhatTheInputIsAnsweredWith() {
    assertThat(stored.status()).isEqualTo(201);
    assertThat(stored.json()).isEqualTo(Examples.value("Article"));
    assertThat(api.get("/v1/articles").json()).isEqualTo(Examples.value("ArticleList"));
  }

  @Test
  void theVideoIsTheArticles() {
    String id = stored.json().at("/videos/0/id").asString();
    assertThat(api.get("/v1/videos/" + id).json()).isEqualTo(Examples.value("Video"));
    assertThat(
            api.send("POST", "/v1/videos", "application/json", Examples.text("VideoInput"))
                .status())
        .isEqualTo(201);
  }

  @Test
  void theTrackIsKeptAsItIsAndFaultsAreTold() {
    String track = "/v1/videos/" + stored.json().at("/videos/0/id").asString() + "/tracks/en";
    String text = Examples.value("Track").asString();
    assertThat(api.send("PUT", track, "text/vtt", text).status()).isEqualTo(201);
    assertThat(api.get(track).text()).isEqualTo(text);
    assertThat(api.send("PUT", track, "text/vtt", text.replace(".000 ", ",000 ")).json())
        .isEqualTo(Examples.value("FaultyTrack"));
  }

  @Test
  void theProblemsAreThoseOfTheApi() {
    assertThat(api.get("/v1/articles?limit=101").json()).isEqualTo(Examples.value("BadParameter"));
    assertThat(
            api.send(
                    "POST",
                    "/v1/articles",
                    "application/json",
                    "{\"headline\": \"Harbour reopens\", \"images\": [{\"width\": \"wide\"}]}")
                .json())
        .isEqualTo(Examples.value("BadBody"));
    assertThat(api.get("/v1/articles/unknown").json()).isEqualTo(Examples.value("NotFound"));
    api.call(
        "DELETE",
        path() + "?reason=The+ship+was+another+one.&replacedBy=harbour-2",
        java.util.Map.of(),
        new byte[0]);
    assertThat(api.get(path()).json()).isEqualTo(Examples.value("Gone"));
  }

  @Test
  void everyExampleHasTheFormOfItsSchema() {
    Schemas schemas = new Schemas(contract);
    List<String> faults = new ArrayList<>();
    for (JsonNode content : contract.root().findValues("content")) {
      content.forEachEntry(
          (type, media) ->
              media
                  .path("examples")
                  .forEachEntry(
                      (name, reference) ->
                          schemas
                              .faults(
                                  media.path("schema"),
                                  Form.SUMMARY,
                                  contract.resolved(reference).path("value"))
                              .forEach(fault -> faults.add(name + ": " + fault))));
    }
    assertThat(faults).isEmpty();
  }
}
