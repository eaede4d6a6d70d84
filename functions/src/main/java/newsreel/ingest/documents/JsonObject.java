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
import newsreel.values.MediaDuration;
import newsreel.values.Rfc3339;
import newsreel.values.Texts;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads the properties of a JSON object. Collects every fault with its JSON Pointer, so that the
 * sender learns of all of them at once.
 */
public final class JsonObject {
  static final int MAX_ELEMENTS = 2_000;

  /** The most faults that one answer lists, since answers are limited in size. */
  private static final int MAX_ERRORS = 100;

  private static final String DURATION =
      "a duration above zero and at most a year, such as PT2M46S, or its seconds as a number";

  private static final String OR_TEXT = "an object or a text";

  private final JsonNode node;
  private final String pointer;
  private final List<FieldError> errors;
  private final Set<String> known = new HashSet<>();

  public JsonObject(JsonNode node, String pointer, List<FieldError> errors) {
    this.node = node;
    this.pointer = pointer;
    this.errors = errors;
  }

  /** Treats an empty or blank text as absent, because content management systems send those. */
  private @Nullable JsonNode property(String name) {
    known.add(name);
    JsonNode value = node.get(name);
    return value == null || value.isNull() || SentValue.isBlank(value) ? null : value;
  }

  public void error(String name, String detail) {
    fault(name.replace("~", "~0").replace("/", "~1"), detail);
  }

  /**
   * Records a fault.
   *
   * @param path a JSON Pointer relative to this object, without its first slash; empty for the
   *     object itself
   */
  private void fault(String path, String detail) {
    if (errors.size() >= MAX_ERRORS) {
      return;
    }
    errors.add(new FieldError(path.isEmpty() ? pointer : pointer + "/" + path, detail));
  }

  /**
   * Whether the object names a property, even as null. A property with a blank text does not count.
   */
  boolean has(String name) {
    JsonNode value = node.get(name);
    return value != null && !SentValue.isBlank(value);
  }

  /** Whether a property is a blank text. */
  boolean isBlank(String name) {
    known.add(name);
    JsonNode value = node.get(name);
    return value != null && SentValue.isBlank(value);
  }

  /** Whether a property is a text that is not blank. */
  boolean isText(String name) {
    JsonNode value = node.get(name);
    return value != null && value.isString() && !SentValue.isBlank(value);
  }

  /**
   * @param max the longest allowed, in UTF-16 units
   */
  public @Nullable String text(String name, int max) {
    JsonNode value = property(name);
    return value == null ? null : text(name, value, max);
  }

  /** Like {@link #text}, but records a fault if the property is absent. */
  public @Nullable String required(String name, int max) {
    demand(name);
    return text(name, max);
  }

  /** Records a fault if a property is absent. */
  public void demand(String name) {
    if (property(name) == null) {
      error(name, node.hasNonNull(name) ? "must not be blank" : "is missing");
    }
  }

  /** Whether a fault was found in this object or inside it. */
  public boolean isWrong() {
    return errors.stream()
        .anyMatch(e -> e.pointer().equals(pointer) || e.pointer().startsWith(pointer + "/"));
  }

  /**
   * @param max the longest allowed text, in UTF-16 units
   */
  List<String> texts(String name, int max) {
    return list(
        name,
        MAX_ELEMENTS,
        (path, element) -> SentValue.isBlank(element) ? null : text(path, element, max));
  }

