package newsreel.local.store;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The event that Lambda makes of a batch of a table's stream. */
final class StreamBatchEvent {
  private static final JsonMapper JSON = JsonMapper.shared();

  private StreamBatchEvent() {}

  static byte[] json(List<Record> batch, String streamArn) {
    ObjectNode event = JSON.createObjectNode();
    ArrayNode records = event.putArray("Records");
    batch.forEach(record -> write(record, streamArn, records.addObject()));
    return JSON.writeValueAsBytes(event);
  }

  private static void write(Record record, String streamArn, ObjectNode json) {
    json.put("eventID", record.eventID());
    json.put("eventName", record.eventNameAsString());
    json.put("eventVersion", record.eventVersion());
    json.put("eventSource", record.eventSource());
    json.put("awsRegion", record.awsRegion());
    StreamRecord change = record.dynamodb();
    ObjectNode dynamodb = json.putObject("dynamodb");
    dynamodb.put(
        "ApproximateCreationDateTime", change.approximateCreationDateTime().getEpochSecond());
    image(dynamodb, "Keys", change.keys());
    image(dynamodb, "NewImage", change.newImage());
    image(dynamodb, "OldImage", change.oldImage());
    dynamodb.put("SequenceNumber", change.sequenceNumber());
    dynamodb.put("SizeBytes", change.sizeBytes());
    dynamodb.put("StreamViewType", change.streamViewTypeAsString());
    json.put("eventSourceARN", streamArn);
  }

  private static void image(ObjectNode json, String name, Map<String, AttributeValue> image) {
    if (!image.isEmpty()) {
      members(json.putObject(name), image);
    }
  }

  private static void members(ObjectNode json, Map<String, AttributeValue> attributes) {
    attributes.forEach((name, value) -> value(json.putObject(name), value));
  }

  private static void value(ObjectNode json, AttributeValue value) {
    switch (value.type()) {
      case S -> json.put("S", value.s());
      case N -> json.put("N", value.n());
      case BOOL -> json.put("BOOL", value.bool());
      case NUL -> json.put("NULL", true);
      case B -> json.put("B", Base64.getEncoder().encodeToString(value.b().asByteArray()));
      case SS -> value.ss().forEach(json.putArray("SS")::add);
      case NS -> value.ns().forEach(json.putArray("NS")::add);
      case BS -> {
        ArrayNode set = json.putArray("BS");
        value.bs().forEach(b -> set.add(Base64.getEncoder().encodeToString(b.asByteArray())));
      }
      case L -> {
        ArrayNode list = json.putArray("L");
        value.l().forEach(item -> value(list.addObject(), item));
      }
      case M -> members(json.putObject("M"), value.m());
      case UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("an attribute of a type this SDK does not know");
    }
  }
}
