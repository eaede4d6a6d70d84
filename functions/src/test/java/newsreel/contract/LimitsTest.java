package newsreel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newsreel.catalog.VideoId;
import newsreel.http.Parameters;
import newsreel.lambda.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** That the limits that openapi.yaml names are the API's. */
final class LimitsTest {
  private static final Contract CONTRACT = Contract.get();

  @RegisterExtension final Api api = new Api();

  private static JsonNode schemaOf(String parameter) {
    return CONTRACT.resolved(
        CONTRACT.parameters("GET /v1/articles", "query").get(parameter).path("schema"));
  }

  private int status(String query) {
    return api.get("/v1/articles?" + query).status();
  }

  @Test
  void limitIsWithinItsBounds() {
    JsonNode limit = schemaOf("limit");
    assertThat(limit.path("default").asInt()).isEqualTo(Parameters.DEFAULT_LIMIT);
    assertThat(status("limit=" + limit.path("maximum").asInt())).isEqualTo(200);
    assertThat(status("limit=" + (limit.path("maximum").asInt() + 1))).isEqualTo(400);
    assertThat(status("limit=" + (limit.path("minimum").asInt() - 1))).isEqualTo(400);
  }

  @Test
  void idsAndFieldsAreNotMoreThanTheirMost() {
    int ids = schemaOf("ids").path("maxItems").asInt();
    assertThat(status("ids=" + numbered(ids, "a"))).isEqualTo(200);
    assertThat(status("ids=" + numbered(ids + 1, "a"))).isEqualTo(400);
    int fields = schemaOf("fields").path("maxItems").asInt();
    assertThat(status("fields=" + repeated(fields, "headline"))).isEqualTo(200);
    assertThat(status("fields=" + repeated(fields + 1, "headline"))).isEqualTo(400);
  }

  private static String numbered(int count, String prefix) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.joining(","));
  }

  private static String repeated(int count, String word) {
    return Stream.generate(() -> word).limit(count).collect(Collectors.joining(","));
  }

  @Test
  void aBodyOfMoreThanTheMostIsTooLarge() {
    int most =
        CONTRACT
            .root()
            .at("/components/requestBodies/Page/content/text~1plain/schema/maxLength")
            .asInt();
    assertThat(api.send("POST", "/v1/extract", "text/plain", "x".repeat(most)).status())
        .isNotEqualTo(413);
    assertThat(api.send("POST", "/v1/extract", "text/plain", "x".repeat(most + 1)).status())
        .isEqualTo(413);
  }

  @Property
  boolean anIdHasTheDocumentedForm(@ForAll("nearlyIds") String text) {
    boolean documented = text.matches(CONTRACT.schema("Id").path("pattern").asString());
    try {
      return new VideoId(text).value().equals(text) && documented;
    } catch (IllegalArgumentException e) {
      return !documented;
    }
  }

  @Provide
  Arbitrary<String> nearlyIds() {
    return Arbitraries.strings()
        .withChars("aZ09._~-")
        .withChars("/ \u00e9\n")
        .ofMaxLength(3)
        .flatMap(
            end ->
                Arbitraries.strings()
                    .withChars("aZ09._~-")
                    .ofMaxLength(130)
                    .map(start -> start + end));
  }

  static Stream<String> writable() {
    return Stream.of("ArticleInput", "VideoInput")
        .flatMap(
            schema ->
                CONTRACT.schema(schema).path("properties").propertyNames().stream()
                    .map(property -> schema + "." + property));
  }

  /** A value of the wrong type is refused, but not as unknown. */
  @ParameterizedTest
  @MethodSource("writable")
  void everyDocumentedPropertyOfARequestIsKnown(String property) {
    String[] names = property.split("\\.", -1);
    ObjectNode document = JsonMapper.shared().createObjectNode().put("colour", "red");
    document.putArray(names[1]).addArray();
    Api.Answer answer =
        api.send(
            "POST",
            names[0].equals("ArticleInput") ? "/v1/articles" : "/v1/videos",
            "application/json",
            document.toString());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors"))
        .filteredOn(error -> error.path("detail").asString().contains("not a property"))
        .extracting(error -> error.path("pointer").asString())
        .containsExactly("/colour");
  }
}