  private @Nullable String text(String path, JsonNode value, int max) {
    if (!value.isString()) {
      fault(path, "must be a text, but is " + SentValue.typeOf(value));
      return null;
    }
    String text = value.asString().strip();
    if (text.length() > max) {
      fault(path, "has %d characters; at most %d are taken".formatted(text.length(), max));
    } else if (text.codePoints().anyMatch(SentValue::isHalfAPair)) {
      fault(path, "must be Unicode, and has one half of a surrogate pair");
    } else {
      return text;
    }
    return null;
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

  public @Nullable WebUrl url(String name) {
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
  public @Nullable Integer number(String name, int min) {
    JsonNode value = property(name);
    if (value == null) {
      return null;
    }
    if (!value.isNumber()) {
      error(name, "must be a whole number, but is " + SentValue.typeOf(value));
      return null;
    }
    if (!value.canConvertToExactIntegral() || !value.canConvertToInt() || value.intValue() < min) {
      error(name, "must be a whole number from " + min + " to 2147483647");
      return null;
    }
    return value.intValue();
  }

  /** Reads a running time in ISO 8601 or a related form, or as a number of seconds. */
  @Nullable MediaDuration duration(String name) {
    JsonNode value = property(name);
    if (value == null || value.isString()) {
      return parsed(name, MediaDuration.MAX_LENGTH, MediaDuration::parse, DURATION);
    }
    if (!value.isNumber()) {
      error(name, "must be a text or a number of seconds, but is " + SentValue.typeOf(value));
      return null;
    }
    Optional<MediaDuration> duration = MediaDuration.ofSeconds(value.doubleValue());
    if (duration.isEmpty()) {
      error(name, "must be " + DURATION);
    }
    return duration.orElse(null);
  }

  /** Reads an object, or a text that stands for the object's single property. */
  @Nullable JsonObject objectOrText(String name, String property) {
    JsonNode value = property(name);
    return value == null || SentValue.isUnfilled(value)
        ? null
        : nested(name, named(value, property), OR_TEXT);
  }

  /** Reads a list of objects, each of which may be a text that stands for its single property. */
  List<JsonObject> objectsOrTexts(String name, int max, String property) {
    return list(
        name,
        max,
        (path, element) ->
            SentValue.isBlank(element) || SentValue.isUnfilled(element)
                ? null
                : nested(path, named(element, property), OR_TEXT));
  }

  private static JsonNode named(JsonNode value, String property) {
    return value.isString() ? JsonNodeFactory.instance.objectNode().set(property, value) : value;
  }

  private @Nullable JsonObject nested(String path, JsonNode value, String expected) {
    if (!value.isObject()) {
      fault(path, "must be " + expected + ", but is " + SentValue.typeOf(value));
      return null;
    }
    return new JsonObject(value, pointer + "/" + path, errors);
  }

  public @Nullable JsonObject object(String name) {
    JsonNode value = property(name);
    return value == null ? null : nested(name, value, "an object");
  }

  List<JsonObject> objects(String name, int max) {
    return list(
        name,
        max,
        (path, element) ->
            SentValue.isUnfilled(element) ? null : nested(path, element, "an object"));
  }

  /** An element of a list that mixes texts and objects. */
  sealed interface Element {
    record Text(String text) implements Element {}

    record Nested(JsonObject object) implements Element {}
  }

  /**
   * @param many the most elements allowed
   * @param max the longest allowed text, in UTF-16 units
   */
  List<Element> textsOrObjects(String name, int many, int max) {
    return list(name, many, (path, element) -> element(path, element, max));
  }

  private @Nullable Element element(String path, JsonNode value, int max) {
    if (value.isObject()) {
      return new Element.Nested(new JsonObject(value, pointer + "/" + path, errors));
    }
    String text = SentValue.isBlank(value) ? null : text(path, value, max);
    return text == null ? null : new Element.Text(text);
  }

  /** Reads a list of lists of texts, which may be empty. */
  List<List<String>> rows(String name, int max) {
    List<List<String>> rows = new ArrayList<>();
    int row = 0;
    for (JsonNode element : elements(name, MAX_ELEMENTS)) {
      List<String> cells = new ArrayList<>();
      int cell = 0;
      for (JsonNode value : element.values()) {
        String path = name + "/" + row + "/" + cell++;
        String text = SentValue.isBlank(value) ? "" : text(path, value, max);
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

  public @Nullable Boolean flag(String name) {
    JsonNode value = property(name);
    if (value == null) {
      return null;
    }
    if (!value.isBoolean()) {
      error(name, "must be true or false, but is " + SentValue.typeOf(value));
      return null;
    }
    return value.booleanValue();
  }

  /** Reads an element of a list; null leaves it out. */
  private interface ElementReader<T> {
    @Nullable T read(String path, JsonNode element);
  }

  private <T> List<T> list(String name, int max, ElementReader<T> reader) {
    List<T> found = new ArrayList<>();
    int index = 0;
    for (JsonNode element : elements(name, max)) {
      T value = reader.read(name + "/" + index++, element);
      if (value != null) {
        found.add(value);
      }
    }
    return found;
  }

  private List<JsonNode> elements(String name, int max) {
    JsonNode value = property(name);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      error(name, "must be a list, but is " + SentValue.typeOf(value));
      return List.of();
    }
    if (value.size() > max) {
      error(name, "has %d elements; at most %d are taken".formatted(value.size(), max));
      return List.of();
    }
    return List.copyOf(value.values());
  }

  /**
   * Turns a refusal by the domain into a fault at the property that the refusal names, or at {@code
   * name}; an empty name is the object itself.
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

  /** Ignores properties that the API itself writes, so that an answer can be sent back. */
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
