package newsreel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** That openapi.yaml has the form from which generators make clients that compile. */
final class ContractFormTest {
  private static final Set<String> KEYWORDS =
      Set.of(
          "$ref",
          "type",
          "format",
          "description",
          "enum",
          "const",
          "default",
          "examples",
          "properties",
          "required",
          "additionalProperties",
          "items",
          "minItems",
          "maxItems",
          "minLength",
          "maxLength",
          "pattern",
          "minimum",
          "maximum",
          "oneOf",
          "discriminator");

  private final Contract contract = Contract.get();
  private final JsonNode schemas = contract.root().at("/components/schemas");

  @Test
  void everyOperationHasOneTagASummaryADescriptionAndANameOfItsOwn() {
    List<String> names = new ArrayList<>();
    for (String key : contract.routeKeys()) {
      JsonNode operation = contract.operation(key).orElseThrow();
      names.add(operation.path("operationId").asString());
      assertThat(operation.path("tags")).as("tags of " + key).hasSize(1);
      assertThat(operation.path("summary").asString()).as("summary of " + key).isNotBlank();
      assertThat(operation.path("description").asString(""))
          .as("description of " + key)
          .isNotBlank();
    }
    assertThat(names).doesNotHaveDuplicates();
  }

  /** A comma in a description that is not quoted makes a keyword of the words behind it. */
  @Test
  void aSchemaHasNoKeywordButThoseOfJsonSchema() {
    eachSchema(
        (where, schema) ->
            assertThat(KEYWORDS)
                .as("keywords of " + where)
                .containsAll(schema.propertyNames())
                .allSatisfy(keyword -> assertThat(schema.path(keyword).isNull()).isFalse()));
  }

  @Test
  void everyObjectWithPropertiesHasANameAndRequiresOnlyWhatItHas() {
    Set<String> named = new TreeSet<>();
    schemas.propertyNames().forEach(name -> named.add("/components/schemas/" + name));
    eachSchema(
        (where, schema) -> {
          if (schema.has("properties")) {
            assertThat(named).as("names of objects").contains(where);
            schema
                .path("required")
                .forEach(
                    name ->
                        assertThat(schema.path("properties").has(name.asString()))
                            .as(where + " requires " + name)
                            .isTrue());
          }
        });
  }

  /** Except where no alternative leaves a doubt: a text, or objects that require other names. */
  @Test
  void alternativesOfAnAnswerAreToldApartByADiscriminatorThatEachRequires() {
    for (String union : List.of("Block", "Change", "SearchResult")) {
      JsonNode schema = contract.schema(union);
      String property = schema.at("/discriminator/propertyName").asString();
      Map<String, JsonNode> mapping = new TreeMap<>();
      schema.at("/discriminator/mapping").forEachEntry(mapping::put);
      assertThat(mapping).as(union).hasSameSizeAs(schema.path("oneOf"));
      schema
          .path("oneOf")
          .forEach(
              reference -> {
                JsonNode alternative = contract.resolved(reference);
                assertThat(alternative.path("required").valueStream().map(JsonNode::asString))
                    .contains(property);
                String value = alternative.at("/properties/" + property + "/const").asString();
                assertThat(mapping.get(value)).isEqualTo(reference.path("$ref"));
              });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Article", "Video"})
  void whatIsListedHasThePropertiesOfBothAndRequiresWhatBothRequire(String kind) {
    JsonNode listed = contract.schema("Listed" + kind);
    JsonNode summary = contract.schema(kind + "Summary");
    JsonNode whole = contract.schema(kind);
    Map<String, JsonNode> properties = new TreeMap<>();
    whole.path("properties").forEachEntry(properties::put);
    summary.path("properties").forEachEntry(properties::put);
    properties.remove("highlight"); // only search results have one
    Map<String, JsonNode> shown = new TreeMap<>();
    listed.path("properties").forEachEntry(shown::put);
    assertThat(shown).isEqualTo(properties);
    Set<String> required = required(summary);
    required.retainAll(required(whole));
    assertThat(required(listed)).isEqualTo(required);
  }

  static Stream<String> parts() {
    return Contract.get().root().at("/components/schemas").propertyNames().stream()
        .filter(name -> name.endsWith("Part"))
        .filter(name -> !Contract.get().schema(name).has("required"));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void aPartHasThePropertiesOfItsWholeInPartAndRequiresNone(String part) {
    String name = part.substring(0, part.length() - "Part".length());
    String whole = Set.of("Article", "Video").contains(name) ? "Listed" + name : name;
    String properties = contract.schema(whole).path("properties").toString();
    for (String other : parts().toList()) {
      String of = other.substring(0, other.length() - "Part".length());
      properties = properties.replace("schemas/" + of + "\"", "schemas/" + other + "\"");
    }
    assertThat(contract.schema(part).path("properties").toString()).isEqualTo(properties);
  }

  private static Set<String> required(JsonNode schema) {
    return new TreeSet<>(schema.path("required").valueStream().map(JsonNode::asString).toList());
  }

  private void eachSchema(BiConsumer<String, JsonNode> check) {
    schemas.forEachEntry((name, schema) -> descend("/components/schemas/" + name, schema, check));
    beyond("", contract.root(), check);
  }

  /** The schemas of parameters, headers and bodies. */
  private static void beyond(String where, JsonNode node, BiConsumer<String, JsonNode> check) {
    node.forEachEntry(
        (name, child) -> {
          if (name.equals("schema")) {
            descend(where + "/schema", child, check);
          } else if (!Set.of("schemas", "examples").contains(name)) {
            beyond(where + "/" + name, child, check);
          }
        });
    if (node.isArray()) {
      node.forEach(child -> beyond(where, child, check));
    }
  }

  private static void descend(String where, JsonNode schema, BiConsumer<String, JsonNode> check) {
    check.accept(where, schema);
    schema
        .path("properties")
        .forEachEntry((name, child) -> descend(where + "/" + name, child, check));
    schema.path("oneOf").forEach(child -> descend(where + "/oneOf", child, check));
    Stream.of("items", "additionalProperties")
        .map(schema::path)
        .filter(JsonNode::isObject)
        .forEach(child -> descend(where + "/items", child, check));
  }
}
