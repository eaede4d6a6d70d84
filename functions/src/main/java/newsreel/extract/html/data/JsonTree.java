package newsreel.extract.html.data;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tree that grows with the tokens, so that a text cut off in the middle yields everything before
 * the cut.
 */
final class JsonTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Deque<JsonNode> open = new ArrayDeque<>();
  private final Deque<String> names = new ArrayDeque<>();
  private @Nullable JsonNode root;

  @Nullable JsonNode root() {
    return root;
  }

  /** Adds the parser's token; returns true once the value is complete. */
  boolean add(JsonParser parser) {
    JsonToken token = parser.currentToken();
    switch (token) {
      case PROPERTY_NAME -> names.push(parser.currentName());
      case START_OBJECT -> begin(NODES.objectNode());
      case START_ARRAY -> begin(NODES.arrayNode());
      case END_OBJECT, END_ARRAY -> open.poll();
      case VALUE_STRING -> attach(NODES.stringNode(parser.getString()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> attach(NODES.stringNode(parser.getString()));
      case VALUE_TRUE, VALUE_FALSE -> attach(NODES.booleanNode(token == JsonToken.VALUE_TRUE));
      default -> attach(NODES.nullNode());
    }
    return open.isEmpty();
  }

  private void begin(JsonNode container) {
    attach(container);
    open.push(container);
  }

  private void attach(JsonNode value) {
    switch (open.peek()) {
      case null -> root = value;
      case ObjectNode object -> {
        String name = names.pop();
        // Of a name written twice the first counts, as the head of an article does.
        if (!object.has(name)) {
          object.set(name, value);
        }
      }
      case ArrayNode array -> array.add(value);
      default -> throw new IllegalStateException("only objects and arrays are open");
    }
  }
}
