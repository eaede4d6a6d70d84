package newsreel.aws;

import java.net.URI;
import newsreel.catalog.search.IndexBell;

/**
 * A FIFO queue of SQS, whose messages come one after another. The queue delivers each two seconds
 * late, and takes one for each second: whatever was stored in that second is there when it comes.
 */
public final class SqsIndexBell implements IndexBell {
  private static final String GROUP = "index";

  private final SqsQueue queue;

  public SqsIndexBell(AwsCalls calls, URI endpoint, String queueUrl) {
    this.queue = new SqsQueue(calls, endpoint, queueUrl);
  }

  @Override
  public void ring() {
    String second = Long.toString(queue.calls().clock().instant().getEpochSecond());
    queue.call(
        "SendMessage",
        json -> {
          json.writeStringProperty("MessageBody", second);
          json.writeStringProperty("MessageGroupId", GROUP);
          json.writeStringProperty("MessageDeduplicationId", second);
        });
  }
}
