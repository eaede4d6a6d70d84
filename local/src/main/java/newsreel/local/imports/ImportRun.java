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
  /** How long the API may answer nothing before the import gives up. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * How to import.
   *
   * @param api start of its addresses, without a trailing slash
   * @param parallel requests at once
   * @param journal null keeps none
   * @param again whether pages that the journal has are sent, too
   * @param pictures null where the API fetches every picture itself
   */
  public record Settings(
      String api,
      @Nullable String token,
      int parallel,
      @Nullable Path journal,
      boolean again,
      @Nullable PictureArchive pictures) {}

  private final Settings settings;
  private final Source source;
  private final Tally tally = new Tally();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final long start = System.nanoTime();
  private volatile boolean interrupted;

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
   * @throws StoppedException where the API cannot be used
   */
  public void run() throws IOException, StoppedException, InterruptedException {
    Pacing pacing = new Pacing(InstantSource.system(), PATIENCE);
    try (Journal journal =
            settings.journal == null
                ? Journal.none()
                : Journal.open(settings.journal, settings.again);
        ApiClient api = new ApiClient(settings.api, settings.token, pacing)) {
      api.greet();
      PictureUploads pictures = new PictureUploads(settings.pictures, tally.pictures());
      PageUploads lanes =
          new PageUploads(settings.parallel, page -> send(page, api, pictures, journal));
      for (Optional<SourceEntry> item = source.next();
          item.isPresent() && !interrupted;
          item = source.next()) {
        switch (item.get()) {
          case SourceEntry.Page page when journal.has(Journal.key(settings.api, page)) ->
              tally.skipped();
          case SourceEntry.Page page -> lanes.add(page);
          case SourceEntry.Fault(String place, String detail) -> tally.failed(place, detail);
        }
      }
      lanes.finish();
    } finally {
      ended.countDown();
    }
  }

  private void send(SourceEntry.Page page, ApiClient api, PictureUploads pictures, Journal journal)
      throws StoppedException, InterruptedException {
    if (interrupted) {
      return;
    }
    switch (api.store(page.page())) {
      case Answer.Stored(Answer.Outcome outcome, var images) -> {
        pictures.send(images, api);
        record(page, journal);
        tally.stored(outcome);
      }
      case Answer.Refused(String reason) -> tally.failed(page.place(), reason);
    }
  }

  private void record(SourceEntry.Page page, Journal journal) throws StoppedException {
    try {
      journal.add(Journal.key(settings.api, page));
    } catch (IOException e) {
      throw new StoppedException("cannot write the journal " + settings.journal);
    }
  }

  /** Sends nothing more, and tells whether what was under way ended in time. */
  public boolean interrupt(Duration atMost) throws InterruptedException {
    interrupted = true;
    return ended.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }
}
