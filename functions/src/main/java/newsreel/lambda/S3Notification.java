package newsreel.lambda;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * SQS messages whose bodies are S3 notifications: reads each object's location and nothing else.
 */
final class S3Notification {
  private static final JsonMapper JSON = JsonMapper.shared();

  private S3Notification() {}

  /**
   * @param id names a failed message to Lambda
   * @param objects empty for the test message that S3 sends to a new queue, and for anything that
   *     is not a notification
   */
  record Message(String id, List<Created> objects) {}

  /** An object that was put into a bucket. */
  record Created(String bucket, String key) {}

  static List<Message> read(byte[] event) {
    List<Message> messages = new ArrayList<>();
    for (JsonNode record : JSON.readTree(event).path("Records")) {
      messages.add(
          new Message(
              record.path("messageId").asString(""), objects(record.path("body").asString(""))));
    }
    return messages;
  }

  /** Returns the objects that a notification announces; empty for anything else. */
  static List<Created> objects(String body) {
    List<Created> objects = new ArrayList<>();
    try {
      for (JsonNode record : JSON.readTree(body).path("Records")) {
        JsonNode s3 = record.path("s3");
        String key = s3.path("object").path("key").asString("");
        if (record.path("eventName").asString("").startsWith("ObjectCreated:")) {
          objects.add(
              new Created(
                  s3.path("bucket").path("name").asString(""),
                  URLDecoder.decode(key, StandardCharsets.UTF_8)));
        }
      }
    } catch (JacksonException notOurs) {
      // Nothing to import, now or at another attempt.
    }
    return objects;
  }
}
