package newsreel.contract;

import tools.jackson.databind.JsonNode;

/** The examples of openapi.yaml. */
final class Examples {
  private Examples() {}

  static JsonNode value(String name) {
    JsonNode example = Contract.get().root().path("components").path("examples").path(name);
    if (example.isMissingNode()) {
      throw new AssertionError("openapi.yaml has no example " + name);
    }
    return example.path("value");
  }

  static String text(String name) {
    return value(name).toString();
  }
}
