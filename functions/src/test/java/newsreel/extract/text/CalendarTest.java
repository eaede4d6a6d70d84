package newsreel.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Published Aug 28, 2024 | 2024-08-28T00:00:00Z",
        "12:20pm Jan 7, 2024 | 2024-01-07T12:20:00Z",
        "17:41 JST, October 13, 2024 | 2024-10-13T08:41:00Z",
        "Sat 24 Feb 2024 12.42 CET | 2024-02-24T11:42:00Z",
        "Friday, 22 Nov 2024 4:55 PM MYT | 2024-11-22T08:55:00Z",
        "6 January 2026 - 13:55 GMT+1 | 2026-01-06T12:55:00Z",
        "3. Mai 2024, 17:47 | 2024-05-03T17:47:00Z",
        "06. 01. 2026, 14:59 Uhr | 2026-01-06T14:59:00Z",
        "28.04.2023, 20.15 Uhr | 2023-04-28T20:15:00Z",
        "25.4.24 | 2024-04-25T00:00:00Z",
        "Publicerad 23 okt 2025 kl 10.23 | 2025-10-23T10:23:00Z",
        "4 Febbraio 2025 - 14:41 | 2025-02-04T14:41:00Z",
        "9 de marzo de 2025, 07:30 CET | 2025-03-09T06:30:00Z",
        "14 мая 2025, 20:28 | 2025-05-14T20:28:00Z",
        "2025/1/14 21:17 | 2025-01-14T21:17:00Z",
        "2025年1月13日 20時01分 | 2025-01-13T20:01:00Z",
        "2025.05.15 20:00 | 2025-05-15T20:00:00Z",
        "04/30/2024 | 2024-04-30T00:00:00Z"
      })
  void a_full_date_is_read_in_the_ways_of_many_languages(String line, Instant instant) {
    assertThat(Calendar.in(Line.of(line))).first().returns(instant, PageDate::instant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3 hours ago", "22:31", "8 января, 17:46", "45.13.2024", "0800 555 1234"})
  void what_is_no_full_date_is_none(String line) {
    assertThat(Calendar.in(Line.of(line))).isEmpty();
  }

  @Test
  void a_zone_that_was_assumed_is_told() {
    assertThat(Calendar.in(Line.of("5/6/2024 10:00")))
        .first()
        .returns(
            "the page names no time zone; UTC is assumed; the day is read before the month",
            PageDate::note);
    assertThat(Calendar.in(Line.of("3 May 2024 10:00 UTC"))).first().returns(null, PageDate::note);
  }

  @Test
  void each_date_goes_by_the_word_before_it() {
    List<PageDate> dates =
        Calendar.in(Line.of("Updated: 19.04.2026 19:45 Published: 19.04.2026 19:05"));
    assertThat(dates).extracting(PageDate::updated).containsExactly(true, false);
  }
}
