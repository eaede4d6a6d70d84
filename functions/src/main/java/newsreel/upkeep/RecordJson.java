package newsreel.upkeep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import newsreel.catalog.ItemKind;
import newsreel.catalog.ports.Inventory;
import newsreel.catalog.ports.Records.Whole;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * A record as JSON. Bytes and sets of numbers are an object of one property, which no attribute
 * has.
 */
final class RecordJson {
  private static final String BYTES = "$bytes";
  private static final String NUMBERS = "$numbers";

  private RecordJson() {}

  static void write(JsonGenerator json, Whole whole) {
    json.writeStartObject();
    json.writeStringProperty("type", whole.item().kind().name().toLowerCase(Locale.ROOT));
    json.writeStringProperty("id", whole.item().id());
    new TreeMap<>(whole.parts())
        .forEach(
            (name, part) -> {
              json.writeName(name);
              write(json, part);
            });
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Object value) {
    switch (value) {
      case String text -> json.writeString(text);
      case BigDecimal number -> json.writeNumber(number);
      case Boolean truth -> json.writeBoolean(truth);
      case byte[] bytes -> {
        json.writeStartObject();
        json.writeStringProperty(BYTES, Base64.getEncoder().encodeToString(bytes));
        json.writeEndObject();
      }
      case Set<?> numbers -> {
        json.writeStartObject();
        json.writeName(NUMBERS);
        write(json, List.copyOf(numbers));
        json.writeEndObject();
      }
      case List<?> list -> {
        json.writeStartArray();
        list.forEach(element -> write(json, element));
        json.writeEndArray();
      }
      case Map<?, ?> map -> {
        json.writeStartObject();
        map.forEach(
            (name, member) -> {
              json.writeName(String.valueOf(name));
              write(json, member);
            });
        json.writeEndObject();
      }
      default -> throw new IllegalStateException("no value of JSON: " + value.getClass());
    }
  }

  /**
   * @throws IllegalArgumentException if it is no record
   */
  static Whole read(JsonNode record) {
    Map<String, Object> parts = new TreeMap<>();
    record
        .properties()
        .forEach(
            part -> {
              if (!part.getKey().equals("type") && !part.getKey().equals("id")) {
                parts.put(part.getKey(), value(part.getValue()));
              }
            });
    return new Whole(
        new Inventory.Entry(
            ItemKind.valueOf(record.path("type").asString("").toUpperCase(Locale.ROOT)),
            record.path("id").asString("")),
        parts);
  }

  private static Object value(JsonNode node) {
    if (node.isString()) {
      return node.asString();
    }
    if (node.isNumber()) {
      return new BigDecimal(node.asString());
    }
    if (node.isBoolean()) {
      return node.asBoolean();
    }
    if (node.isArray()) {
      List<Object> list = new ArrayList<>();
      node.forEach(element -> list.add(value(element)));
      return list;
    }
    if (node.size() == 1 && node.path(BYTES).isString()) {
      return Base64.getDecoder().decode(node.path(BYTES).asString());
    }
    if (node.size() == 1 && node.path(NUMBERS).isArray()) {
      Set<Object> numbers = new TreeSet<>();
      node.path(NUMBERS).forEach(number -> numbers.add(new BigDecimal(number.asString())));
      return numbers;
    }
    if (!node.isObject()) {
      throw new IllegalArgumentException("null stands for nothing here");
    }
    Map<String, Object> map = new TreeMap<>();
    node.properties().forEach(member -> map.put(member.getKey(), value(member.getValue())));
    return map;
  }
}
