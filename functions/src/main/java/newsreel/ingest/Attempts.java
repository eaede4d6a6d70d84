package newsreel.ingest;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import newsreel.catalog.ports.Backoff;
import newsreel.catalog.ports.UnavailableException;
import newsreel.catalog.ports.Write.Outcome;

/** Reads, decides and writes, starting over if another writer was faster. */
public final class Attempts {
  private static final int MAX = 12;
  private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(20), Duration.ofMillis(500));

  private Attempts() {}

  /** What one attempt decided, or that it has to be repeated. */
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
      BACKOFF.pause(i + 1);
    }
    throw new UnavailableException("other writers were faster " + MAX + " times");
  }
}
