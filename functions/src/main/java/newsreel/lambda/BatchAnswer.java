package newsreel.lambda;

import newsreel.json.Json;

/** The answer of a function that reads a queue or a stream: what has to be delivered again. */
final class BatchAnswer {
  private BatchAnswer() {}

  static byte[] failed(Iterable<String> identifiers) {
    return Json.object(
        json -> {
          json.writeArrayPropertyStart("batchItemFailures");
          for (String identifier : identifiers) {
            json.writeStartObject();
            json.writeStringProperty("itemIdentifier", identifier);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }
}
