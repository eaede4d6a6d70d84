package newsreel.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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

  @Example
  void whatOnlyResemblesTheGrammarIsNoTime() {
    for (String text :
        List.of(
            "2026-06-01T14:00Z",
            "2026-06-01T24:00:00Z",
            "2026-06-01T14:00:00+02",
            "2026-06-01T14:00:00+02:00:30",
            "2026-06-01T14:00:00.Z",
            "2026-06-01T14:00:00+24:00",
            "2026-06-01T14:00:00+02:60",
            "2026-06-01 14:00:00Z",
            "2026-6-1T14:00:00Z",
            "2026-02-30T14:00:00Z",
            "+2026-06-01T14:00:00Z",
            "2026-06-01T14:61:00Z")) {
      assertThat(Rfc3339.parse(text)).as(text).isEmpty();
    }
  }

  @Example
  void theGrammarTakesSmallLettersAnyOffsetAndAnyFraction() {
    assertThat(Rfc3339.parse("2026-06-01t14:00:00z"))
        .hasValue(Instant.parse("2026-06-01T14:00:00Z"));
    assertThat(Rfc3339.parse("2026-06-01T14:00:00-23:59"))
        .hasValue(Instant.parse("2026-06-02T13:59:00Z"));
    assertThat(Rfc3339.parse("2026-06-01T14:00:00.1234567891Z"))
        .hasValue(Instant.parse("2026-06-01T14:00:00.123456789Z"));
  }

  @Example
  void aLeapSecondAtTheEndOfADayInUtcIsTheFirstSecondOfTheNext() {
    assertThat(Rfc3339.parse("2016-12-31T23:59:60Z"))
        .hasValue(Instant.parse("2017-01-01T00:00:00Z"));
    assertThat(Rfc3339.parse("2016-12-31T15:59:60.5-08:00"))
        .hasValue(Instant.parse("2017-01-01T00:00:00.500Z"));
    assertThat(Rfc3339.parse("2016-12-31T22:59:60Z")).isEmpty();
    assertThat(Rfc3339.parse("2016-12-31T23:59:61Z")).isEmpty();
  }

  @Property
  void anInstantIsWrittenAsJavaWritesIt(@ForAll(supplier = AnyInstant.class) Instant instant) {
    assertThat(Rfc3339.format(instant)).isEqualTo(instant.toString());
  }
}
