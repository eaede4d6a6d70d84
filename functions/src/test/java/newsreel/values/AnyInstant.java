package newsreel.values;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/** Instants of the years -248 to 11476, in seconds and in each fraction that Java writes. */
public final class AnyInstant implements ArbitrarySupplier<Instant> {
  @Override
  public Arbitrary<Instant> get() {
    return Combinators.combine(
            Arbitraries.longs().between(-70_000_000_000L, 300_000_000_000L),
            Arbitraries.integers().between(0, 999_999_999),
            Arbitraries.of(
                ChronoUnit.SECONDS, ChronoUnit.MILLIS, ChronoUnit.MICROS, ChronoUnit.NANOS))
        .as((second, nanos, unit) -> Instant.ofEpochSecond(second, nanos).truncatedTo(unit));
  }
}
