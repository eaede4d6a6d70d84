package newsreel.ingest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import newsreel.catalog.FieldException;
import newsreel.catalog.WebUrl;
import newsreel.http.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the properties of a JSON object; what is wrong is collected with its JSON Pointer, so that
 * the sender learns of everything at once.
 */
final class JsonObject {
  private static final int MAX_ELEMENTS = 2_000;

  private final JsonNode node;
  private final String pointer;
  private final List<FieldError> errors;
  private final Set<String> known = new HashSet<>();

  JsonObject(JsonNode node, String pointer, List<FieldError> errors) {
    this.node = node;
    this.pointer = pointer;
    this.errors = errors;
  }

  private @Nullable JsonNode property(String name) {
    known.add(name);
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value;
  }

  void error(String name, String detail) {
    String escaped = name.replace("~", "~0").replace("/", "~1");
    errors.add(new FieldError(name.isEmpty() ? pointer : pointer + "/" + escaped, detail));
  }

  boolean has(String name) {
    return node.has(name);
  }

  @Nullable String text(String name) {
    JsonNode value = property(name);
    if (value == null) {
      return null;
    }
    if (!value.isString() || value.asString().isBlank()) {
      error(name, "must be a text that is not blank");
      return null;
    }
    return value.asString().strip();
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : elements(name)) {
      if (element.isString() && !element.asString().isBlank()) {
        texts.add(element.asString().strip());
      } else {
        error(name, "must be a list of texts that are not blank");
        return List.of();
      }
    }
    return texts;
  }

  <T> @Nullable T parsed(String name, Function<String, Optional<T>> type, String expected) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    Optional<T> value = type.apply(text);
    if (value.isEmpty()) {
      error(name, "must be " + expected);
    }
    return value.orElse(null);
  }

  @Nullable WebUrl url(String name) {
    return parsed(name, WebUrl::parse, "an absolute http or https URL of at most 2,048 characters");
  }

  @Nullable Instant instant(String name) {
    return parsed(
        name,
        text -> {
          try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
          } catch (DateTimeParseException e) {
            return Optional.empty();
          }
        },
        "an RFC 3339 time with its zone, such as 2026-05-25T10:00:00Z");
  }

  /** From zero to 2^31 - 1. */
  @Nullable Integer number(String name) {
    JsonNode value = property(name);
    if (value == null) {
      return null;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
      error(name, "must be a whole number from 0 to 2147483647");
      return null;
    }
    return value.intValue();
  }

  @Nullable JsonObject object(String name) {
    JsonNode value = property(name);
    if (value == null) {
      return null;
    }
    if (!value.isObject()) {
      error(name, "must be an object");
      return null;
    }
    return new JsonObject(value, pointer + "/" + name, errors);
  }

  List<JsonObject> objects(String name) {
    List<JsonObject> objects = new ArrayList<>();
    int index = 0;
    for (JsonNode element : elements(name)) {
      if (!element.isObject()) {
        error(name, "must be a list of objects");
        return List.of();
      }
      objects.add(new JsonObject(element, pointer + "/" + name + "/" + index++, errors));
    }
    return objects;
  }

  private List<JsonNode> elements(String name) {
    JsonNode value = property(name);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray() || value.size() > MAX_ELEMENTS) {
      error(name, "must be a list of at most " + MAX_ELEMENTS + " elements");
      return List.of();
    }
    return List.copyOf(value.values());
  }

  /**
   * What the domain refuses becomes an error at the property that it names, else at {@code name};
   * empty for the object itself.
   */
  <T> @Nullable T build(String name, Supplier<T> constructor) {
    int before = errors.size();
    try {
      return constructor.get();
    } catch (IllegalArgumentException e) {
      if (errors.size() == before) {
        String at =
            e instanceof FieldException field && node.has(field.field()) ? field.field() : name;
        error(at, String.valueOf(e.getMessage()));
      }
      return null;
    }
  }

  /** Properties that the API itself writes are passed over, so that an answer can be sent back. */
  void readOnly(String... names) {
    known.addAll(List.of(names));
  }

  void refuseUnknown() {
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        error(name, "is not a property that can be written here");
      }
    }
  }
}
