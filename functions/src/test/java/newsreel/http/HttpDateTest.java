package newsreel.http;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

final class HttpDateTest {
  private static final Instant MONDAY = Instant.parse("2026-06-01T12:00:00Z");

  private static final DateTimeFormatter IMF_FIXDATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  @Example
  void theDaysOfAWeekHaveTheirNames() {
    assertThat(IntStream.range(0, 7).mapToObj(i -> HttpDate.format(MONDAY.plus(i, DAYS))))
        .containsExactly(
            "Mon, 01 Jun 2026 12:00:00 GMT",
            "Tue, 02 Jun 2026 12:00:00 GMT",
            "Wed, 03 Jun 2026 12:00:00 GMT",
            "Thu, 04 Jun 2026 12:00:00 GMT",
            "Fri, 05 Jun 2026 12:00:00 GMT",
            "Sat, 06 Jun 2026 12:00:00 GMT",
            "Sun, 07 Jun 2026 12:00:00 GMT");
  }

  @Example
  void theObsoleteFormsAreReadToo() {
    Instant sunday = Instant.parse("1994-11-06T08:49:37Z");

    assertThat(HttpDate.parse("Sun, 06 Nov 1994 08:49:37 GMT")).hasValue(sunday);
    assertThat(HttpDate.parse("Sunday, 06-Nov-94 08:49:37 GMT")).hasValue(sunday);
    assertThat(HttpDate.parse("Sun Nov  6 08:49:37 1994")).hasValue(sunday);
    assertThat(HttpDate.parse("Wednesday, 16-Nov-94 08:49:37 GMT")).hasValue(sunday.plus(10, DAYS));
    assertThat(HttpDate.parse("Wed Nov 16 08:49:37 1994")).hasValue(sunday.plus(10, DAYS));
    assertThat(HttpDate.parse("Saturday, 06-Jun-26 12:00:00 GMT"))
        .hasValue(Instant.parse("2026-06-06T12:00:00Z"));
  }

  @Example
  void whatIsNoDateOfHttpIsNotRead() {
    assertThat(HttpDate.parse("Sunday, 07-Nov-94 08:49:37 GMT")).isEmpty();
    assertThat(HttpDate.parse("Sun Nov 06 24:49:37 1994")).isEmpty();
    assertThat(HttpDate.parse("Sun, 06 Nub 1994 08:49:37 GMT")).isEmpty();
    assertThat(HttpDate.parse("Sun, 06 Jun 2026 12:00:00 GMT")).isEmpty();
    assertThat(HttpDate.parse("Sat, 06 Jun 2026 12:00:00 CET")).isEmpty();
    assertThat(HttpDate.parse("2026-06-06T12:00:00Z")).isEmpty();
  }

  /** Of the years 1 to 9999. */
  @Property
  void aDateIsWrittenAsTheStandardHasItAndReadAsTheSameSecond(
      @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long second,
      @ForAll @IntRange(max = 999_999_999) int nanos) {
    String written = HttpDate.format(Instant.ofEpochSecond(second, nanos));

    assertThat(written).isEqualTo(IMF_FIXDATE.format(Instant.ofEpochSecond(second)));
    assertThat(HttpDate.parse(written)).hasValue(Instant.ofEpochSecond(second));
  }
}
