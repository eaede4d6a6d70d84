package newsreel.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsreel.pictures.MemoryPictureFiles;
import newsreel.pictures.PictureFiles;
import newsreel.pictures.PictureTask;
import newsreel.pictures.PictureTaskJson;
import newsreel.pictures.SiteImages;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The functions with pictures in memory, and a queue that a test delivers. */
public final class PictureDesk {
  public final MemoryPictureFiles files = new MemoryPictureFiles();

  /** Every task that was sent, each with how often it has come. */
  private final Deque<Sent> queue = new ArrayDeque<>();

  private final Api api;
  private final SiteImages site;
  private final Map<String, String> environment;
  private final PictureFiles kept;
  private @Nullable KilledAtStep killing;

  private record Sent(String id, String message, int received) {}

  public PictureDesk(Api api, SiteImages site) {
    this(api, site, Map.of());
  }

  /**
   * @param variables of the functions, besides those that all have; PICTURES_BUCKET has the files
   *     kept in S3
   */
  public PictureDesk(Api api, SiteImages site, Map<String, String> variables) {
    this.api = api;
    this.site = site;
    this.environment = new HashMap<>(api.wiring().environment());
    this.environment.putAll(variables);
    this.kept =
        variables.containsKey("PICTURES_BUCKET")
            ? new Wiring(api.dynamo.client(), environment, api.clock).pictures().stores().files()
            : files;
    api.use(wiring());
  }

  /** Ends the function that takes that step from now on, once. */
  public void killAt(KilledAtStep step) {
    killing = step;
  }

  public void killNoMore() {
    killing = null;
  }

  public Wiring wiring() {
    return new Wiring(
        KilledAtStep.table(api.dynamo.client(), () -> killing),
        environment,
        api.clock,
        LogSink.problemsOnly(new java.io.PrintStream(new ByteArrayOutputStream(), false, UTF_8)),
        Optional.of(
            new PictureStores(
                KilledAtStep.files(kept, () -> killing),
                KilledAtStep.tasks(this::send, () -> killing))),
        Optional.empty());
  }

  private synchronized void send(List<PictureTask> tasks) {
    for (PictureTask task : tasks) {
      send(new String(PictureTaskJson.write(task), UTF_8));
    }
  }

  /** Puts a message into the queue, as S3 does for what is put in the bucket. */
  public synchronized void send(String message) {
    queue.add(new Sent("message-" + System.nanoTime(), message, 0));
  }

  /** Follows changes and delivers messages until there is neither. */
  public void settle() {
    do {
      follow();
    } while (deliver());
  }

  /** What a function that was killed did not finish comes again. */
  private void follow() {
    try {
      api.propagate();
    } catch (KilledAtStep.Killed end) {
      api.propagate();
    }
  }

  /**
   * Delivers what waits, one by one; what fails waits again, and is given up after six times.
   *
   * @return whether there was anything
   */
  public boolean deliver() {
    List<Sent> batch;
    synchronized (this) {
      batch = new ArrayList<>(queue);
      queue.clear();
    }
    for (Sent sent : batch) {
      Sent now = new Sent(sent.id, sent.message, sent.received + 1);
      boolean failed;
      try {
        failed = !failed(now).isEmpty();
      } catch (KilledAtStep.Killed end) {
        failed = true;
      }
      if (failed && now.received < 6) {
        synchronized (this) {
          queue.add(now);
        }
      }
    }
    return !batch.isEmpty();
  }

  private List<String> failed(Sent sent) {
    ObjectNode event = Api.JSON.createObjectNode();
    ObjectNode record = event.putArray("Records").addObject();
    record.put("messageId", sent.id);
    record.put("body", sent.message);
    record.putObject("attributes").put("ApproximateReceiveCount", Integer.toString(sent.received));
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    Wiring wiring = wiring();
    try {
      new PicturesFunction(wiring, wiring.pictures().keep(site))
          .handleRequest(
              new ByteArrayInputStream(Api.JSON.writeValueAsBytes(event)),
              answer,
              new NoContext() {
                @Override
                public int getRemainingTimeInMillis() {
                  return 300_000;
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Api.JSON
        .readTree(answer.toByteArray())
        .path("batchItemFailures")
        .valueStream()
        .map(failure -> failure.path("itemIdentifier").asString())
        .toList();
  }
}
