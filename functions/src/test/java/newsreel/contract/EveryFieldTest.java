package newsreel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.VideoMetadata;
import newsreel.lambda.Api;
import newsreel.lambda.Api.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Follows each field of the domain through every place that must know it, so that one which a place
 * forgot does not pass in silence.
 */
final class EveryFieldTest {
  private static final Set<String> EXCLUDING = Set.of("live", "duration");

  @RegisterExtension final Api api = new Api();
  private String article = "";
  private String video = "";

  static Stream<String> fieldsOfArticles() {
    return components(ArticleMetadata.class);
  }

  static Stream<String> fieldsOfVideos() {
    return components(VideoMetadata.class);
  }

  private static Stream<String> components(Class<? extends Record> type) {
    return Stream.of(type.getRecordComponents()).map(RecordComponent::getName);
  }

  @BeforeEach
  void storeAPageThatSaysAll() {
    ObjectNode page = document(FieldSample.OF_ARTICLES);
    page.putArray("videos").add(document(FieldSample.OF_VIDEOS));
    Answer stored = api.send("POST", "/v1/articles", "application/json", page.toString());
    assertThat(stored.status()).as(stored.text()).isEqualTo(201);
    article = "/v1/articles/" + stored.json().at("/id").asString();
    video = "/v1/videos/" + stored.json().at("/videos/0/id").asString();
  }

  private static ObjectNode document(Map<String, FieldSample> samples) {
    ObjectNode document = JsonMapper.shared().createObjectNode();
    samples.values().forEach(sample -> document.set(sample.sent(), sample.values().getFirst()));
    return document;
  }

  @ParameterizedTest
  @MethodSource("fieldsOfArticles")
  void aFieldOfAnArticleIsStoredShownSelectedPatchedRemovedAndNamedInTheHistory(String component) {
    follow(component, FieldSample.OF_ARTICLES, article, "Article");
  }

  @ParameterizedTest
  @MethodSource("fieldsOfVideos")
  void aFieldOfAVideoIsStoredShownSelectedPatchedRemovedAndNamedInTheHistory(String component) {
    follow(component, FieldSample.OF_VIDEOS, video, "Video");
  }

  private void follow(
      String component, Map<String, FieldSample> samples, String path, String schema) {
    FieldSample field =
        Objects.requireNonNull(
            samples.get(component), () -> "FieldSample has no values for " + component);
    says("stored", shown(path, field), field.answers().getFirst());

    JsonNode selected = api.get(path + "?fields=" + field.shown()).json();
    says("selected", selected.path(field.shown()), field.answers().getFirst());
    assertThat(samples.values().stream().map(FieldSample::shown).filter(selected::has))
        .as("selected")
        .containsExactly(field.shown());

    JsonNode contract = Contract.get().root().at("/components/schemas");
    assertThat(contract.at("/" + schema + "/properties").has(field.shown()))
        .as("openapi.yaml: " + schema)
        .isTrue();
    assertThat(contract.at("/" + schema + "Patch/properties").has(field.sent()))
        .as("openapi.yaml: " + schema + "Patch")
        .isTrue();

    JsonNode before = api.get(path).json();
    patch(path, field, field.values().getLast());
    says("patched", shown(path, field), field.answers().getLast());
    JsonNode after = api.get(path).json();
    assertThat(
            samples.values().stream()
                .map(FieldSample::shown)
                .filter(other -> !other.equals(field.shown()) && !exclude(field.shown(), other)))
        .as("not patched")
        .allSatisfy(other -> assertThat(after.path(other)).isEqualTo(before.path(other)));
    assertThat(changed(path)).as("history").contains("\"" + field.sent() + "\"");

    if (!field.component().equals("headline")) {
      patch(path, field, JsonMapper.shared().nullNode());
      assertThat(shown(path, field).isEmpty()).as("removed").isTrue();
      assertThat(changed(path)).as("history").contains("\"" + field.sent() + "\"");
    }
  }

  /** What is live has no duration. */
  private static boolean exclude(String field, String other) {
    return EXCLUDING.contains(field) && EXCLUDING.contains(other);
  }

  private static void says(String when, JsonNode answer, JsonNode expected) {
    assertThat(FieldSample.says(answer, expected))
        .as("%s: %s, expected %s", when, answer, expected)
        .isTrue();
  }

  private JsonNode shown(String path, FieldSample field) {
    return api.get(path).json().path(field.shown());
  }

  private void patch(String path, FieldSample field, JsonNode value) {
    ObjectNode patch = JsonMapper.shared().createObjectNode();
    patch.set(field.sent(), value);
    Answer answer = api.send("PATCH", path, "application/merge-patch+json", patch.toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private String changed(String path) {
    return api.get(path + "?include=history").json().at("/history/0/changed").toString();
  }
}
