package newsreel.ingest;

import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import newsreel.catalog.UnavailableException;
import newsreel.catalog.Write.Outcome;

/** Read, decide, write: again from the reading where another writer was faster. */
public final class Attempts {
  private static final int MAX = 12;

  private Attempts() {}

  /** What one attempt decided, or that it has to be made again. */
  public sealed interface Attempt<T> {
    record Decided<T>(Result<T> result) implements Attempt<T> {}

    record Again<T>() implements Attempt<T> {}
  }

  public static <T> Attempt<T> decided(Result<T> result) {
    return new Attempt.Decided<>(result);
  }

  public static <T> Attempt<T> after(Outcome outcome, Result<T> whenDone) {
    return switch (outcome) {
      case Outcome.Done() -> decided(whenDone);
      case Outcome.Conflict() -> new Attempt.Again<>();
      case Outcome.TooLarge(String part, long bytes, long limit) ->
          decided(new Result.TooLarge<>(part, bytes, limit));
    };
  }

  public static <T> Result<T> untilDecided(Supplier<Attempt<T>> attempt) {
    for (int i = 0; i < MAX; i++) {
      Optional<Result<T>> result =
          switch (attempt.get()) {
            case Attempt.Decided<T>(Result<T> decided) -> Optional.of(decided);
            case Attempt.Again<T>() -> Optional.empty();
          };
      if (result.isPresent()) {
        return result.get();
      }
      pause(i);
    }
    throw new UnavailableException("other writers were faster " + MAX + " times");
  }

  /** Full jitter: up to 20 ms, doubling to at most half a second. */
  private static void pause(int attempt) {
    try {
      // Seeded now: a seed in a snapshot would be the same in every environment.
      Thread.sleep(new Random().nextLong(1, Math.min(500, 20L << attempt)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException(e);
    }
  }
}
