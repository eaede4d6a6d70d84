package newsreel.local.pictures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import newsreel.catalog.ports.KnownImage;
import newsreel.lambda.PictureStores;
import newsreel.local.gateway.Invocable;
import newsreel.local.pictures.PictureQueue.Waiting;
import newsreel.pictures.PictureTask;
import newsreel.pictures.PictureTaskJson;
import newsreel.values.WebUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings the tasks of pictures to their function one by one, as SQS does: what fails comes again
 * later, and is given up after the sixth time.
 */
public final class LocalPictures implements AutoCloseable {
  private static final Duration IDLE = Duration.ofMillis(200);
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
  private static final int MAX_RECEIVED = 6;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final PictureQueue queue;
  private final FolderPictureFiles files;
  private final CountDownLatch closing = new CountDownLatch(1);

  /** By name of a task that failed, how often it has come and from when on it comes again. */
  private final Map<String, Retry> retries = new HashMap<>();

  private @Nullable Thread thread;
  private final AtomicLong made = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();

  private record Retry(int received, long nanoTime) {}

  /**
   * What came of the images that were to be fetched since the start.
   *
   * @param waiting tasks
   */
  public record Progress(long made, long failed, long waiting) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "pictures: %,d made, %,d failed, %,d waiting", made, failed, waiting);
    }
  }

  /**
   * @param data folder that keeps the catalogue
   */
  public LocalPictures(Path data) throws IOException {
    this.queue = new PictureQueue(data.resolve("picture-tasks"));
    this.files = new FolderPictureFiles(data.resolve("pictures"));
  }

  public PictureStores stores() {
    return new PictureStores(files, queue);
  }

  public Progress progress() {
    return new Progress(made.get(), failed.get(), queue.size());
  }

  /**
   * @param images tells what is known of an image, for the progress
   */
  public void start(Invocable function, Function<WebUrl, Optional<KnownImage>> images) {
    thread = Thread.ofPlatform().name("pictures").daemon().start(() -> run(function, images));
  }

  private void run(Invocable function, Function<WebUrl, Optional<KnownImage>> images) {
    try {
      boolean any = true;
      while (!closing.await(any ? 0 : IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
        any = deliverNext(function, images);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException failure) {
      System.err.println("the queue of pictures cannot be read: " + failure.getMessage());
    }
  }

  private boolean deliverNext(Invocable function, Function<WebUrl, Optional<KnownImage>> images)
      throws IOException, InterruptedException {
    long now = System.nanoTime();
    Set<String> later = new HashSet<>();
    retries.forEach(
        (name, retry) -> {
          if (retry.nanoTime - now > 0) {
            later.add(name);
          }
        });
    var next = queue.next(later);
    if (next.isEmpty()) {
      return false;
    }
    Waiting task = next.get();
    Retry before = retries.get(task.name());
    int received = before == null ? 1 : before.received + 1;
    if (isDone(function, task, received) || received == MAX_RECEIVED) {
      retries.remove(task.name());
      queue.remove(task);
      count(task, images);
    } else {
      long pause = FIRST_RETRY.toNanos() << (received - 1);
      retries.put(task.name(), new Retry(received, System.nanoTime() + pause));
    }
    return true;
  }

  private void count(Waiting task, Function<WebUrl, Optional<KnownImage>> images) {
    if (PictureTaskJson.read(task.message().getBytes(UTF_8)).orElse(null)
        instanceof PictureTask.Fetch(WebUrl url)) {
      boolean kept = images.apply(url).filter(i -> i.state() == KnownImage.State.KEPT).isPresent();
      (kept ? made : failed).incrementAndGet();
    }
  }

  private static boolean isDone(Invocable function, Waiting task, int received)
      throws InterruptedException {
    ObjectNode event = JSON.createObjectNode();
    ObjectNode record = event.putArray("Records").addObject();
    record.put("messageId", task.name()).put("body", task.message());
    record.putObject("attributes").put("ApproximateReceiveCount", Integer.toString(received));
    try {
      byte[] answer =
          function.invoke(JSON.writeValueAsBytes(event), UUID.randomUUID().toString(), LIMIT);
      return JSON.readTree(answer).path("batchItemFailures").isEmpty();
    } catch (ExecutionException | TimeoutException failure) {
      return false;
    }
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      if (thread != null) {
        var _ = thread.join(Duration.ofSeconds(10));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
