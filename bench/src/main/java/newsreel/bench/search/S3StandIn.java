package newsreel.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import newsreel.catalog.search.IndexFiles;

/** Files that take 20 ms a request, and all together a second for each 80 MB. */
record S3StandIn(IndexFiles files, ReentrantLock line) implements IndexFiles {
  private static final long REQUEST_MILLIS = 20;
  private static final double BYTES_A_NANO = 80e6 / 1e9;

  @Override
  public void fetch(String path, Path to) throws IOException {
    pause(TimeUnit.MILLISECONDS.toNanos(REQUEST_MILLIS));
    line.lock();
    try {
      long begin = System.nanoTime();
      files.fetch(path, to);
      pause((long) (Files.size(to) / BYTES_A_NANO) - (System.nanoTime() - begin));
    } finally {
      line.unlock();
    }
  }

  private static void pause(long nanos) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void write(String path, Path from) throws IOException {
    files.write(path, from);
  }

  @Override
  public void delete(String path) throws IOException {
    files.delete(path);
  }

  @Override
  public List<Stored> list() throws IOException {
    return files.list();
  }
}
