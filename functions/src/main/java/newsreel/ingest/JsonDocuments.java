package newsreel.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import newsreel.http.Problem;
import newsreel.http.Problem.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON bodies of requests, parsed strictly. */
final class JsonDocuments {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
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
