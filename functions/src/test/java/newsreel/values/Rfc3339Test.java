package newsreel.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class Rfc3339Test {
  @Example
  void fractionsAreWrittenInGroupsOfThreeDigits() {
    assertThat(Rfc3339.format(Instant.ofEpochSecond(0, 500_000_000)))
        .isEqualTo("1970-01-01T00:00:00.500Z");
    assertThat(Rfc3339.format(Instant.ofEpochSecond(0, 1_000)))
        .isEqualTo("1970-01-01T00:00:00.000001Z");
    assertThat(Rfc3339.format(Instant.ofEpochSecond(0, 7)))
        .isEqualTo("1970-01-01T00:00:00.000000007Z");
  }

  @Property
  void anInstantOfTheYears1To9999IsReadAsItWasWritten(
      @ForAll(supplier = AnyInstant.class) Instant instant) {
    int year = instant.atOffset(ZoneOffset.UTC).getYear();

    assertThat(Rfc3339.parse(Rfc3339.format(instant)))
        .isEqualTo(year >= 1 && year <= 9999 ? Optional.of(instant) : Optional.empty());
  }

  @Example
  void theFirstAndTheLastYearAreRead() {
    assertThat(Rfc3339.parse("0001-01-01T00:00:00Z")).isPresent();
    assertThat(Rfc3339.parse("0000-12-31T23:59:59Z")).isEmpty();
    assertThat(Rfc3339.parse("9999-12-31T23:59:59.999999999Z")).isPresent();
    assertThat(Rfc3339.parse("9999-12-31T23:59:59-01:00")).isEmpty();
  }

  @Example
  void aTimeHasItsZoneAndIsNoLongerThanOneCanBe() {
    assertThat(Rfc3339.parse("2026-06-01T14:00:00+02:00"))
        .hasValue(Instant.parse("2026-06-01T12:00:00Z"));
    assertThat(Rfc3339.parse("2026-06-01T14:00:00")).isEmpty();
    assertThat(Rfc3339.parse("2026-06-01")).isEmpty();
    assertThat(Rfc3339.parse("2026-06-01T14:00:00Z".repeat(100))).isEmpty();
  }

  @Property
  void anInstantIsWrittenAsJavaWritesIt(@ForAll(supplier = AnyInstant.class) Instant instant) {
    assertThat(Rfc3339.format(instant)).isEqualTo(instant.toString());
  }
}
