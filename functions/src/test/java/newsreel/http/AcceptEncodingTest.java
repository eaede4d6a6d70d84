package newsreel.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AcceptEncodingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip | true",
        "br, GZIP;q=0.5 | true",
        "x-gzip | true",
        "* | true",
        "br | false",
        "'' | false",
        "gzip;q=0 | false",
        "gzip; q=0.000, * | false",
        "*;q=0 | false",
        "*;q=0, gzip | true",
        "*, br | true",
        "gzip;q=0.001 | true"
      })
  void gzipIsTakenWhereItIsNamedOrAnyIsAndNotRefused(String header, boolean taken) {
    assertThat(AcceptEncoding.takesGzip(header)).isEqualTo(taken);
  }
}
