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
import java.util.function.UnaryOperator;
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
  private final UnaryOperator<PictureFiles> faults;

  private record Sent(String id, PictureTask task, int received) {}

  public PictureDesk(Api api, SiteImages site) {
    this(api, site, files -> files);
  }

  /**
   * @param faults around the files
   */
  public PictureDesk(Api api, SiteImages site, UnaryOperator<PictureFiles> faults) {
    this.api = api;
    this.site = site;
    this.faults = faults;
    api.use(wiring());
  }

  public Wiring wiring() {
    Wiring plain = api.wiring();
    Map<String, String> environment = new HashMap<>(plain.environment());
    return new Wiring(
        api.dynamo.client(),
        environment,
        api.clock,
        LogSink.problemsOnly(new java.io.PrintStream(new ByteArrayOutputStream(), false, UTF_8)),
        Optional.of(new PictureStores(faults.apply(files), this::send)));
  }

  private synchronized void send(List<PictureTask> tasks) {
    for (PictureTask task : tasks) {
      queue.add(new Sent("message-" + System.nanoTime(), task, 0));
    }
  }

  public synchronized List<PictureTask> waiting() {
    return queue.stream().map(Sent::task).toList();
  }

  /** Follows changes and delivers tasks until there is neither. */
  public void settle() {
    api.propagate();
    while (deliver(null)) {
      api.propagate();
    }
  }

  /**
   * Delivers what waits, one by one; what fails waits again, and is given up after six times.
   *
   * @param killed is thrown in place of an answer, where a test ends the function; null for none
   * @return whether there was anything
   */
  public boolean deliver(@Nullable Runnable killed) {
    List<Sent> batch;
    synchronized (this) {
      batch = new ArrayList<>(queue);
      queue.clear();
    }
    for (Sent sent : batch) {
      Sent now = new Sent(sent.id, sent.task, sent.received + 1);
      boolean failed;
      try {
        failed = !failed(now).isEmpty();
        if (killed != null) {
          killed.run();
        }
      } catch (Killed end) {
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

  /** Ends a function where it stands. */
  public static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private List<String> failed(Sent sent) {
    ObjectNode event = Api.JSON.createObjectNode();
    ObjectNode record = event.putArray("Records").addObject();
    record.put("messageId", sent.id);
    record.put("body", new String(PictureTaskJson.write(sent.task), UTF_8));
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
