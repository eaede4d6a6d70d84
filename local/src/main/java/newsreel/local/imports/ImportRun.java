package newsreel.local.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One import: every page of a source is stored, skipped or refused, and counted. */
public final class ImportRun {
  /** How long requests may last that are under way when the import ends early. */
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);

  /**
   * How to import.
   *
   * @param api start of its addresses, without a trailing slash
   * @param parallel requests at once
   * @param journal null keeps none
   * @param again whether pages that the journal has are sent, too
   * @param pictures null where the API fetches every picture itself
   * @param failed where pages that fail are written; null nowhere
   * @param retried whether {@code failed} is what is imported, too
   * @param patience how long the API may answer nothing before the import gives up
   */
  public record Settings(
      String api,
      @Nullable String token,
      int parallel,
      @Nullable Path journal,
      boolean again,
      @Nullable PictureArchive pictures,
      @Nullable Path failed,
      boolean retried,
      Duration patience) {}

  private final Settings settings;
  private final Source source;
  private final Tally tally = new Tally();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final long start = System.nanoTime();
  private volatile boolean interrupted;
  private volatile boolean otherCatalog;

  public ImportRun(Settings settings, Source source) {
    this.settings = settings;
    this.source = source;
  }

  public Tally tally() {
    return tally;
  }

  public Source source() {
    return source;
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /**
   * Returns when all is sent, or after {@link #interrupt}.
   *
   * @throws IOException with a sentence, where the source or the journal cannot be used
   * @throws StoppedException where the API cannot be used, or what was done cannot be written down
   */
  public void run() throws IOException, StoppedException, InterruptedException {
    Pacing pacing = new Pacing(InstantSource.system(), settings.patience);
    try (Journal journal =
            settings.journal == null
                ? Journal.none()
                : Journal.open(settings.journal, settings.again);
        FailedPages failed =
            settings.failed == null
                ? FailedPages.none()
                : FailedPages.open(settings.failed, settings.retried);
        ApiClient api = new ApiClient(settings.api, settings.token, pacing)) {
      String catalog = api.catalog();
      otherCatalog = journal.isOfOthers(catalog);
      Sending sending =
          new Sending(
              api,
              new PictureUploads(settings.pictures, tally.pictures()),
              journal,
              failed,
              catalog);
      PageUploads lanes = new PageUploads(settings.parallel, sending::send);
      try {
        for (Optional<SourceEntry> item = source.next();
            item.isPresent() && !interrupted;
            item = source.next()) {
          sending.take(item.get(), lanes);
        }
        lanes.finish();
      } finally {
        lanes.abandon(LAST_ANSWERS);
      }
      if (!interrupted) {
        failed.complete();
      }
    } finally {
      ended.countDown();
    }
  }

  /** Whether the journal was kept for other catalogues alone, or for this one before it emptied. */
  public boolean isOtherCatalog() {
    return otherCatalog;
  }

  /** What becomes of the entries of the source. */
  private final class Sending {
    private final ApiClient api;
    private final PictureUploads pictures;
    private final Journal journal;
    private final FailedPages failed;
    private final String catalog;

    Sending(
        ApiClient api,
        PictureUploads pictures,
        Journal journal,
        FailedPages failed,
        String catalog) {
      this.api = api;
      this.pictures = pictures;
      this.journal = journal;
      this.failed = failed;
      this.catalog = catalog;
    }

    void take(SourceEntry entry, PageUploads lanes) throws StoppedException, InterruptedException {
      switch (entry) {
        case SourceEntry.Page page when journal.has(Journal.key(catalog, page)) -> tally.skipped();
        case SourceEntry.Page page -> lanes.add(page);
        case SourceEntry.Fault(String place, String detail) -> fail(entry, detail);
        case SourceEntry.Unreadable(Path file, String detail) -> fail(entry, detail);
        case SourceEntry.PassedOver(String place, String reason) -> tally.passedOver(place, reason);
      }
    }

    void send(SourceEntry.Page page) throws StoppedException, InterruptedException {
      if (interrupted) {
        return;
      }
      switch (answer(page)) {
        case Answer.Stored(Answer.Outcome outcome, var images) -> {
          tally.stored(outcome);
          pictures.send(images, api);
          record(page);
        }
        case Answer.Refused(String reason) -> fail(page, reason);
      }
    }

    private Answer answer(SourceEntry.Page page) throws StoppedException, InterruptedException {
      try {
        return api.store(page.page());
      } catch (StoppedException stopped) {
        fail(page, "The import ended before the page was stored.");
        throw stopped;
      } catch (RuntimeException mistake) {
        return new Answer.Refused("The import client failed at this page: " + mistake);
      }
    }

    private void record(SourceEntry.Page page) throws StoppedException {
      try {
        journal.add(Journal.key(catalog, page));
      } catch (IOException full) {
        throw new StoppedException(String.valueOf(full.getMessage()));
      }
    }

    private void fail(SourceEntry entry, String reason) throws StoppedException {
      tally.failed(entry.place(), reason);
      try {
        failed.add(entry, reason);
      } catch (IOException full) {
        throw new StoppedException(String.valueOf(full.getMessage()));
      }
    }
  }

  /** Sends nothing more, and tells whether what was under way ended in time. */
  public boolean interrupt(Duration atMost) throws InterruptedException {
    interrupted = true;
    return ended.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }
}
