package newsreel.lucene;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import newsreel.catalog.ports.UnavailableException;
import newsreel.catalog.search.IndexFiles;
import newsreel.catalog.search.IndexManifest;
import newsreel.catalog.search.IndexManifests;
import newsreel.catalog.search.SearchWriter.Place;
import org.jspecify.annotations.Nullable;

/**
 * The index that serves, looked after at most once a second. A search waits a moment for a newer
 * one, and otherwise goes on with the one that is open.
 */
final class FreshIndex {
  private static final System.Logger LOG = System.getLogger(FreshIndex.class.getName());

  private static final Duration LOOKED_AFTER = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMillis(200);

  /** Manifests tried where files are gone, since a newer one has taken its place. */
  private static final int MAX_ATTEMPTS = 5;

  private final IndexManifests manifests;
  private final IndexFiles files;
  private final Path folder;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("index").factory());

  private final Clock clock;

  private @Nullable OpenIndex current;
  private @Nullable CompletableFuture<Void> refresh;
  private Instant lookedAt = Instant.MIN;

  FreshIndex(IndexManifests manifests, IndexFiles files, Path folder, Clock clock) {
    this.manifests = manifests;
    this.files = files;
    this.folder = folder;
    this.clock = clock;
  }

  /** What is done with an index while it is held. */
  @FunctionalInterface
  interface Use<T> {
    T of(OpenIndex index) throws IOException;
  }

  <T> T use(Use<T> use) {
    OpenIndex index = held();
    try {
      return use.of(index);
    } catch (IOException e) {
      throw new UnavailableException(e);
    } finally {
      release(index);
    }
  }

  private static void release(OpenIndex index) {
    try {
      index.release();
    } catch (IOException e) {
      throw new UnavailableException(e);
    }
  }

  private OpenIndex held() {
    Optional<CompletableFuture<Void>> refreshing = refresh();
    refreshing.ifPresent(this::await);
    while (true) {
      OpenIndex index = current();
      if (index.hold()) {
        return index;
      }
    }
  }

  private synchronized OpenIndex current() {
    if (current == null) {
      throw new UnavailableException("the search index cannot be opened");
    }
    return current;
  }

  private synchronized boolean isOpen() {
    return current != null;
  }

  private synchronized Optional<CompletableFuture<Void>> refresh() {
    Instant now = clock.instant();
    boolean running = refresh != null && !refresh.isDone();
    if (!running && (current == null || !now.isBefore(lookedAt.plus(LOOKED_AFTER)))) {
      lookedAt = now;
      refresh = CompletableFuture.runAsync(this::look, thread);
    }
    return Optional.ofNullable(refresh).filter(r -> !r.isDone() || current == null);
  }

  /** The first opening is waited for, whatever it takes. */
  private void await(CompletableFuture<Void> refreshing) {
    try {
      if (isOpen()) {
        refreshing.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      } else {
        refreshing.get();
      }
    } catch (TimeoutException busy) {
      // The open one goes on.
    } catch (ExecutionException e) {
      if (!isOpen()) {
        throw e.getCause() instanceof UnavailableException failed
            ? failed
            : new UnavailableException(e);
      }
      LOG.log(System.Logger.Level.WARNING, "the search index could not be refreshed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException(e);
    }
  }

  private void look() {
    try {
      for (int attempt = 1; ; attempt++) {
        try {
          lookOnce();
          return;
        } catch (NoSuchFileException gone) {
          if (attempt == MAX_ATTEMPTS) {
            throw gone;
          }
        }
      }
    } catch (IOException e) {
      throw new UnavailableException(e);
    }
  }

  private void lookOnce() throws IOException {
    IndexManifest next = manifests.glance(Place.SERVING).orElse(null);
    OpenIndex before = before();
    if (before != null && (next == null || before.isOf(next))) {
      return;
    }
    OpenIndex after =
        next == null
            ? OpenIndex.empty()
            : before == null
                ? OpenIndex.open(next, files, folder)
                : before.reopen(next, files, folder);
    synchronized (this) {
      current = after;
    }
    if (before != null) {
      before.leave(after);
    }
  }

  private synchronized @Nullable OpenIndex before() {
    return current;
  }
}
