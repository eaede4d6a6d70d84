package newsreel.cards.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import newsreel.cards.docs.DocsView.Field;
import newsreel.cards.docs.DocsView.SchemaView;
import newsreel.cards.docs.DocsView.TypeName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns the contract's schemas into what the page says of them. */
record SchemaViews(ContractTree contract) {
  List<SchemaView> all() {
    return contract.root().at("/components/schemas").properties().stream()
        .map(schema -> of(schema.getKey(), schema.getValue()))
        .toList();
  }

  private SchemaView of(String name, JsonNode schema) {
    List<Field> properties =
        schema.path("properties").properties().stream()
            .map(
                property ->
                    field(
                        property.getKey(),
                        null,
                        requires(schema, property.getKey()),
                        property.getValue()))
            .toList();
    return new SchemaView(
        name,
        Prose.of(schema.path("description").asString("")),
        properties.isEmpty() ? type(schema) : List.of(),
        limits(schema),
        properties);
  }

  private static boolean requires(JsonNode schema, String property) {
    return schema.path("required").values().stream()
        .anyMatch(name -> name.asString().equals(property));
  }

  /**
   * @param in where a parameter stands; null for a property
   */
  Field field(String name, @Nullable String in, boolean required, JsonNode described) {
    JsonNode schema = in == null ? described : described.path("schema");
    JsonNode values = contract.follow(schema);
    String description = described.path("description").asString("");
    return new Field(
        name,
        in,
        required,
        type(schema),
        limits(schema.has("$ref") && in == null ? schema : values),
        values.path("enum").values().stream().map(JsonNode::asString).toList(),
        Prose.of(description),
        example(described).or(() -> example(values)).orElse(null));
  }

  private static Optional<String> example(JsonNode described) {
    JsonNode example = described.path("example");
    if (example.isArray()) {
      StringJoiner list = new StringJoiner(",");
      example.values().forEach(value -> list.add(value.asString()));
      return Optional.of(list.toString());
    }
    return example.isMissingNode() ? Optional.empty() : Optional.of(example.asString());
  }

  List<TypeName> type(JsonNode schema) {
    if (schema.has("$ref")) {
      String ref = schema.path("$ref").asString();
      String name = ref.substring(ref.lastIndexOf('/') + 1);
      return List.of(new TypeName(name, name));
    }
    if (schema.has("oneOf")) {
      return alternatives(schema.path("oneOf"));
    }
    List<TypeName> names = new ArrayList<>();
    JsonNode type = schema.path("type");
    String text =
        type.isArray()
            ? String.join(" or ", type.values().stream().map(JsonNode::asString).toList())
            : type.asString("any");
    JsonNode format = schema.path("format");
    names.add(new TypeName(format.isMissingNode() ? text : text + ", " + format.asString(), null));
    JsonNode parts =
        schema.has("items") ? schema.path("items") : schema.path("additionalProperties");
    if (parts.isObject()) {
      names.add(new TypeName(" of ", null));
      names.addAll(type(parts));
    }
    return names;
  }

  private List<TypeName> alternatives(JsonNode alternatives) {
    List<TypeName> names = new ArrayList<>();
    for (JsonNode one : alternatives) {
      if (!names.isEmpty()) {
        names.add(new TypeName(" or ", null));
      }
      names.addAll(type(one));
    }
    return names;
  }

  /** What a value must be like, beyond its type; null where it may be anything of the type. */
  private static @Nullable String limits(JsonNode schema) {
    StringJoiner limits = new StringJoiner("; ");
    if (schema.has("const")) {
      limits.add("always " + schema.path("const").asString());
    }
    if (schema.has("enum")) {
      limits.add(
          "one of "
              + String.join(
                  ", ", schema.path("enum").values().stream().map(JsonNode::asString).toList()));
    }
    range(schema, "minimum", "maximum", "").ifPresent(limits::add);
    range(schema, "minLength", "maxLength", " characters").ifPresent(limits::add);
    range(schema, "minItems", "maxItems", " items").ifPresent(limits::add);
    if (schema.has("default")) {
      limits.add("by default " + schema.path("default").asString());
    }
    if (schema.has("pattern")) {
      limits.add("as " + schema.path("pattern").asString());
    }
    return limits.length() == 0 ? null : limits.toString();
  }

  private static Optional<String> range(JsonNode schema, String low, String high, String unit) {
    if (!schema.has(low) && !schema.has(high)) {
      return Optional.empty();
    }
    String from = schema.has(low) ? "from " + schema.path(low).asString() : "";
    String to = schema.has(high) ? "up to " + schema.path(high).asString() : "";
    return Optional.of((from + " " + to).strip() + unit);
  }
}
