package newsreel.upkeep;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import newsreel.catalog.Derived;
import newsreel.catalog.ports.ChangeLog;
import newsreel.catalog.ports.Inventory;
import newsreel.catalog.ports.RebuildState;
import newsreel.catalog.ports.Rebuilds;
import newsreel.catalog.ports.Recount.Step;
import newsreel.catalog.ports.UnavailableException;

/**
 * Makes what is derived anew, a part at a time. The place that was reached is stored after each
 * page of the inventory, so that whoever asks next goes on from there.
 */
public final class Rebuild {
  /** Why an item could not be made anew. */
  public record Failure(Inventory.Entry item, String reason) {}

  /** How far it is, and what failed in this part. */
  public record Progress(RebuildState state, List<Failure> failures) {
    public Progress {
      failures = List.copyOf(failures);
    }
  }

  private final Inventory inventory;
  private final Rebuilds rebuilds;
  private final Map<Derived, Rebuilder> rebuilders;
  private final Clock clock;

  public Rebuild(
      Inventory inventory, Rebuilds rebuilds, Map<Derived, Rebuilder> rebuilders, Clock clock) {
    this.inventory = inventory;
    this.rebuilds = rebuilds;
    this.rebuilders = Map.copyOf(rebuilders);
    this.clock = clock;
  }

  public List<RebuildState> states() {
    return rebuilders.keySet().stream().sorted().map(rebuilds::state).toList();
  }

  /** What can be made anew. */
  public boolean knows(Derived what) {
    return rebuilders.containsKey(what);
  }

  /**
   * Goes on with a rebuild until there is no time, or begins one where none is under way.
   *
   * @param followed the number of a rebuild that is not to be begun again once it has ended; 0 for
   *     none
   */
  public Progress step(Derived what, long followed, BooleanSupplier goOn) {
    Rebuilder rebuilder = Optional.ofNullable(rebuilders.get(what)).orElseThrow();
    List<Failure> failures = new ArrayList<>();
    RebuildState state = rebuilds.state(what);
    if (!state.isRunning() && followed != 0 && state.run() == followed) {
      return new Progress(state, failures);
    }
    do {
      state = part(state, rebuilder, failures, goOn);
    } while (state.isRunning() && goOn.getAsBoolean());
    return new Progress(state, failures);
  }

  /** A page of the inventory, or what comes before and behind all of them. */
  private RebuildState part(
      RebuildState state, Rebuilder rebuilder, List<Failure> failures, BooleanSupplier goOn) {
    if (!state.isRunning() || !Integer.valueOf(state.what().layout()).equals(state.target())) {
      return save(state.begin(rebuilder.begin(), now()));
    }
    Inventory.Page page = inventory.page(Optional.ofNullable(state.position()));
    int before = failures.size();
    Step step = visit(page.entries(), rebuilder, state.run(), failures);
    if (step == Step.DONE && page.next().isEmpty()) {
      step = rebuilder.finish(state.run(), goOn);
    }
    return switch (step) {
      case OVERTAKEN -> save(state.begin(rebuilder.begin(), now()));
      case MORE -> state;
      case DONE -> {
        RebuildState reached =
            state.advance(page.next(), page.entries().size(), failures.size() - before, now());
        yield save(page.next().isPresent() ? reached : reached.ending(now()));
      }
    };
  }

  /** Another process that saved in between is as good: what it reached is gone on from. */
  private RebuildState save(RebuildState state) {
    return rebuilds.save(state) ? state : rebuilds.state(state.what());
  }

  /** Side by side, those of one shard of the change log one after another. */
  private static Step visit(
      List<Inventory.Entry> items, Rebuilder rebuilder, long run, List<Failure> failures) {
    List<Callable<Lane>> lanes = new ArrayList<>();
    for (int shard = 0; shard < ChangeLog.SHARDS; shard++) {
      int own = shard;
      lanes.add(
          () ->
              Lane.through(
                  items.stream()
                      .filter(item -> ChangeLog.shard(item.kind(), item.id()) == own)
                      .toList(),
                  rebuilder,
                  run));
    }
    Step step = Step.DONE;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Lane> lane : threads.invokeAll(lanes)) {
        Lane ended = lane.get();
        failures.addAll(ended.failures());
        step = ended.step() == Step.OVERTAKEN ? Step.OVERTAKEN : step;
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UnavailableException passing
          ? passing
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException(e);
    }
    return step;
  }

  /** Items one after another; one of which nothing can be made does not hold up the others. */
  private record Lane(Step step, List<Failure> failures) {
    static Lane through(List<Inventory.Entry> items, Rebuilder rebuilder, long run) {
      List<Failure> failures = new ArrayList<>();
      for (Inventory.Entry item : items) {
        try {
          if (rebuilder.visit(item, run) == Step.OVERTAKEN) {
            return new Lane(Step.OVERTAKEN, failures);
          }
        } catch (UnavailableException passing) {
          throw passing;
        } catch (RuntimeException e) {
          failures.add(new Failure(item, String.valueOf(e.getMessage())));
        }
      }
      return new Lane(Step.DONE, failures);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
