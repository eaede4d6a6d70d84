package newsreel.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsreel.catalog.ports.KnownImage;
import newsreel.imports.PageObjects;
import newsreel.imports.PageObjects.PageObject;
import newsreel.lambda.QueueEvent.Message;
import newsreel.lambda.S3Notification.Created;
import newsreel.pictures.KeepPicture;
import newsreel.pictures.PictureMaker;
import newsreel.pictures.PictureTask;
import newsreel.pictures.PictureTaskJson;
import newsreel.values.WebUrl;

/**
 * Works on pictures: fetches and keeps them, takes those that are put into the bucket, and erases
 * those that have to go. A message that failed, or for which there was no time, is named in {@code
 * batchItemFailures} and comes again.
 */
public final class PicturesFunction extends LoggedFunction {
  /**
   * Milliseconds before the timeout during which no new picture is started: enough for a fetch and
   * its renditions.
   */
  private static final int RESERVE = 25_000;

  /**
   * After this attempt a site's silence counts as its answer. The queue gives up one attempt later.
   */
  static final int LAST_ATTEMPT = 5;

  private final KeepPicture keep;
  private final PageObjects objects;

  public PicturesFunction() {
    this(Wiring.fromEnvironment());
  }

  public PicturesFunction(Wiring wiring) {
    this(wiring, wiring.pictures().keep());
  }

  PicturesFunction(Wiring wiring, KeepPicture keep) {
    super(wiring);
    this.keep = keep;
    this.objects = wiring.pageObjects();
  }

  @Override
  byte[] answer(byte[] event, Invocation invocation) {
    List<String> again = new ArrayList<>();
    Counts counts = new Counts();
    for (Message message : QueueEvent.read(event)) {
      if (invocation.left() < RESERVE) {
        again.add(message.id());
        continue;
      }
      try {
        run(message, invocation, counts);
      } catch (IOException | RuntimeException e) {
        invocation.line.with("message", message.body()).failure(e);
        again.add(message.id());
      }
    }
    invocation.count("picturesKept", counts.kept);
    invocation.count("picturesFailed", counts.failed);
    return BatchAnswer.failed(again);
  }

  private static final class Counts {
    private int kept;
    private int failed;
  }

  private void run(Message message, Invocation invocation, Counts counts) throws IOException {
    Optional<PictureTask> task = PictureTaskJson.read(message.body().getBytes(UTF_8));
    if (task.isEmpty()) {
      for (Created object : S3Notification.objects(message.body())) {
        upload(object, invocation, counts);
      }
      return;
    }
    switch (task.get()) {
      case PictureTask.Fetch(WebUrl url) ->
          count(keep.fetch(url, message.received() >= LAST_ATTEMPT), invocation, counts);
      case PictureTask.Forget(WebUrl url) -> keep.forget(url);
      case PictureTask.Erase(var id) -> keep.erase(id);
    }
  }

  private void upload(Created created, Invocation invocation, Counts counts) throws IOException {
    Optional<PageObject> found = objects.open(created.bucket(), created.key());
    if (found.isEmpty()) {
      return;
    }
    try (PageObject object = found.get()) {
      Optional<WebUrl> url = Optional.ofNullable(object.url()).flatMap(WebUrl::parse);
      if (url.isEmpty()) {
        counts.failed++;
        invocation.line.with("pictureFailed", created.key() + " has no url in its metadata");
        return;
      }
      byte[] bytes = object.content().readNBytes(PictureMaker.MAX_BYTES + 1);
      count(keep.upload(url.get(), bytes), invocation, counts);
    }
  }

  private static void count(KeepPicture.Outcome outcome, Invocation invocation, Counts counts) {
    switch (outcome) {
      case KeepPicture.Outcome.Kept kept -> counts.kept++;
      case KeepPicture.Outcome.Unchanged unchanged -> {}
      case KeepPicture.Outcome.Failed(KnownImage image) -> {
        counts.failed++;
        invocation.line.with("pictureFailed", image.url() + ": " + image.reason());
      }
    }
  }
}
