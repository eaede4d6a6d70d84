package newsreel.catalog.ports;

import java.time.Instant;
import java.util.Optional;
import newsreel.catalog.Derived;
import org.jspecify.annotations.Nullable;

/**
 * How far something derived has been made anew.
 *
 * @param layout in which all of it is kept; 0 where nobody knows
 * @param target the layout into which it is being made anew; null where that is not under way
 * @param run tells this rebuild from those before it; 0 before the first
 * @param position in the inventory, from which to go on
 * @param visited items that were looked at, some of them twice
 * @param failed of these, those of which nothing could be made
 * @param version counts the changes of this state
 */
public record RebuildState(
    Derived what,
    int layout,
    @Nullable Integer target,
    long run,
    @Nullable String position,
    long visited,
    long failed,
    @Nullable Instant startedAt,
    @Nullable Instant updatedAt,
    long version) {

  /** Of what was never made anew. */
  public static RebuildState unknown(Derived what) {
    return new RebuildState(what, 0, null, 0, null, 0, 0, null, null, 0);
  }

  public boolean isRunning() {
    return target != null;
  }

  /** Whether it is kept in another form than this release reads. */
  public boolean isOutdated() {
    return layout != what.layout();
  }

  public RebuildState begin(long newRun, Instant now) {
    return new RebuildState(what, layout, what.layout(), newRun, null, 0, 0, now, now, version + 1);
  }

  /**
   * @param seen items since the state before
   * @param lost of these, those of which nothing could be made
   */
  public RebuildState advance(Optional<String> next, int seen, int lost, Instant now) {
    return new RebuildState(
        what,
        layout,
        target,
        run,
        next.orElse(position),
        visited + seen,
        failed + lost,
        startedAt,
        now,
        version + 1);
  }

  /** The same state, ended: all of it is in this release's layout. */
  public RebuildState ending(Instant now) {
    return new RebuildState(
        what, what.layout(), null, run, null, visited, failed, startedAt, now, version);
  }
}
