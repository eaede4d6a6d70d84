package newsreel.catalog.ports;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import newsreel.catalog.Position;

/**
 * What one reading of a list gave. A reading is bounded, whatever the catalogue holds: it may give
 * fewer items than were asked for, or none, and there may still be more behind.
 *
 * @param next where to go on; empty at the end of the list
 */
public record Slice<T>(List<T> items, Optional<Position> next) {
  public Slice {
    items = List.copyOf(items);
  }

  public <S> Slice<S> map(Function<T, S> function) {
    return new Slice<>(items.stream().map(function).toList(), next);
  }
}
