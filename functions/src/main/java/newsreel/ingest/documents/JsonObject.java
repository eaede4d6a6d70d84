package newsreel.ingest.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import newsreel.values.FieldError;
import newsreel.values.FieldException;
import newsreel.values.Rfc3339;
import newsreel.values.Texts;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the properties of a JSON object; what is wrong is collected with its JSON Pointer, so that
 * the sender learns of everything at once.
 */
public final class JsonObject {
  static final int MAX_ELEMENTS = 2_000;

  /** Faults that are told at once: the answer has its own limit. */
  private static final int MAX_ERRORS = 100;

  private final JsonNode node;
  private final String pointer;
  private final List<FieldError> errors;
  private final Set<String> known = new HashSet<>();

  public JsonObject(JsonNode node, String pointer, List<FieldError> errors) {
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
    fault(name.replace("~", "~0").replace("/", "~1"), detail);
  }

  /**
   * @param path a JSON Pointer from this object, without its first slash; empty for the object
   */
  private void fault(String path, String detail) {
    if (errors.size() >= MAX_ERRORS) {
      return;
    }
    errors.add(new FieldError(path.isEmpty() ? pointer : pointer + "/" + path, detail));
  }

  boolean has(String name) {
    return node.has(name);
  }

  /**
   * @param max in UTF-16 units
   */
  public @Nullable String text(String name, int max) {
    JsonNode value = property(name);
    return value == null ? null : text(name, value, max);
  }

  /** As {@link #text}, and an error where there is none. */
  @Nullable String required(String name, int max) {
    demand(name);
    return text(name, max);
  }

  /** An error where a property is absent. */
  void demand(String name) {
    if (property(name) == null) {
      error(name, "is missing");
    }
  }

  /** Whether something in this object, or in one within it, is known to be wrong. */
  boolean isWrong() {
    return errors.stream()
        .anyMatch(e -> e.pointer().equals(pointer) || e.pointer().startsWith(pointer + "/"));
  }

  /**
   * @param max of each, in UTF-16 units
   */
  List<String> texts(String name, int max) {
    List<String> texts = new ArrayList<>();
    int index = 0;
    for (JsonNode element : elements(name, MAX_ELEMENTS)) {
      String text = text(name + "/" + index++, element, max);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  private @Nullable String text(String path, JsonNode value, int max) {
    String text = value.isString() ? value.asString().strip() : "";
    if (text.isEmpty()) {
      fault(path, "must be a text that is not blank");
    } else if (text.length() > max) {
      fault(path, "has %d characters; at most %d are taken".formatted(text.length(), max));
    } else if (text.codePoints().anyMatch(JsonObject::isHalfAPair)) {
      fault(path, "must be Unicode, and has one half of a surrogate pair");
    } else {
      return text;
    }
    return null;
  }

  private static boolean isHalfAPair(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  <T> @Nullable T parsed(
      String name, int max, Function<String, Optional<T>> type, String expected) {
    String text = text(name, max);
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
    return parsed(
        name,
        WebUrl.MAX_LENGTH,
        WebUrl::parse,
        "an absolute http or https URL, without user information, of at most 2,048 characters");
  }

  @Nullable Instant instant(String name) {
    return parsed(
        name,
        Texts.LINE,
        Rfc3339::parse,
        "an RFC 3339 time with its zone, such as 2026-05-25T10:00:00Z");
  }

  /** From {@code min} to 2^31 - 1. */
  @Nullable Integer number(String name, int min) {
    JsonNode value = property(name);
    if (value == null) {
      return null;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < min) {
      error(name, "must be a whole number from " + min + " to 2147483647");
      return null;
    }
    return value.intValue();
  }

  public @Nullable JsonObject object(String name) {
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

  List<JsonObject> objects(String name, int max) {
    List<JsonObject> objects = new ArrayList<>();
    int index = 0;
    for (JsonNode element : elements(name, max)) {
      if (!element.isObject()) {
        error(name, "must be a list of objects");
        return List.of();
      }
      objects.add(new JsonObject(element, pointer + "/" + name + "/" + index++, errors));
    }
    return objects;
  }

  /** An element of a list that holds texts and objects. */
  sealed interface Element {
    record Text(String text) implements Element {}

    record Nested(JsonObject object) implements Element {}
  }

  /**
   * @param many elements at most
   * @param max of each text, in UTF-16 units
   */
  List<Element> textsOrObjects(String name, int many, int max) {
    List<Element> found = new ArrayList<>();
    int index = 0;
    for (JsonNode element : elements(name, many)) {
      String path = name + "/" + index++;
      if (element.isObject()) {
        found.add(new Element.Nested(new JsonObject(element, pointer + "/" + path, errors)));
      } else {
        String text = text(path, element, max);
        if (text != null) {
          found.add(new Element.Text(text));
        }
      }
    }
    return found;
  }

  /** A list of lists of texts, which may be empty. */
  List<List<String>> rows(String name, int max) {
    List<List<String>> rows = new ArrayList<>();
    int row = 0;
    for (JsonNode element : elements(name, MAX_ELEMENTS)) {
      List<String> cells = new ArrayList<>();
      int cell = 0;
      for (JsonNode value : element.values()) {
        String path = name + "/" + row + "/" + cell++;
        boolean blank = value.isString() && value.asString().isBlank();
        String text = blank ? "" : text(path, value, max);
        cells.add(text == null ? "" : text);
      }
      if (!element.isArray()) {
        fault(name + "/" + row, "must be a list of texts");
      }
      rows.add(cells);
      row++;
    }
    return rows;
  }

  @Nullable Boolean flag(String name) {
    JsonNode value = property(name);
    if (value == null) {
      return null;
    }
    if (!value.isBoolean()) {
      error(name, "must be true or false");
      return null;
    }
    return value.booleanValue();
  }

  private List<JsonNode> elements(String name, int max) {
    JsonNode value = property(name);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray() || value.size() > max) {
      error(name, "must be a list of at most " + max + " elements");
      return List.of();
    }
    return List.copyOf(value.values());
  }

  /**
   * What the domain refuses becomes an error at the property that it names, else at {@code name};
   * empty for the object itself.
   */
  public <T> @Nullable T build(String name, Supplier<T> constructor) {
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
  public void readOnly(String... names) {
    known.addAll(List.of(names));
  }

  public void refuseUnknown() {
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        error(name, "is not a property that can be written here");
      }
    }
  }
}
