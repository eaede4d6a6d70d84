package newsreel.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import newsreel.aws.AwsCalls.Answer;
import newsreel.catalog.ports.UnavailableException;
import newsreel.catalog.search.IndexBell;
import newsreel.json.Json;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;

/**
 * A FIFO queue of SQS, whose messages come one after another. The queue delivers each two seconds
 * late, and takes one for each second: whatever was stored in that second is there when it comes.
 */
public final class SqsIndexBell implements IndexBell {
  private static final String GROUP = "index";

  private final AwsCalls calls;
  private final URI endpoint;
  private final String queueUrl;

  public SqsIndexBell(AwsCalls calls, URI endpoint, String queueUrl) {
    this.calls = calls;
    this.endpoint = endpoint;
    this.queueUrl = queueUrl;
  }

  @Override
  public void ring() {
    String second = Long.toString(calls.clock().instant().getEpochSecond());
    Answer answer =
        calls.call(
            AwsService.SQS,
            SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(endpoint)
                .encodedPath("/")
                .putHeader("content-type", "application/x-amz-json-1.0")
                .putHeader("x-amz-target", "AmazonSQS.SendMessage")
                .build(),
            Json.object(
                json -> {
                  json.writeStringProperty("QueueUrl", queueUrl);
                  json.writeStringProperty("MessageBody", second);
                  json.writeStringProperty("MessageGroupId", GROUP);
                  json.writeStringProperty("MessageDeduplicationId", second);
                }));
    try (var body = answer.body()) {
      String said = new String(body.readAllBytes(), UTF_8);
      if (answer.status() != 200) {
        throw new UnavailableException("SQS answered " + answer.status() + ": " + said);
      }
    } catch (IOException e) {
      throw new UnavailableException(e);
    }
  }
}
