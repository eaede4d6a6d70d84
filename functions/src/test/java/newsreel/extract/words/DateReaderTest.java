package newsreel.extract.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import newsreel.extract.words.PageLocale.DayOrder;
import newsreel.values.LanguageTag;
import newsreel.values.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
  private static final PageLocale AMERICAN = new PageLocale("en", "US", DayOrder.UNKNOWN);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-03-04T10:15:00+01:00       | 2025-03-04T09:15:00Z",
        "2025-03-04T10:15:00.123Z        | 2025-03-04T10:15:00Z",
        "2025-03-04T10:15:00.123456789Z  | 2025-03-04T10:15:00Z",
        "2025-03-04T10:15:00+0000        | 2025-03-04T10:15:00Z",
        "2025-03-04 10:15:00 -0530       | 2025-03-04T15:45:00Z",
        "2025-03-04T10:15+02             | 2025-03-04T08:15:00Z",
        "2025-03-04T10:15:00+2           | 2025-03-04T08:15:00Z",
        "2025-03-04T10:15:00-3:30        | 2025-03-04T13:45:00Z",
        "2025-03-04T10:15-05:00          | 2025-03-04T15:15:00Z",
        "2025-03-04 10:15 UTC+2          | 2025-03-04T08:15:00Z",
        "2025-03-04T10:15:00[Europe/Berlin] | 2025-03-04T09:15:00Z",
        "2025-03-04T24:00:00Z            | 2025-03-05T00:00:00Z",
        "Tue, 04 Mar 2025 10:15:00 GMT   | 2025-03-04T10:15:00Z",
        "Mon Sep 02 01:11:35 EDT 2024    | 2024-09-02T05:11:35Z",
        "Mon Sep 02 01:11:35 +0200 2024  | 2024-09-01T23:11:35Z",
        "Tue Mar 04 2025 10:15:00 GMT+0530 (India Standard Time) | 2025-03-04T04:45:00Z",
        "March 4, 2025 10:15 PM EST      | 2025-03-05T03:15:00Z",
        "04.03.2025, 10:15 Uhr           | 2025-03-04T10:15:00Z",
        "Tue, 03/04/2025 - 10:15         | 2025-03-04T10:15:00Z",
        "20250304T101500Z                | 2025-03-04T10:15:00Z",
        "20250304T1015+0100              | 2025-03-04T09:15:00Z",
        "20250304                        | 2025-03-04T00:00:00Z",
        "20250304101500                  | 2025-03-04T10:15:00Z",
        "202503041015                    | 2025-03-04T10:15:00Z",
        "1741083300                      | 2025-03-04T10:15:00Z",
        "1741083300000                   | 2025-03-04T10:15:00Z",
        "2025-03-04                      | 2025-03-04T00:00:00Z",
        "1898-01-13                      | 1898-01-13T00:00:00Z",
      })
  void reads_the_values_that_programs_write(String value, String instant) {
    assertThat(DateReader.read(value, AMERICAN).orElseThrow().instant()).hasToString(instant);
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
        "12/2025",
        "20251304",
      })
  void what_stands_for_no_date_is_absent(String value) {
    assertThat(DateReader.read(value, AMERICAN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "December 29th 2019             | 2019-12-29",
        "29.12.19                       | 2019-12-29",
        "29/12/2019                     | 2019-12-29",
        "29 / 12 / 2019                 | 2019-12-29",
        "the 3rd of May, 2024           | 2024-05-03",
        "3-May-24                       | 2024-05-03",
        "May 3 '24                      | 2024-05-03",
        "3 mai 2024                     | 2024-05-03",
        "1er août 2024                  | 2024-08-01",
        "3 de mayo del 2024             | 2024-05-03",
        "3. května 2024                 | 2024-05-03",
        "3 maja 2024 r.                 | 2024-05-03",
        "3 травня 2024                  | 2024-05-03",
        "3 мая 2024 года                | 2024-05-03",
        "2024. május 3.                 | 2024-05-03",
        "2024 m. gegužės 3 d.           | 2024-05-03",
        "2024. gada 3. maijs            | 2024-05-03",
        "3. toukokuuta 2024             | 2024-05-03",
        "3. maí 2024                    | 2024-05-03",
        "2024ko maiatzaren 3a           | 2024-05-03",
        "3 ΟΚΤΩΒΡΙΟΥ 2024               | 2024-10-03",
        "3 Οκτωβρίου 2024               | 2024-10-03",
        "3 EKİM 2024                    | 2024-10-03",
        "12 KASIM 2024                  | 2024-11-12",
        "3 ŞUBAT 2024                   | 2024-02-03",
        "5 Tháng 3, 2024                | 2024-03-05",
        "ngày 5 tháng 3 năm 2024        | 2024-03-05",
        "5 Tháng Mười Hai, 2024         | 2024-12-05",
        "3 ตุลาคม 2567                  | 2024-10-03",
        "3 ต.ค. 67                      | 2024-10-03",
        "๓ ตุลาคม พ.ศ. ๒๕๖๗             | 2024-10-03",
        "۱۵ خرداد ۱۴۰۳                  | 2024-06-04",
        "۱۴۰۳/۰۱/۰۱                     | 2024-03-20",
        "١ محرم ١٤٤٦                    | 2024-07-07",
        "٣ أكتوبر ٢٠٢٤                  | 2024-10-03",
        "3 تشرين الأول 2024             | 2024-10-03",
        "5 مايو/أيار 2024               | 2024-05-05",
        "3 באוקטובר 2024                | 2024-10-03",
        "३ अक्टूबर २०२४                 | 2024-10-03",
        "৩ অক্টোবর ২০২৪                 | 2024-10-03",
        "2024年1月5日                    | 2024-01-05",
        "2024 年 1 月 5 日                | 2024-01-05",
        "2024년 1월 5일                   | 2024-01-05",
        "2024. 1. 5.                    | 2024-01-05",
        "令和6年1月5日                    | 2024-01-05",
        "民國113年1月5日                  | 2024-01-05",
        "readApril 5, 2024              | 2024-04-05",
        "3 thg 5, 2024                  | 2024-05-03",
      })
  void reads_days_in_the_words_and_years_of_many_languages(String line, LocalDate day) {
    assertThat(DateReader.in(line, PageLocale.UNKNOWN))
        .extracting(WrittenDate::day)
        .containsExactly(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "31/10/2024 14h30                | 2024-10-31T14:30:00Z",
        "31 octobre 2024 à 14 h 30       | 2024-10-31T14:30:00Z",
        "31 octobre 2024 à 14h           | 2024-10-31T14:00:00Z",
        "Oct. 31, 2024, 2:30 p.m. ET     | 2024-10-31T18:30:00Z",
        "Jan. 31, 2024, 2:30 p.m. ET     | 2024-01-31T19:30:00Z",
        "Oct 31, 2024 2:30 p. m.         | 2024-10-31T14:30:00Z",
        "31. 10. 2024 klo 14.30          | 2024-10-31T14:30:00Z",
        "31 okt 2024 kl. 14.30           | 2024-10-31T14:30:00Z",
        "31.10.2024 • 14:30 Uhr MESZ     | 2024-10-31T12:30:00Z",
        "31.10.2024, 14 Uhr              | 2024-10-31T14:00:00Z",
        "28.09.1912:44                   | 2019-09-28T12:44:00Z",
        "28.09.201912:44                 | 2019-09-28T12:44:00Z",
        "28.09.20199:44                  | 2019-09-28T09:44:00Z",
        "5 May 201912:44                 | 2019-05-05T12:44:00Z",
        "2019-05-0512:44                 | 2019-05-05T12:44:00Z",
        "14:30 · 31/10/2024              | 2024-10-31T14:30:00Z",
        "2024年10月31日 下午2:30           | 2024-10-31T14:30:00Z",
        "2024年10月31日午後2時30分         | 2024-10-31T14:30:00Z",
        "2024년 10월 31일 오후 2시 30분     | 2024-10-31T14:30:00Z",
        "31 Ekim 2024 Perşembe 14:30     | 2024-10-31T14:30:00Z",
        "31 ตุลาคม 2567 14:30 น.         | 2024-10-31T14:30:00Z",
        "Thứ năm, 31/10/2024, 14:30 (GMT+7) | 2024-10-31T07:30:00Z",
        "۱۴۰۳/۰۸/۱۰ - ۱۴:۳۰              | 2024-10-31T14:30:00Z",
        "31 октября 2024, 14:30 мск      | 2024-10-31T11:30:00Z",
        "31 октября 2024, 14:30 МСК      | 2024-10-31T11:30:00Z",
        "31 Oct 2024 14:30 Eastern Daylight Time | 2024-10-31T18:30:00Z",
        "31/10/2024 24:00                | 2024-11-01T00:00:00Z",
      })
  void reads_the_time_beside_a_day(String line, String instant) {
    assertThat(DateReader.in(line, PageLocale.UNKNOWN))
        .first()
        .extracting(WrittenDate::instant)
        .hasToString(instant);
  }

  @ParameterizedTest
  @CsvSource({
    "3 Oct 2024 14:30 IST, https://news.example.in/a, 2024-10-03T09:00:00Z",
    "3 Oct 2024 14:30 IST, https://news.example.com/a, 2024-10-03T09:00:00Z",
    "3 Oct 2024 14:30 IST, https://news.example.ie/a, 2024-10-03T13:30:00Z",
    "3 Oct 2024 14:30 IST, https://news.example.co.il/a, 2024-10-03T11:30:00Z",
    "3 Oct 2024 14:30 CST, https://news.example.com/a, 2024-10-03T20:30:00Z",
    "3 Oct 2024 14:30 CST, https://news.example.cn/a, 2024-10-03T06:30:00Z",
    "3 Oct 2024 14:30 EST, https://news.example.com.au/a, 2024-10-03T04:30:00Z",
    "3 Oct 2024 14:30 BST, https://news.example.co.uk/a, 2024-10-03T13:30:00Z",
    "3 Oct 2024 14:30 BST, https://news.example.com.bd/a, 2024-10-03T08:30:00Z",
  })
  void a_zone_of_several_countries_is_that_of_the_page(String line, String url, String instant) {
    WrittenDate date =
        DateReader.in(line, PageLocale.of(null, WebUrl.parse(url).orElseThrow())).getFirst();
    assertThat(date.instant()).hasToString(instant);
    assertThat(date.note()).contains("has several meanings");
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, 2024-05-06",
    "en-GB, 2024-06-05",
    "en, 2024-05-06",
    "de, 2024-06-05",
    "pt-BR, 2024-06-05",
    "hr, 2024-06-05",
  })
  void day_and_month_take_the_order_of_the_language(String tag, LocalDate day) {
    PageLocale locale = PageLocale.of(LanguageTag.parse(tag).orElseThrow(), null);
    WrittenDate date = DateReader.in("5/6/2024", locale).getFirst();
    assertThat(date.day()).isEqualTo(day);
    assertThat(date.note()).contains("could change places");
  }

  @Test
  void day_and_month_take_the_order_that_other_dates_of_the_page_show() {
    assertThat(DateReader.orderIn("28/6/2024")).isEqualTo(DayOrder.DAY_FIRST);
    assertThat(DateReader.orderIn("6/28/24")).isEqualTo(DayOrder.MONTH_FIRST);
    assertThat(DateReader.orderIn("5/6/2024")).isEqualTo(DayOrder.UNKNOWN);
    WrittenDate date = DateReader.in("5/6/2024", AMERICAN.with(DayOrder.DAY_FIRST)).getFirst();
    assertThat(date.day()).isEqualTo(LocalDate.of(2024, 6, 5));
    assertThat(date.note()).doesNotContain("could change places");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 hours ago",
        "22:31",
        "8 января, 17:46",
        "45.13.2024",
        "0800 555 1234",
        "10.0.12.2024",
        "18. Oktober 19 Uhr",
        "May 24 people met",
        "2:1 after 90 minutes",
      })
  void what_is_no_full_date_is_none(String line) {
    assertThat(DateReader.in(line, PageLocale.UNKNOWN)).isEmpty();
  }

  @Test
  void a_running_time_beside_a_day_is_no_time_of_day() {
    assertThat(DateReader.in("3 May 2024 | 4:30 min", PageLocale.UNKNOWN).getFirst().time())
        .isNull();
  }

  @Test
  void each_date_goes_by_the_words_before_it() {
    assertThat(labels("Updated: 19.04.2026 19:45 Published: 19.04.2026 19:05"))
        .containsExactly(DateLabel.UPDATED, DateLabel.PUBLISHED);
    assertThat(labels("Last updated date: 3 May 2024")).containsExactly(DateLabel.UPDATED);
    assertThat(labels("Mis à jour le 3 mai 2024, publié le 2 mai 2024"))
        .containsExactly(DateLabel.UPDATED, DateLabel.PUBLISHED);
    assertThat(labels("最終更新日 2024年5月3日")).containsExactly(DateLabel.UPDATED);
    assertThat(labels("Cập nhật 3/5/2024")).containsExactly(DateLabel.UPDATED);
    assertThat(labels("Diese Seite wurde zuletzt am 29. Januar 2020 um 13:22 Uhr geändert."))
        .containsExactly(DateLabel.UPDATED);
    assertThat(labels("Erstellt am: 3. Mai 2024")).containsExactly(DateLabel.PUBLISHED);
    assertThat(labels("London, 3 May 2024")).containsExactly(DateLabel.NONE);
  }

  @Test
  void a_time_of_the_next_date_is_not_taken() {
    List<WrittenDate> dates =
        DateReader.in("Published 5 May 2024. Updated 6 May 2024 10:15", PageLocale.UNKNOWN);
    assertThat(dates).extracting(WrittenDate::isTimed).containsExactly(false, true);
  }

  @Test
  void what_was_taken_for_granted_is_said() {
    assertThat(DateReader.read("2025-03-04 10:15", AMERICAN).orElseThrow().note())
        .contains("read as UTC");
    assertThat(DateReader.read("2025-03-04", AMERICAN).orElseThrow().note())
        .contains("without a time");
    assertThat(DateReader.read("2025-03-04T10:15Z", AMERICAN).orElseThrow().note()).isNull();
  }

  private static List<DateLabel> labels(String line) {
    return DateReader.in(line, PageLocale.UNKNOWN).stream().map(WrittenDate::label).toList();
  }
}
