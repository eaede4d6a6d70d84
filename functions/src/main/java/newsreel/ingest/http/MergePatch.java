package newsreel.ingest.http;

import java.util.Map;
import newsreel.http.Request;
import newsreel.ingest.documents.JsonDocuments;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396). */
final class MergePatch {
  private static final int MAX_DEPTH = 32;

  private MergePatch() {}

  static JsonNode read(Request request) {
    byte[] body = RequestBody.of(request);
    String type = RequestBody.type(request).mediaType();
    if (!type.equals("application/merge-patch+json") && !type.equals("application/json")) {
      throw RequestBody.unsupported("application/merge-patch+json");
    }
    return JsonDocuments.object(body);
  }

  /** Returns {@code target} with the patch applied; changes neither argument. */
  static JsonNode apply(JsonNode target, JsonNode patch) {
    return apply(target, patch, 0);
  }

  private static JsonNode apply(JsonNode target, JsonNode patch, int depth) {
    if (!patch.isObject() || depth > MAX_DEPTH) {
      return patch;
    }
    ObjectNode result =
        target.isObject()
            ? ((ObjectNode) target).deepCopy()
            : JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> property : patch.properties()) {
      if (property.getValue().isNull()) {
        result.remove(property.getKey());
      } else {
        JsonNode before = result.path(property.getKey());
        result.set(property.getKey(), apply(before, property.getValue(), depth + 1));
      }
    }
    return result;
  }
}
