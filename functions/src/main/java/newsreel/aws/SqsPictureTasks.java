package newsreel.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import newsreel.aws.AwsCalls.Answer;
import newsreel.catalog.ports.UnavailableException;
import newsreel.json.Json;
import newsreel.pictures.PictureTask;
import newsreel.pictures.PictureTaskJson;
import newsreel.pictures.PictureTasks;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;

/** A queue of SQS, by SendMessageBatch. */
public final class SqsPictureTasks implements PictureTasks {
  private static final int MAX_BATCH = 10;

  private final AwsCalls calls;
  private final URI endpoint;
  private final String queueUrl;

  public SqsPictureTasks(AwsCalls calls, URI endpoint, String queueUrl) {
    this.calls = calls;
    this.endpoint = endpoint;
    this.queueUrl = queueUrl;
  }

  @Override
  public void send(List<PictureTask> tasks) {
    for (int i = 0; i < tasks.size(); i += MAX_BATCH) {
      sendBatch(tasks.subList(i, Math.min(i + MAX_BATCH, tasks.size())));
    }
  }

  private void sendBatch(List<PictureTask> tasks) {
    Answer answer =
        calls.call(
            AwsService.SQS,
            SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(endpoint)
                .encodedPath("/")
                .putHeader("content-type", "application/x-amz-json-1.0")
                .putHeader("x-amz-target", "AmazonSQS.SendMessageBatch")
                .build(),
            entries(tasks));
    try (var body = answer.body()) {
      String said = new String(body.readAllBytes(), UTF_8);
      // 200 alone does not tell that each was taken; a list of what failed is left out where empty.
      if (answer.status() != 200 || said.contains("\"SenderFault\"")) {
        throw new UnavailableException("SQS answered " + answer.status() + ": " + said);
      }
    } catch (IOException e) {
      throw new UnavailableException(e);
    }
  }

  private byte[] entries(List<PictureTask> tasks) {
    return Json.object(
        json -> {
          json.writeStringProperty("QueueUrl", queueUrl);
          json.writeArrayPropertyStart("Entries");
          for (int i = 0; i < tasks.size(); i++) {
            json.writeStartObject();
            json.writeStringProperty("Id", Integer.toString(i));
            json.writeStringProperty(
                "MessageBody", new String(PictureTaskJson.write(tasks.get(i)), UTF_8));
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }
}
