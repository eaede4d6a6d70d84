package newsreel.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import newsreel.local.template.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A small service of two functions: one keeps notes by id, one hears of each change. */
final class Notes {
  static final String TEMPLATE =
      """
      Transform: AWS::Serverless-2016-10-31
      Parameters:
        PublicUrl: { Type: String, Default: "" }
      Resources:
        Api:
          Type: AWS::Serverless::HttpApi
          Properties:
            CorsConfiguration: { AllowOrigins: ["*"], AllowMethods: [GET], ExposeHeaders: [etag] }
        Keep:
          Type: AWS::Serverless::Function
          Properties:
            Handler: Keep
            Environment: { Variables: { TABLE_NAME: !Ref Table, BASE_URL: !Ref PublicUrl } }
            Events:
              Get: { Type: HttpApi, Properties: { Method: GET, Path: "/notes/{id}" } }
              Put: { Type: HttpApi, Properties: { Method: PUT, Path: "/notes/{id}" } }
        Hear:
          Type: AWS::Serverless::Function
          Properties:
            Handler: Hear
            Events:
              Changes:
                Type: DynamoDB
                Properties: { Stream: !GetAtt Table.StreamArn, MaximumRetryAttempts: 3 }
        Table:
          Type: AWS::DynamoDB::Table
          Properties:
            AttributeDefinitions: [{ AttributeName: pk, AttributeType: S }]
            KeySchema: [{ AttributeName: pk, KeyType: HASH }]
            StreamSpecification: { StreamViewType: NEW_AND_OLD_IMAGES }
            TimeToLiveSpecification: { AttributeName: expiresAt, Enabled: true }
      """;

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Ids of changed notes, in the order in which they were heard of. */
  final Queue<String> heard = new ConcurrentLinkedQueue<>();

  RequestStreamHandler handler(Function function, DynamoDbClient client) {
    return switch (function.handler()) {
      case "Keep" -> (in, out, context) -> keep(function.environment(), client, in, out);
      case "Hear" -> this::hear;
      default -> throw new AssertionError(function.handler());
    };
  }

  private static void keep(
      Map<String, String> environment, DynamoDbClient client, InputStream in, OutputStream out)
      throws IOException {
    JsonNode event = JSON.readTree(in.readAllBytes());
    String table = environment.getOrDefault("TABLE_NAME", "");
    String id = event.path("pathParameters").path("id").asString();
    Map<String, AttributeValue> key = Map.of("pk", AttributeValue.fromS(id));
    ObjectNode answer = JSON.createObjectNode();
    if (event.path("routeKey").asString().startsWith("PUT")) {
      client.putItem(
          put ->
              put.tableName(table)
                  .item(
                      Map.of(
                          "pk",
                          AttributeValue.fromS(id),
                          "text",
                          AttributeValue.fromS(event.path("body").asString()))));
      answer.put("statusCode", 201);
      answer
          .putObject("headers")
          .put("location", environment.get("BASE_URL") + event.path("rawPath").asString());
    } else {
      Map<String, AttributeValue> note =
          client.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
      answer.put("statusCode", note.isEmpty() ? 404 : 200);
      answer.put("body", text(note));
    }
    out.write(JSON.writeValueAsBytes(answer));
  }

  private static String text(Map<String, AttributeValue> note) {
    AttributeValue text = note.get("text");
    return text == null ? "" : text.s();
  }

  /** Fails once for each note called {@code again}, and always for one called {@code never}. */
  private void hear(InputStream in, OutputStream out, Context context) throws IOException {
    ObjectNode answer = JSON.createObjectNode();
    for (JsonNode record : JSON.readTree(in.readAllBytes()).path("Records")) {
      String id = record.at("/dynamodb/Keys/pk/S").asString();
      if (id.equals("never") || (id.equals("again") && !heard.contains("failed again"))) {
        heard.add("failed " + id);
        answer
            .putArray("batchItemFailures")
            .addObject()
            .put("itemIdentifier", record.at("/dynamodb/SequenceNumber").asString());
        break;
      }
      heard.add(id);
    }
    out.write(JSON.writeValueAsBytes(answer));
  }
}
