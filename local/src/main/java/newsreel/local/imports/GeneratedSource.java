package newsreel.local.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.SplittableRandom;
import newsreel.ingest.PageRecord;
import newsreel.values.WebUrl;

/**
 * Distinct, plausible pages, as many as asked for, the same for the same seed. Few topics hold most
 * of them. Of every 20 pages one comes again later in a second edition, and of every 33 one is sent
 * twice as it was. A page is made when it is asked for, so that any number takes no room.
 */
public final class GeneratedSource implements Source {
  private static final int UPDATE_EVERY = 20;
  private static final int DUPLICATE_EVERY = 33;

  /** The others are HTML. */
  static final int JSON_EVERY = 8;

  /** How far back a page that comes again may lie. */
  private static final int RECENT = 2_000;

  private final long seed;
  private final long pages;
  private long number;
  private long sent;
  private boolean updateDue;
  private boolean duplicateDue;

  /**
   * @param pages distinct ones; those that come again are added
   */
  public GeneratedSource(long pages, long seed) {
    this.pages = pages;
    this.seed = seed;
  }

  @Override
  public Optional<SourceEntry> next() {
    if (updateDue) {
      updateDue = false;
      return item(earlier(1), 2);
    }
    if (duplicateDue) {
      duplicateDue = false;
      return item(earlier(2), 1);
    }
    if (number == pages) {
      return Optional.empty();
    }
    long now = number++;
    updateDue = now % UPDATE_EVERY == UPDATE_EVERY - 1;
    duplicateDue = now % DUPLICATE_EVERY == DUPLICATE_EVERY - 1;
    return item(now, 1);
  }

  private long earlier(int salt) {
    long back = new SplittableRandom(seed + salt * 31L + number).nextLong(Math.min(number, RECENT));
    return number - 1 - back;
  }

  private Optional<SourceEntry> item(long page, int edition) {
    GeneratedPage generated = GeneratedPage.of(seed, page, edition);
    PageRecord record =
        page % JSON_EVERY == 0
            ? new PageRecord(
                "application/json", GeneratedJson.of(generated), new WebUrl(generated.url()))
            : new PageRecord(
                "text/html; charset=utf-8",
                GeneratedHtml.of(generated).getBytes(UTF_8),
                new WebUrl(generated.url()));
    return Optional.of(new SourceEntry.Page("generated:" + ++sent, record));
  }

  @Override
  public long done() {
    return sent;
  }

  @Override
  public long total() {
    return pages + pages / UPDATE_EVERY + pages / DUPLICATE_EVERY;
  }

  @Override
  public Unit unit() {
    return Unit.PAGES;
  }

  @Override
  public void close() {}
}
