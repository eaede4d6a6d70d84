package newsreel.lambda;

import java.util.ArrayList;
import java.util.List;
import newsreel.json.Json;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The event of a DynamoDB stream: reads each record's key and position and nothing else. */
final class StreamEvent {
  private StreamEvent() {}

  /**
   * @param sequenceNumber names a failed record to Lambda
   */
  record StreamRecord(String pk, String sk, String sequenceNumber) {}

  static List<StreamRecord> read(byte[] event) {
    List<StreamRecord> records = new ArrayList<>();
    try (JsonParser json = Json.parser(event)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean wanted = json.currentName().equals("Records");
        json.nextToken();
        if (wanted) {
          while (json.nextToken() == JsonToken.START_OBJECT) {
            records.add(record(json));
          }
        } else {
          json.skipChildren();
        }
      }
    }
    return records;
  }

  private static StreamRecord record(JsonParser json) {
    String[] found = {"", "", ""};
    readObject(json, found);
    return new StreamRecord(found[0], found[1], found[2]);
  }

  /** Descends only into {@code dynamodb} and {@code Keys}. */
  private static void readObject(JsonParser json, String[] found) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "dynamodb", "Keys" -> readObject(json, found);
        case "pk" -> found[0] = value(json);
        case "sk" -> found[1] = value(json);
        case "SequenceNumber" -> found[2] = json.getString();
        default -> json.skipChildren();
      }
    }
  }

  /** Reads {@code {"S": "text"}}. */
  private static String value(JsonParser json) {
    String text = "";
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      json.nextToken();
      text = json.getString();
    }
    return text;
  }
}
