package newsreel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

final class Rfc3339Properties {
  @Property
  void anInstantIsWrittenAsJavaWritesIt(
      @ForAll @LongRange(min = -70_000_000_000L, max = 300_000_000_000L) long second,
      @ForAll @IntRange(max = 999_999_999) int nanos,
      @ForAll @IntRange(max = 3) int digits) {
    ChronoUnit unit =
        List.of(ChronoUnit.SECONDS, ChronoUnit.MILLIS, ChronoUnit.MICROS, ChronoUnit.NANOS)
            .get(digits);
    Instant instant = Instant.ofEpochSecond(second, nanos).truncatedTo(unit);

    assertThat(Rfc3339.format(instant)).isEqualTo(instant.toString());
  }
}
