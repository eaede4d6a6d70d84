package newsreel.extract.html.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;

/**
 * Reads JSON as pages write it: with raw line ends, comments, CDATA, trailing commas, semicolons,
 * escaped quotes, several values in a row, or cut off at the end. Returns whatever can be read.
 */
public final class LenientJson {
  private static final int MAX_RESTARTS = 20;
  private static final List<String> QUOTATION_MARKS =
      List.of("&quot;", "&#34;", "&#x22;", "&#034;");
  private static final Pattern WRAPPING =
      Pattern.compile("\\s*(?://\\s*)?(?:<!--|<!\\[CDATA\\[|/\\*\\s*<!\\[CDATA\\[\\s*\\*/)");
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private LenientJson() {}

  /** Returns the objects and arrays in {@code text}, in order. */
  public static List<JsonNode> read(String text) {
    Matcher wrapping = WRAPPING.matcher(text);
    String json = wrapping.lookingAt() ? text.substring(wrapping.end()) : text;
    int start = opening(json, 0);
    if (start < 0) {
      return List.of();
    }
    if (isEscaped(json, start)) {
      json = Parser.unescapeEntities(json, false);
    }
    List<JsonNode> values = readAll(json, start);
    if (values == null) {
      String escaped = InnerQuotes.escaped(json);
      values = escaped.equals(json) ? null : readAll(escaped, start);
      values = values == null ? readParts(json, start) : values;
    }
    return values;
  }

  /** Whether the first quotation mark is a character reference, as in escaped text. */
  private static boolean isEscaped(String json, int start) {
    int literal = json.indexOf('"', start);
    int end = literal < 0 ? json.length() : literal;
    for (String mark : QUOTATION_MARKS) {
      if (json.indexOf(mark, start, end) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns null if a value is faulty. */
  private static @Nullable List<JsonNode> readAll(String json, int first) {
    List<JsonNode> values = new ArrayList<>();
    int start = first;
    for (int i = 0; i < MAX_RESTARTS && start >= 0; i++) {
      int end = readFrom(json, start, values, true);
      if (end < 0) {
        return null;
      }
      start = opening(json, end);
    }
    return values;
  }

  private static List<JsonNode> readParts(String json, int first) {
    List<JsonNode> values = new ArrayList<>();
    int start = first;
    for (int i = 0; i < MAX_RESTARTS && start >= 0; i++) {
      start = opening(json, readFrom(json, start, values, false));
    }
    return values;
  }

  /**
   * Returns the first object or array in {@code text}, as far as it can be read, and ignores the
   * rest.
   */
  static Optional<JsonNode> first(String text) {
    int start = opening(text, 0);
    List<JsonNode> values = new ArrayList<>();
    if (start >= 0) {
      readFrom(text, start, values, false);
    }
    return values.stream().findFirst();
  }

  /** Returns the quoted text at the start of {@code literal} and ignores the rest. */
  static Optional<String> quoted(String literal) {
    try (JsonParser parser =
        JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), literal)) {
      return parser.nextToken() == JsonToken.VALUE_STRING
          ? Optional.of(parser.getString())
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty(); // no literal, or one that is cut off
    }
  }

  /**
   * Reads one value and returns the offset after it.
   *
   * @param whole whether to skip a faulty value and return -1
   */
  private static int readFrom(String json, int start, List<JsonNode> into, boolean whole) {
    JsonTree tree = new JsonTree();
    int end = start + 1;
    try (JsonParser parser =
        JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), json.substring(start))) {
      while (parser.nextToken() != null) {
        if (tree.add(parser)) {
          break;
        }
      }
      end = Math.max(end, start + (int) parser.currentLocation().getCharOffset());
    } catch (JacksonException e) {
      if (whole) {
        return -1;
      }
      // The parts before the fault stand; the rest is looked through for a further value.
      long at = e.getLocation() == null ? -1 : e.getLocation().getCharOffset();
      end = at < 1 || tree.root() != null ? json.length() : (int) (start + at);
    }
    JsonNode root = tree.root();
    if (root != null) {
      into.add(root);
    }
    return end;
  }

  private static int opening(String json, int from) {
    int object = json.indexOf('{', from);
    int array = json.indexOf('[', from);
    return object < 0 ? array : array < 0 ? object : Math.min(object, array);
  }
}
