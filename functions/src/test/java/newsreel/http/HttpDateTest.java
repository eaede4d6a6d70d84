package newsreel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

final class HttpDateTest {
  private static final DateTimeFormatter IMF_FIXDATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

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
