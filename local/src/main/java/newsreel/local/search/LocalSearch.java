package newsreel.local.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import newsreel.lambda.SearchStores;
import newsreel.local.gateway.Invocable;
import org.jspecify.annotations.Nullable;

/** Keeps the search index in a folder, and calls its writer where a change rings. */
public final class LocalSearch implements AutoCloseable {
  /** As long as the queue waits, so that what is stored together is written together. */
  private static final Duration DELAY = Duration.ofMillis(300);

  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final Duration CLOSING = Duration.ofSeconds(10);
  private static final byte[] EVENT = "{}".getBytes(StandardCharsets.UTF_8);

  private final SearchStores stores;
  private final Path copies;
  private final Semaphore rings = new Semaphore(0);
  private volatile boolean closed;
  private @Nullable Thread thread;

  /**
   * @param data folder that keeps the catalogue
   */
  public LocalSearch(Path data) throws IOException {
    this.copies = data.resolve("search-copies");
    deleteCopies();
    Files.createDirectories(copies);
    this.stores =
        new SearchStores(new FolderIndexFiles(data.resolve("search")), rings::release, copies);
  }

  public SearchStores stores() {
    return stores;
  }

  /**
   * Calls the writer at once, for it may have been stopped before it was done, and then where a
   * change rings or a period has passed: one call after another, whatever it is for.
   *
   * @param period from the end of one call to the next
   */
  public void start(Invocable function, Duration period) {
    Invocable single = new Invocable(function.name(), function.handler(), new Semaphore(1));
    rings.release();
    thread = Thread.ofPlatform().name("search").daemon().start(() -> run(single, period));
  }

  private void run(Invocable function, Duration period) {
    try {
      while (!closed) {
        if (rings.tryAcquire(period.toMillis(), TimeUnit.MILLISECONDS)) {
          TimeUnit.MILLISECONDS.sleep(DELAY.toMillis());
          rings.drainPermits();
        }
        if (!closed) {
          call(function);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void call(Invocable function) throws InterruptedException {
    try {
      function.invoke(EVENT, UUID.randomUUID().toString(), LIMIT);
    } catch (ExecutionException | TimeoutException failure) {
      Throwable cause = failure.getCause() == null ? failure : failure.getCause();
      System.err.println("the search index could not be written: " + cause);
    }
  }

  /** Lets a call that is under way end, for it needs the store and the copies. */
  @Override
  public void close() throws IOException {
    closed = true;
    rings.release();
    try {
      if (thread != null && !thread.join(CLOSING)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    deleteCopies();
  }

  private void deleteCopies() throws IOException {
    if (Files.exists(copies)) {
      try (Stream<Path> paths = Files.walk(copies)) {
        for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }
}
