package newsreel.lambda;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The event of an SQS queue. */
final class QueueEvent {
  private static final JsonMapper JSON = JsonMapper.shared();

  private QueueEvent() {}

  /**
   * @param id names a failed message to Lambda
   * @param received how often the message has been delivered, including this time
   */
  record Message(String id, String body, int received) {}

  static List<Message> read(byte[] event) {
    List<Message> messages = new ArrayList<>();
    for (JsonNode record : JSON.readTree(event).path("Records")) {
      messages.add(
          new Message(
              record.path("messageId").asString(""),
              record.path("body").asString(""),
              record.at("/attributes/ApproximateReceiveCount").asInt(1)));
    }
    return messages;
  }
}
