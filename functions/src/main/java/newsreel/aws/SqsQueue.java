package newsreel.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;
import newsreel.aws.AwsCalls.Answer;
import newsreel.catalog.ports.UnavailableException;
import newsreel.json.Json;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import tools.jackson.core.JsonGenerator;

/** Single calls to a queue of SQS. */
record SqsQueue(AwsCalls calls, URI endpoint, String url) {
  /**
   * Calls an action such as SendMessage.
   *
   * @param properties those of the request besides QueueUrl
   * @return the answer's JSON
   * @throws UnavailableException if SQS did not answer 200
   */
  String call(String action, Consumer<JsonGenerator> properties) {
    Answer answer =
        calls.call(
            AwsService.SQS,
            SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(endpoint)
                .encodedPath("/")
                .putHeader("content-type", "application/x-amz-json-1.0")
                .putHeader("x-amz-target", "AmazonSQS." + action)
                .build(),
            Json.object(
                json -> {
                  json.writeStringProperty("QueueUrl", url);
                  properties.accept(json);
                }));
    try (var body = answer.body()) {
      String said = new String(body.readAllBytes(), UTF_8);
      if (answer.status() != 200) {
        throw refused(answer.status(), said);
      }
      return said;
    } catch (IOException e) {
      throw new UnavailableException(e);
    }
  }

  static UnavailableException refused(int status, String said) {
    return new UnavailableException("SQS answered " + status + ": " + said);
  }
}
