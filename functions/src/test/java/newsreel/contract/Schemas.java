package newsreel.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contract's schemas, made strict for what the API itself answers: readers are told to ignore
 * properties that they do not know, but the API is to write just what is documented.
 */
final class Schemas {
  /** How strictly to judge. */
  enum Form {
    /** As published: requests. */
    PUBLISHED,
    /** Answers whose {@code ListedX} has the form of an {@code XSummary}. */
    SUMMARY,
    /** Answers whose {@code ListedX} has the form of an {@code X}, and parts. */
    WHOLE
  }

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  private final Map<Form, JsonNode> components = new EnumMap<>(Form.class);
  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

  Schemas(Contract contract) {
    for (Form form : Form.values()) {
      ObjectNode copy = contract.root().path("components").deepCopy().asObject();
      if (form != Form.PUBLISHED) {
        ObjectNode schemas = copy.path("schemas").asObject();
        List.copyOf(schemas.propertyNames()).stream()
            .filter(name -> name.startsWith("Listed"))
            .forEach(name -> schemas.set(name, listed(name, form)));
        close(schemas);
      }
      components.put(form, copy);
    }
  }

  /** What is wrong with {@code value}, each with its place; empty where nothing is. */
  Stream<String> faults(JsonNode schema, Form form, JsonNode value) {
    return compiled
        .computeIfAbsent(form + " " + schema, key -> compile(schema, form))
        .validate(value)
        .stream()
        .map(Object::toString);
  }

  private Schema compile(JsonNode schema, Form form) {
    ObjectNode document = schema.deepCopy().asObject();
    if (form != Form.PUBLISHED) {
      close(document);
    }
    document.set("components", components.get(form));
    return registry.getSchema(document);
  }

  private static JsonNode listed(String name, Form form) {
    String whole = name.substring("Listed".length());
    return reference(form == Form.SUMMARY ? whole + "Summary" : whole);
  }

  private static ObjectNode reference(String name) {
    return JsonMapper.shared().createObjectNode().put("$ref", "#/components/schemas/" + name);
  }

  private static void close(JsonNode node) {
    if (node.isObject()) {
      ObjectNode schema = node.asObject();
      if (schema.path("properties").isObject() && !schema.has("additionalProperties")) {
        schema.put("additionalProperties", false);
      }
    }
    node.forEach(Schemas::close);
  }
}
