package newsreel.imports;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import newsreel.catalog.Article;
import newsreel.catalog.ImportId;
import newsreel.catalog.ports.Imports;
import newsreel.catalog.ports.PageImport;
import newsreel.catalog.ports.PageImport.Counts;
import newsreel.catalog.ports.PageImport.Failure;
import newsreel.catalog.ports.PageImport.State;
import newsreel.catalog.ports.UnavailableException;
import newsreel.extract.Extractor;
import newsreel.imports.PageLines.Line;
import newsreel.imports.PageObjects.PageObject;
import newsreel.ingest.NotAnArticleException;
import newsreel.ingest.PageRecord;
import newsreel.ingest.PageRefusedException;
import newsreel.ingest.Result;
import newsreel.ingest.SentPage;
import newsreel.ingest.StorePage;
import newsreel.ingest.documents.DocumentException;

/**
 * Stores the pages of an object. How far it came is kept, so that an attempt that ended early is
 * gone on with, and an object that is announced again is not read again.
 */
public final class ImportObject {
  /** Pages after which it is kept how far the import came; a killed attempt repeats so many. */
  private static final int CHECKPOINT = 100;

  /** The interval at which an import is saved at least, so that its readers see progress. */
  private static final Duration SHOWN = Duration.ofSeconds(5);

  private static final String BY = "import";

  private final PageObjects objects;
  private final Imports imports;
  private final StorePage store;
  private final Extractor text;
  private final Extractor html;
  private final Clock clock;

  public ImportObject(
      PageObjects objects,
      Imports imports,
      StorePage store,
      Extractor text,
      Extractor html,
      Clock clock) {
    this.objects = objects;
    this.imports = imports;
    this.store = store;
    this.text = text;
    this.html = html;
    this.clock = clock;
  }

  /**
   * Imports what the object is now. Pages that cannot be read or stored are counted and listed.
   *
   * @param timeIsUp whether to stop at the next page; what was done is kept
   * @return whether nothing is left to do
   * @throws UnavailableException where the table or the object may be had a moment later
   */
  public boolean run(String bucket, String key, BooleanSupplier timeIsUp) throws IOException {
    Optional<PageObject> found = objects.open(bucket, key);
    if (found.isEmpty()) {
      return true;
    }
    try (PageObject object = found.get()) {
      ImportId id = ImportId.of(bucket, key, object.version());
      Optional<PageImport> before = imports.current(id);
      if (before.map(i -> i.state() == State.DONE).orElse(false)) {
        return true;
      }
      Progress progress = new Progress(before.orElse(first(id, "s3://" + bucket + "/" + key)));
      ObjectPages pages = new ObjectPages(key, object);
      for (Optional<Line> line = pages.next(); line.isPresent(); line = pages.next()) {
        if (progress.wasDone()) {
          continue;
        }
        if (timeIsUp.getAsBoolean()) {
          progress.save(State.RUNNING);
          return false;
        }
        store(line.get(), progress);
        progress.next();
      }
      progress.save(State.DONE);
      return true;
    }
  }

  private PageImport first(ImportId id, String source) {
    Instant now = now();
    return new PageImport(id, source, State.RUNNING, 0, Counts.NONE, List.of(), 0, now, now);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private void store(Line line, Progress progress) {
    switch (line) {
      case Line.Faulty(long number, String detail) -> progress.failed(number, detail);
      case Line.Page(long number, PageRecord record) -> {
        SentPage page;
        try {
          page = SentPage.read(record, text, html).toStore(false);
        } catch (PageRefusedException refused) {
          progress.failed(number, refused.detail());
          return;
        } catch (NotAnArticleException refused) {
          progress.failed(number, refused.detail());
          return;
        } catch (DocumentException refused) {
          progress.failed(number, refused.detail());
          return;
        }
        progress.count(
            number,
            store.store(
                new StorePage.Command(
                    page.content(), page.id(), page.window(), page.evidence(), false, BY),
                stored -> true));
      }
    }
  }

  /** What became of the pages since the record that an attempt began with. */
  private final class Progress {
    /** Pages that earlier attempts did. */
    private final long begun;

    private final List<Failure> failures;
    private PageImport kept;
    private long created;
    private long changed;
    private long unchanged;
    private long failed;
    private long seen;

    Progress(PageImport kept) {
      this.kept = kept;
      this.begun = kept.pages();
      this.failures = new ArrayList<>(kept.failures());
      this.created = kept.counts().created();
      this.changed = kept.counts().changed();
      this.unchanged = kept.counts().unchanged();
      this.failed = kept.counts().failed();
    }

    /** Whether an earlier attempt did the page at hand, which is passed over then. */
    boolean wasDone() {
      if (seen >= begun) {
        return false;
      }
      seen++;
      return true;
    }

    void failed(long number, String detail) {
      failed++;
      if (failures.size() < PageImport.MAX_FAILURES) {
        failures.add(new Failure(number == Long.MAX_VALUE ? seen + 1 : number, detail));
      }
    }

    void count(long number, Result<Article> result) {
      switch (result) {
        case Result.Created<Article> c -> created++;
        case Result.Changed<Article> c -> changed++;
        case Result.Unchanged<Article> u -> unchanged++;
        case Result.Withdrawn<Article> w ->
            failed(number, "The article was withdrawn, and storing it does not bring it back.");
        case Result.TooLarge<Article>(String part, long bytes, long limit) ->
            failed(
                number,
                "The %s would take %,d bytes in the table; at most %,d are kept."
                    .formatted(part, bytes, limit));
        case Result.Missing<Article> m -> throw new IllegalStateException("no precondition");
        case Result.Moved<Article> m -> throw new IllegalStateException("no precondition");
      }
    }

    /** The page at hand is done; begins with the next, and keeps that now and then. */
    void next() {
      seen++;
      if (seen - kept.pages() >= CHECKPOINT
          || clock.instant().isAfter(kept.updatedAt().plus(SHOWN))) {
        save(State.RUNNING);
      }
    }

    void save(State state) {
      PageImport next =
          new PageImport(
              kept.id(),
              kept.source(),
              state,
              seen,
              new Counts(created, changed, unchanged, failed),
              failures,
              kept.revision() + 1,
              kept.startedAt(),
              now());
      if (!imports.save(next)) {
        throw new UnavailableException("another attempt works at the import " + kept.id());
      }
      kept = next;
    }
  }
}
