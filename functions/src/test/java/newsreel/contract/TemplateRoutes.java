package newsreel.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The routes that template.yaml declares. */
public final class TemplateRoutes {
  private TemplateRoutes() {}

  /** By route key, whether the route asks for a token. HEAD goes with each GET unsaid. */
  public static Map<String, Boolean> withToken() throws IOException {
    Map<String, Boolean> routes = new TreeMap<>();
    collect(
        new Compose(LoadSettings.builder().build())
            .composeString(Files.readString(Path.of("../template.yaml")))
            .orElseThrow(),
        routes);
    routes.keySet().removeIf(key -> key.startsWith("HEAD "));
    return routes;
  }

  private static void collect(Node node, Map<String, Boolean> routes) {
    if (!(node instanceof MappingNode mapping)) {
      return;
    }
    if (at(mapping, "Type").flatMap(TemplateRoutes::text).equals(Optional.of("HttpApi"))) {
      Node properties = at(mapping, "Properties").orElseThrow();
      Optional<String> authorizer =
          at(properties, "Auth")
              .flatMap(auth -> at(auth, "Authorizer"))
              .flatMap(TemplateRoutes::text);
      routes.put(
          at(properties, "Method").flatMap(TemplateRoutes::text).orElseThrow()
              + " "
              + at(properties, "Path").flatMap(TemplateRoutes::text).orElseThrow(),
          !authorizer.equals(Optional.of("NONE")));
    }
    mapping.getValue().forEach(entry -> collect(entry.getValueNode(), routes));
  }

  private static Optional<Node> at(Node mapping, String key) {
    return mapping instanceof MappingNode node
        ? node.getValue().stream()
            .filter(tuple -> text(tuple.getKeyNode()).equals(Optional.of(key)))
            .map(NodeTuple::getValueNode)
            .findFirst()
        : Optional.empty();
  }

  private static Optional<String> text(Node node) {
    return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
  }
}
