package newsreel.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** openapi.yaml as a tree, found by route keys: {@code GET /v1/articles/{id}}. */
public final class Contract {
  private static final Set<String> METHODS =
      Set.of("get", "head", "post", "put", "patch", "delete", "options");
  private static final Contract CONTRACT = new Contract(read());

  private final JsonNode root;
  private final SequencedMap<String, JsonNode> operations = new LinkedHashMap<>();

  private Contract(JsonNode root) {
    this.root = root;
    root.path("paths")
        .forEachEntry(
            (path, item) ->
                item.forEachEntry(
                    (method, operation) -> {
                      if (METHODS.contains(method)) {
                        operations.put(method.toUpperCase(Locale.ROOT) + " " + path, operation);
                      }
                    }));
  }

  public static Contract get() {
    return CONTRACT;
  }

  private static JsonNode read() {
    try {
      String yaml = Files.readString(Path.of("src/main/resources/openapi.yaml"));
      return JsonMapper.shared()
          .valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode root() {
    return root;
  }

  Set<String> routeKeys() {
    return operations.keySet();
  }

  Optional<JsonNode> operation(String routeKey) {
    return Optional.ofNullable(operations.get(routeKey));
  }

  /** By name, those of the path too: in {@code query}, {@code header} or {@code path}. */
  Map<String, JsonNode> parameters(String routeKey, String in) {
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    String path = routeKey.substring(routeKey.indexOf(' ') + 1);
    for (JsonNode from :
        new JsonNode[] {
          root.path("paths").path(path), operation(routeKey).orElseThrow(),
        }) {
      for (JsonNode reference : from.path("parameters")) {
        JsonNode parameter = resolved(reference);
        if (parameter.path("in").asString().equals(in)) {
          parameters.put(parameter.path("name").asString(), parameter);
        }
      }
    }
    return parameters;
  }

  JsonNode schema(String name) {
    JsonNode schema = root.path("components").path("schemas").path(name);
    if (schema.isMissingNode()) {
      throw new AssertionError("openapi.yaml has no schema " + name);
    }
    return schema;
  }

  /** What a {@code $ref} leads to, else the node itself. */
  JsonNode resolved(JsonNode node) {
    JsonNode at = node;
    while (at.has("$ref")) {
      String pointer = at.path("$ref").asString().substring(1);
      at = root.at(pointer);
      if (at.isMissingNode()) {
        throw new AssertionError("openapi.yaml has nothing at " + pointer);
      }
    }
    return at;
  }
}
