import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the contract as JSON, without white space, so that no YAML parser is deployed; and beside
 * it query-parameters.txt: a line for each route below /v1, with the names of its parameters, so
 * that a request with another one can be refused without reading the contract.
 *
 * <p>Arguments: the YAML file, the JSON file.
 */
void main(String[] arguments) throws IOException {
  Path yaml = Path.of(arguments[0]);
  Path json = Path.of(arguments[1]).toAbsolutePath();
  Object document =
      new Load(LoadSettings.builder().setLabel(arguments[0]).build())
          .loadFromString(Files.readString(yaml));
  Files.createDirectories(json.getParent());
  JsonMapper mapper = JsonMapper.shared();
  Files.write(json, mapper.writeValueAsBytes(document));
  Files.write(
      json.resolveSibling("query-parameters.txt"), queryParameters(mapper.valueToTree(document)));
}

static List<String> queryParameters(JsonNode contract) {
  Map<String, String> lines = new TreeMap<>();
  for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
    if (!path.getKey().startsWith("/v1/")) {
      continue;
    }
    for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
      if (operation.getValue().has("responses")) {
        Set<String> names = new TreeSet<>();
        addNames(names, contract, path.getValue().path("parameters"));
        addNames(names, contract, operation.getValue().path("parameters"));
        String route = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
        lines.put(route, String.join(" ", names));
      }
    }
  }
  List<String> written = new ArrayList<>();
  lines.forEach((route, names) -> written.add((route + " " + names).strip()));
  return written;
}

static void addNames(Set<String> names, JsonNode contract, JsonNode parameters) {
  for (JsonNode given : parameters) {
    JsonNode parameter =
        given.has("$ref") ? contract.at(given.path("$ref").asString().substring(1)) : given;
    if (parameter.path("in").asString().equals("query")) {
      names.add(parameter.path("name").asString());
    }
  }
}
