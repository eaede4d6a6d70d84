package newsreel.extract.html.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-03-04T10:15:00+01:00       | 2025-03-04T09:15:00Z",
        "2025-03-04T10:15:00.123Z        | 2025-03-04T10:15:00Z",
        "2025-03-04T10:15:00+0000        | 2025-03-04T10:15:00Z",
        "2025-03-04 10:15:00 -0530       | 2025-03-04T15:45:00Z",
        "2025-03-04T10:15+02             | 2025-03-04T08:15:00Z",
        "Tue, 04 Mar 2025 10:15:00 GMT   | 2025-03-04T10:15:00Z",
        "Mon Sep 02 01:11:35 EDT 2024    | 2024-09-02T05:11:35Z",
        "March 4, 2025 10:15 PM EST      | 2025-03-05T03:15:00Z",
        "04.03.2025, 10:15 Uhr           | 2025-03-04T10:15:00Z",
        "20250304T101500Z                | 2025-03-04T10:15:00Z",
        "1741083300                      | 2025-03-04T10:15:00Z",
        "1741083300000                   | 2025-03-04T10:15:00Z",
        "2025-03-04                      | 2025-03-04T00:00:00Z",
        "2025年3月4日 10:15               | 2025-03-04T10:15:00Z",
      })
  void reads_dates_as_pages_write_them(String text, String instant) {
    assertThat(DateReader.read(text).orElseThrow().instant()).hasToString(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "0001-01-01T00:00:00",
        "1970-01-01T00:00:00Z",
        "2025-13-04",
        "2025-02-30",
        "99999999999999999999",
        "12/2025"
      })
  void what_stands_for_no_date_is_absent(String text) {
    assertThat(DateReader.read(text)).isEmpty();
  }

  @Test
  void a_guessed_zone_is_said() {
    assertThat(DateReader.read("2025-03-04 10:15").orElseThrow().note()).contains("read as UTC");
    assertThat(DateReader.read("2025-03-04").orElseThrow().note()).contains("without a time");
    assertThat(DateReader.read("2025-03-04T10:15Z").orElseThrow().note()).isNull();
  }
}
