package newsreel.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import newsreel.http.Problem;
import newsreel.http.Problem.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON bodies of requests, parsed strictly. */
final class JsonDocuments {
  /** Objects and lists in each other; the deepest of a resource is a video's track, at 4. */
  static final int MAX_DEPTH = 16;

  /** Characters of a property's name. */
  private static final int MAX_NAME = 200;

  /** Digits. */
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

  /** The object that {@code body} is; a 400 where it is none. */
  static JsonNode object(byte[] body) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
    } catch (CharacterCodingException e) {
      throw Problem.of(400, "The body is not valid UTF-8.").asException();
    }
    try {
      JsonNode node = MAPPER.readTree(body);
      if (!node.isObject()) {
        throw Problem.of(400, "The body must be a JSON object.").asException();
      }
      return node;
    } catch (StreamConstraintsException e) {
      throw Problem.of(
              400,
              "The JSON nests deeper than %d, or has a name of more than %d characters or a number of more than %d digits."
                  .formatted(MAX_DEPTH, MAX_NAME, MAX_NUMBER))
          .asException();
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      throw Problem.of(
              400,
              at == null
                  ? "The body is not JSON."
                  : "The body is not JSON: it breaks off or goes wrong at line %d, column %d."
                      .formatted(at.getLineNr(), at.getColumnNr()))
          .asException();
    }
  }

  /** Throws one problem with all that was collected. */
  static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw Problem.of(
              400,
              "The JSON does not have the form of this resource; see errors. Nothing was stored.",
              new ArrayList<>(errors))
          .asException();
    }
  }
}
