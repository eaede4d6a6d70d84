package newsreel.local.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends pages side by side, those of one URL one after another. What waits is bounded in number and
 * in bytes: who adds a page waits, too.
 */
final class PageUploads {
  private static final int WAITING = 4;

  /** KB of pages that wait or are under way. */
  private static final int MAX_KILOBYTES = 32 * 1024;

  /** Handles a page. */
  @FunctionalInterface
  interface Sender {
    void send(SourceEntry.Page page) throws StoppedException, InterruptedException;
  }

  private final List<BlockingQueue<Optional<SourceEntry.Page>>> queues = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Semaphore kilobytes = new Semaphore(MAX_KILOBYTES);
  private final Sender sender;
  private int next;
  private volatile @Nullable StoppedException stopped;

  PageUploads(int count, Sender sender) {
    this.sender = sender;
    for (int i = 0; i < count; i++) {
      BlockingQueue<Optional<SourceEntry.Page>> queue = new ArrayBlockingQueue<>(WAITING);
      queues.add(queue);
      threads.add(Thread.ofPlatform().name("lane-" + i).daemon().start(() -> run(queue)));
    }
  }

  /**
   * @throws StoppedException where a page could not be sent, nor can any other
   */
  void add(SourceEntry.Page page) throws StoppedException, InterruptedException {
    int lane =
        page.page().url() == null
            ? next++ % queues.size()
            : Math.floorMod(page.page().url().value().hashCode(), queues.size());
    int weight = weight(page);
    while (!kilobytes.tryAcquire(weight, 1, TimeUnit.SECONDS)) {
      check();
    }
    while (!queues.get(lane).offer(Optional.of(page), 1, TimeUnit.SECONDS)) {
      check();
    }
    check();
  }

  /** Waits until all is sent. */
  void finish() throws StoppedException, InterruptedException {
    for (BlockingQueue<Optional<SourceEntry.Page>> queue : queues) {
      while (!queue.offer(Optional.empty(), 1, TimeUnit.SECONDS)) {
        check();
      }
    }
    for (Thread thread : threads) {
      thread.join();
    }
    check();
  }

  /** Lets what is under way end, where nothing more is sent. */
  void abandon(Duration atMost) throws InterruptedException {
    if (stopped == null) {
      stopped = new StoppedException("the import ended");
    }
    for (BlockingQueue<Optional<SourceEntry.Page>> queue : queues) {
      queue.clear();
      queue.add(Optional.empty());
    }
    Instant until = Instant.now().plus(atMost);
    for (Thread thread : threads) {
      Duration left = Duration.between(Instant.now(), until);
      if (left.isPositive()) {
        thread.join(left);
      }
    }
  }

  private void check() throws StoppedException {
    StoppedException reason = stopped;
    if (reason != null) {
      throw reason;
    }
  }

  private static int weight(SourceEntry.Page page) {
    return Math.min(MAX_KILOBYTES, 1 + page.page().content().length / 1024);
  }

  private void run(BlockingQueue<Optional<SourceEntry.Page>> queue) {
    try {
      for (Optional<SourceEntry.Page> page = queue.take(); page.isPresent(); page = queue.take()) {
        if (stopped != null) {
          return;
        }
        try {
          sender.send(page.get());
        } finally {
          kilobytes.release(weight(page.get()));
        }
      }
    } catch (StoppedException e) {
      stopped = e;
    } catch (InterruptedException e) {
      stopped = new StoppedException("the import was interrupted");
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      stopped = new StoppedException("the import client failed: " + e);
    }
  }
}
