package newsreel.extract.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import newsreel.values.LanguageTag;
import newsreel.values.WebUrl;

class DateReaderFuzzTest {
  private static final List<PageLocale> LOCALES =
      List.of(
          PageLocale.UNKNOWN,
          PageLocale.of(LanguageTag.parse("en-US").orElseThrow(), null),
          PageLocale.of(LanguageTag.parse("ar").orElseThrow(), null),
          PageLocale.of(LanguageTag.parse("ko").orElseThrow(), null),
          PageLocale.of(null, WebUrl.parse("https://a.example.hr/").orElseThrow()));

  @Property(tries = 3000)
  void any_line_gives_dates_that_stand_in_it_or_none(@ForAll("lines") String line) {
    for (PageLocale locale : LOCALES) {
      for (WrittenDate date : DateReader.in(line, locale)) {
        assertThat(date.start()).isBetween(0, date.end());
        assertThat(date.end()).isLessThanOrEqualTo(line.length());
        assertThat(date.instant()).isNotNull();
      }
      DateReader.read(line, locale);
      DateReader.timeIn(line, locale);
      DateReader.orderIn(line);
    }
  }

  @Provide
  Arbitrary<String> lines() {
    Arbitrary<String> part =
        Arbitraries.of(
            "1",
            "3",
            "12",
            "13",
            "24",
            "31",
            "45",
            "2024",
            "1403",
            "1446",
            "2567",
            "113",
            "20240503",
            "202412",
            "99999",
            "1714731300",
            ".",
            "/",
            "-",
            ":",
            ",",
            " ",
            " ",
            "'",
            "(",
            "+",
            "T",
            "Z",
            "h",
            "Uhr",
            "pm",
            "a.m.",
            "May",
            "mayo",
            "EKİM",
            "ต.ค.",
            "خرداد",
            "محرم",
            "ربيع",
            "الأول",
            "tháng",
            "年",
            "月",
            "日",
            "令和",
            "民國",
            "下午",
            "ET",
            "IST",
            "UTC",
            "Europe",
            "Berlin",
            "_",
            "updated",
            "更新",
            "de",
            "of",
            "GEARAPR",
            "th",
            "٣",
            "५",
            "[",
            "Eastern",
            "time",
            "\u200F");
    return part.list().ofMinSize(1).ofMaxSize(14).map(parts -> String.join("", parts));
  }
}
