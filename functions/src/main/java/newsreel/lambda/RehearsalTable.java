package newsreel.lambda;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import newsreel.values.BundledFile;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Answers DynamoDB's read calls with made-up items, so that the SDK, the table's readers and the
 * representations all run. Refuses to write.
 */
final class RehearsalTable implements SdkHttpClient {
  static final String ID = "rehearsal";
  static final String LANGUAGE = "en";

  /** An article, a video and a change in one. Its sort key is the one that was requested. */
  private static final String ITEM = BundledFile.text(RehearsalTable.class, "rehearsal-item.json");

  private static final String TOPIC =
      """
      {"pk": {"S": "TOPICS"}, "sk": {"S": "rehearsal"}, "name": {"S": "Rehearsal"},
       "articles": {"N": "1"}, "videos": {"N": "1"},
       "article": {"M": {"id": {"S": "rehearsal"}, "place": {"S": "2024-05-25T10:00:00.000Z#00"},
       "name": {"S": "Rehearsal"}}}}\
      """;

  private static final String TRACK =
      """
      {"language": {"S": "en"}, "kind": {"S": "captions"}, "label": {"S": "English"},
       "text": {"S": "WEBVTT\\n\\n00:00.000 --> 00:01.000\\nA line\\n"}}\
      """;

  private static final String IMAGE =
      """
      {"url": {"S": "https://rehearsal.invalid/a.jpg"}, "state": {"S": "WAITING"},
       "version": {"N": "1"}}\
      """;

  private static final String IMPORT =
      """
      {"id": {"S": "rehearsal"}, "source": {"S": "rehearsal"}, "state": {"S": "done"},
       "startedAt": {"S": "2024-05-25T10:00:00Z"}, "updatedAt": {"S": "2024-05-25T10:00:00Z"}}\
      """;

  private static final String SOURCE =
      """
      {"id": {"S": "rehearsal"}, "url": {"S": "https://rehearsal.invalid/"},
       "removals": {"S": "keep"}, "createdAt": {"S": "2024-05-25T10:00:00Z"},
       "askedAt": {"S": "2024-05-25T10:00:00Z"}}\
      """;

  private static final String LIST =
      """
      {"url": {"S": "https://rehearsal.invalid/rss"}, "form": {"S": "RSS"},
       "interval": {"S": "PT4M"}, "nextAt": {"S": "2024-05-25T10:00:00Z"}}\
      """;

  private static final String ORIGIN =
      """
      {"id": {"S": "rehearsal"}, "createdAt": {"S": "2024-05-25T10:00:00Z"}}\
      """;

  private static final String INDEX =
      """
      {"version": {"N": "1"}, "lineage": {"S": "rehearsal"}, "position": {"S": "0 0 0 0"},
       "files": {"S": ""}, "at": {"S": "2024-05-25T10:00:00Z"}}\
      """;

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    String target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("");
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        String asked = request.contentStreamProvider().isPresent() ? body(request) : "";
        byte[] answer = answer(target, asked).getBytes(StandardCharsets.UTF_8);
        return HttpExecuteResponse.builder()
            .response(
                SdkHttpResponse.builder()
                    .statusCode(200)
                    .putHeader("Content-Type", "application/x-amz-json-1.0")
                    .putHeader("Content-Length", Integer.toString(answer.length))
                    .build())
            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer)))
            .build();
      }

      @Override
      public void abort() {}
    };
  }

  private static String body(HttpExecuteRequest request) throws IOException {
    try (InputStream body = request.contentStreamProvider().orElseThrow().newStream()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String answer(String target, String asked) {
    String item = item(asked);
    return switch (target) {
      case "DynamoDB_20120810.GetItem" ->
          "{\"Item\":%s,\"ConsumedCapacity\":{\"CapacityUnits\":0.5}}".formatted(item);
      case "DynamoDB_20120810.Query" ->
          "{\"Count\":1,\"Items\":[%s],\"ConsumedCapacity\":{\"CapacityUnits\":0.5}}"
              .formatted(item);
      case "DynamoDB_20120810.BatchGetItem" ->
          "{\"Responses\":{\"%s\":[%s]},\"UnprocessedKeys\":{},\"ConsumedCapacity\":[{\"CapacityUnits\":0.5}]}"
              .formatted(table(asked), item);
      default -> throw new UnsupportedOperationException(target);
    };
  }

  private static String item(String asked) {
    if (asked.contains("\"SEARCH\"")) {
      return INDEX;
    }
    if (asked.contains("\"TOPICS\"")) {
      return TOPIC;
    }
    if (asked.contains("\"TRACK#")) {
      return TRACK;
    }
    if (asked.contains("\"IMAGE#")) {
      return IMAGE;
    }
    if (asked.contains("\"IMPORT#")) {
      return IMPORT;
    }
    if (asked.contains("\"SOURCES\"")) {
      return SOURCE;
    }
    if (asked.contains("\"DUE#")) {
      return ITEM.formatted("DUE#0#2024-05-25T10:00:00.000Z#00");
    }
    if (asked.contains("\"SOURCE#")) {
      return LIST;
    }
    if (asked.contains("\"CATALOG\"")) {
      return ORIGIN;
    }
    if (asked.contains("\"CHANGES#")) {
      return ITEM.formatted("000000000001");
    }
    if (asked.contains("\"WEEKS\"")) {
      return ITEM.formatted("2024-05-20");
    }
    boolean due = asked.contains("\"BOUNDARY#") || asked.contains("\"WAKES#");
    return ITEM.formatted(due ? "2024-05-25T10:00:00.000Z#00" : "META");
  }

  /** Reads the name in {@code {"RequestItems":{"name":…}}}. */
  private static String table(String asked) {
    String before = "{\"RequestItems\":{\"";
    return asked.startsWith(before)
        ? asked.substring(before.length(), asked.indexOf('"', before.length()))
        : "";
  }

  @Override
  public String clientName() {
    return "rehearsal";
  }

  @Override
  public void close() {}
}
