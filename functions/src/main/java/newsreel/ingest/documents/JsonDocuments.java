package newsreel.ingest.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import newsreel.values.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses the JSON bodies of requests strictly. */
public final class JsonDocuments {
  /**
   * The deepest nesting of objects and lists. The deepest in a resource is a video's track, at 4.
   */
  static final int MAX_DEPTH = 16;

  /** The longest property name, in characters. */
  private static final int MAX_NAME = 200;

  /** The longest number, in digits. */
  private static final int MAX_NUMBER = 40;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNameLength(MAX_NAME)
                          .maxNumberLength(MAX_NUMBER)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonDocuments() {}

  /** Parses {@code body}, which must be an object. */
  public static JsonNode object(byte[] body) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
    } catch (CharacterCodingException e) {
      throw new DocumentException("The body is not valid UTF-8.");
    }
    try {
      JsonNode node = MAPPER.readTree(body);
      if (!node.isObject()) {
        throw new DocumentException("The body must be a JSON object.");
      }
      return node;
    } catch (StreamConstraintsException e) {
      throw new DocumentException(
          "The JSON nests deeper than %d, or has a name of more than %d characters or a number of more than %d digits."
              .formatted(MAX_DEPTH, MAX_NAME, MAX_NUMBER));
    } catch (StreamReadException e) {
      throw duplicate(e).orElseGet(() -> notJson(e));
    } catch (JacksonException e) {
      throw notJson(e);
    }
  }

  /**
   * Names a property that occurs twice in one object, because nobody can tell which value is meant.
   */
  private static Optional<DocumentException> duplicate(StreamReadException e) {
    JsonParser parser = e.processor();
    return parser == null || !e.getOriginalMessage().startsWith("Duplicate Object property")
        ? Optional.empty()
        : Optional.of(
            new DocumentException(
                "The JSON has a property twice, so that nothing was stored; see errors.",
                List.of(
                    new FieldError(
                        parser.streamReadContext().pathAsPointer().toString(),
                        "stands twice in its object"))));
  }

  private static DocumentException notJson(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    return new DocumentException(
        at == null
            ? "The body is not JSON."
            : "The body is not JSON: it breaks off or goes wrong at line %d, column %d."
                .formatted(at.getLineNr(), at.getColumnNr()));
  }

  /** Throws one problem that lists everything collected. */
  public static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw new DocumentException(
          "The JSON does not have the form of this resource; see errors. Nothing was stored.",
          errors);
    }
  }
}
