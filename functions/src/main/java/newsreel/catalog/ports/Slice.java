package newsreel.catalog.ports;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import newsreel.catalog.Position;

/**
 * The result of reading a list once. A read is bounded, whatever the catalogue holds: it may return
 * fewer items than requested, or none, although more follow.
 *
 * @param next where to continue; empty at the end of the list
 */
public record Slice<T>(List<T> items, Optional<Position> next) {
  public Slice {
    items = List.copyOf(items);
  }

  public <S> Slice<S> map(Function<T, S> function) {
    return new Slice<>(items.stream().map(function).toList(), next);
  }
}
