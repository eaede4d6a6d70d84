package newsreel.lambda;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import newsreel.imports.ImportObject;
import newsreel.lambda.S3Notification.Created;
import newsreel.lambda.S3Notification.Message;

/**
 * Imports the objects that are put into the bucket. A message that failed, or for which there was
 * no time, is named in {@code batchItemFailures} and comes again.
 */
public final class ImportFunction extends LoggedFunction {
  /** Milliseconds before the timeout during which no new page is started. */
  private static final int RESERVE = 20_000;

  private final ImportObject imports;

  public ImportFunction() {
    this(Wiring.fromEnvironment());
  }

  public ImportFunction(Wiring wiring) {
    super(wiring);
    this.imports = wiring.importObject();
  }

  @Override
  byte[] answer(byte[] event, Invocation invocation) {
    List<Message> messages = S3Notification.read(event);
    List<String> failed = new ArrayList<>();
    for (Message message : messages) {
      if (!isDone(message, invocation)) {
        failed.add(message.id());
      }
    }
    invocation.line.with("imported", messages.size() - failed.size());
    if (!failed.isEmpty()) {
      invocation.line.with("unfinished", failed.size());
    }
    return BatchAnswer.failed(failed);
  }

  private boolean isDone(Message message, Invocation invocation) {
    boolean done = true;
    for (Created object : message.objects()) {
      try {
        done &= imports.run(object.bucket(), object.key(), () -> invocation.left() < RESERVE);
      } catch (IOException | RuntimeException e) {
        invocation.line.with("object", "s3://" + object.bucket() + "/" + object.key()).failure(e);
        done = false;
      }
    }
    return done;
  }
}
