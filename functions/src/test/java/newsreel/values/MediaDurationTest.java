package newsreel.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MediaDurationTest {
  private static final int DAY = 86_400;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PT2M46S | 166",
        "pt2m46s | 166",
        "PT1H2M3S | 3723",
        "P1DT1S | 86401",
        "P2W | 1209600",
        "P3W3DT20H31M21S | 2147481",
        "P0Y0M0DT0H2M46S | 166",
        "P0Y1DT1S | 86401",
        "T55S | 55",
        "T1M02S | 62",
        "P5M9.49S | 309",
        "PT9,5S | 10",
        "PT2M46 | 166",
        "PT1H30 | 3630",
        "P0000-00-00T00:02:46 | 166",
        "P0000-00-01T01:02:03 | 90123",
        "PT00:02:46 | 166",
        "02:46 | 166",
        "2:46.7 | 166",
        "90:00 | 5400",
        "1:02:46 | 3766",
        "0:59:59 | 3599",
        "166 | 166",
        "165.5 | 166",
        " 12 | 12",
        "2 min 46 | 166",
        "1 h 2 min 3 s | 3723",
        "2m | 120",
        "1 Std. 30 Minuten | 5400",
        "46 sec | 46"
      })
  void whatPagesWriteIsReadInSeconds(String text, long seconds) {
    assertThat(MediaDuration.parse(text)).contains(new MediaDuration(seconds));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "PT0S",
        "P0D",
        "0",
        "-1",
        "0.4",
        "P",
        "T",
        "P1Y",
        "P1YT1S",
        "1:60",
        "1:00:60",
        "1:60:00",
        "1:2:3",
        "two minutes",
        "min",
        "367 h 1 x",
        "31622401",
        "P367D",
        "PT1X"
      })
  void whatIsUnknownLiveTooLongOrNoneIsAbsent(String text) {
    assertThat(MediaDuration.parse(text)).isEmpty();
  }

  @Test
  void aTextThatIsTooLongIsNotRead() {
    assertThat(MediaDuration.parse("0".repeat(62) + "46")).isPresent();
    assertThat(MediaDuration.parse("0".repeat(63) + "46")).isEmpty();
  }

  @Test
  void aDurationIsAboveZeroAndAtMostAYear() {
    assertThat(MediaDuration.ofSeconds(366 * DAY)).contains(new MediaDuration(366 * DAY));
    assertThat(MediaDuration.ofSeconds(366 * DAY + 1)).isEmpty();
    assertThat(MediaDuration.ofSeconds(0.5)).contains(new MediaDuration(1));
    assertThat(MediaDuration.ofSeconds(0.4)).isEmpty();
    assertThat(MediaDuration.ofMillis(1_600)).contains(new MediaDuration(2));
    assertThatIllegalArgumentException().isThrownBy(() -> new MediaDuration(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new MediaDuration(366 * DAY + 1));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0:01, PT1S",
    "166, 2:46, PT2M46S",
    "3599, 59:59, PT59M59S",
    "3600, 1:00:00, PT1H",
    "3766, 1:02:46, PT1H2M46S",
    "90061, 25:01:01, PT25H1M1S"
  })
  void itIsShownAsOnAPlayersBadgeAndWrittenAsTheStandardHasIt(
      long seconds, String clock, String text) {
    assertThat(new MediaDuration(seconds).clock()).isEqualTo(clock);
    assertThat(new MediaDuration(seconds)).hasToString(text);
  }
}
