package newsreel.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.List;
import newsreel.pictures.PictureTask;
import newsreel.pictures.PictureTaskJson;
import newsreel.pictures.PictureTasks;
import tools.jackson.core.JsonGenerator;

/** A queue of SQS, by SendMessageBatch. */
public final class SqsPictureTasks implements PictureTasks {
  private static final int MAX_BATCH = 10;

  private final SqsQueue queue;

  public SqsPictureTasks(AwsCalls calls, URI endpoint, String queueUrl) {
    this.queue = new SqsQueue(calls, endpoint, queueUrl);
  }

  @Override
  public void send(List<PictureTask> tasks) {
    for (int i = 0; i < tasks.size(); i += MAX_BATCH) {
      sendBatch(tasks.subList(i, Math.min(i + MAX_BATCH, tasks.size())));
    }
  }

  private void sendBatch(List<PictureTask> tasks) {
    String said = queue.call("SendMessageBatch", json -> entries(tasks, json));
    // 200 alone does not tell that each was taken; a list of what failed is left out where empty.
    if (said.contains("\"SenderFault\"")) {
      throw SqsQueue.refused(200, said);
    }
  }

  private static void entries(List<PictureTask> tasks, JsonGenerator json) {
    json.writeArrayPropertyStart("Entries");
    for (int i = 0; i < tasks.size(); i++) {
      json.writeStartObject();
      json.writeStringProperty("Id", Integer.toString(i));
      json.writeStringProperty(
          "MessageBody", new String(PictureTaskJson.write(tasks.get(i)), UTF_8));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
