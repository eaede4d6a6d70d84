package newsreel.cards.docs;

import newsreel.values.BundledFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tree of openapi.json. */
record ContractTree(JsonNode root) {
  static ContractTree bundled() {
    return new ContractTree(
        JsonMapper.shared().readTree(BundledFile.bytes(ContractTree.class, "/openapi.json")));
  }

  /** Returns what a reference leads to, and any other node as it is. */
  JsonNode follow(JsonNode node) {
    JsonNode target = node;
    while (target.has("$ref")) {
      target = root.at(target.path("$ref").asString().substring(1));
    }
    return target;
  }
}
