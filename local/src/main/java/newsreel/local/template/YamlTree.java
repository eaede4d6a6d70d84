package newsreel.local.template;

import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * YAML as maps, lists and strings: numbers and booleans stay the text that they are, and the short
 * form of an intrinsic function ({@code !GetAtt Table.Arn}) becomes its long one ({@code
 * {"Fn::GetAtt": "Table.Arn"}}).
 */
final class YamlTree {
  private YamlTree() {}

  /**
   * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException where the text is no YAML
   */
  static Object read(String yaml) {
    LoadSettings settings = LoadSettings.builder().setLabel("template").build();
    return new Compose(settings)
        .composeString(yaml)
        .map(YamlTree::data)
        .orElseGet(LinkedHashMap::new);
  }

  private static Object data(Node node) {
    Object untagged =
        switch (node) {
          case ScalarNode scalar -> scalar.getValue();
          case SequenceNode sequence -> sequence.getValue().stream().map(YamlTree::data).toList();
          case MappingNode mapping -> map(mapping);
          default -> throw new IllegalArgumentException("not data: " + node.getNodeType());
        };
    String tag = node.getTag().getValue();
    if (!tag.startsWith("!")) {
      return untagged;
    }
    String name = tag.substring(1);
    boolean bare = name.equals("Ref") || name.equals("Condition");
    return Map.of(bare ? name : "Fn::" + name, untagged);
  }

  private static Map<String, Object> map(MappingNode mapping) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      map.put((String) data(entry.getKeyNode()), data(entry.getValueNode()));
    }
    return map;
  }
}
