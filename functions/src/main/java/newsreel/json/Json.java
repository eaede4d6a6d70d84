package newsreel.json;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.function.Consumer;
import newsreel.values.Rfc3339;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** The one streaming factory and the conventions of our JSON: unknown values are absent. */
public final class Json {
  /** A function has one thread, so a pool shared between threads would only cost. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder().recyclerPool(JsonRecyclerPools.threadLocalPool()).build();

  private Json() {}

  /** Returns UTF-8. */
  public static byte[] bytes(Consumer<JsonGenerator> writer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      writer.accept(json);
    }
    return out.toByteArray();
  }

  /** Returns an object, in UTF-8, with what {@code content} writes between its braces. */
  public static byte[] object(Consumer<JsonGenerator> content) {
    return bytes(
        json -> {
          json.writeStartObject();
          content.accept(json);
          json.writeEndObject();
        });
  }

  public static <T> void array(
      JsonGenerator json, String name, Iterable<T> items, Consumer<T> writer) {
    json.writeArrayPropertyStart(name);
    items.forEach(writer);
    json.writeEndArray();
  }

  public static JsonParser parser(byte[] utf8) {
    return FACTORY.createParser(ObjectReadContext.empty(), utf8);
  }

  /** Writes the property if there is a value, as the text of {@code toString}. */
  public static void text(JsonGenerator json, String name, @Nullable Object value) {
    if (value != null) {
      json.writeStringProperty(name, value.toString());
    }
  }

  public static void text(JsonGenerator json, String name, @Nullable Instant value) {
    if (value != null) {
      json.writeStringProperty(name, Rfc3339.format(value));
    }
  }

  public static void number(JsonGenerator json, String name, @Nullable Integer value) {
    if (value != null) {
      json.writeNumberProperty(name, value.intValue());
    }
  }

  public static void texts(JsonGenerator json, String name, Iterable<String> values) {
    json.writeArrayPropertyStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
