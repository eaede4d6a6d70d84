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
        "gzip;q=0.001 | true",
        "gzip;q=0.5, identity | false",
        "identity;q=0.5, gzip;q=0.5 | true",
        "identity;q=0.5, *;q=0.9 | true",
        "*;q=0.3, identity;q=0.9 | false",
        "gzip;q=much | true",
        "gzip;q=0, x-gzip;q=1 | true"
      })
  void gzipIsTakenWhereItIsAcceptableAndThePlainBytesAreNotPreferred(String header, boolean taken) {
    assertThat(AcceptEncoding.takesGzip(header)).isEqualTo(taken);
  }
}
