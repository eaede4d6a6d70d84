package newsreel.lambda;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import newsreel.catalog.search.IndexBell;
import newsreel.follow.IndexFeed;

/**
 * Brings the search index up to the change log, whatever the event says: a message of the queue
 * that a change rings at, or a schedule that makes up for a message that was lost. Where there is
 * not time enough, it calls itself by the queue.
 */
public final class IndexFunction extends LoggedFunction {
  /** Milliseconds before the timeout at which no commit is begun. */
  private static final int RESERVE = 60_000;

  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

  private final Supplier<IndexFeed> feed;
  private final IndexBell bell;

  public IndexFunction() {
    this(Wiring.fromEnvironment());
  }

  public IndexFunction(Wiring wiring) {
    super(wiring);
    SearchWiring searching = wiring.searching();
    this.feed = searching.feed();
    this.bell = searching.bell();
  }

  @Override
  byte[] answer(byte[] event, Invocation invocation) {
    IndexFeed.Progress progress = feed.get().follow(() -> invocation.left() > RESERVE);
    invocation.line.with("indexed", progress.changes());
    if (progress.more()) {
      bell.ring();
    }
    return NOTHING;
  }
}
