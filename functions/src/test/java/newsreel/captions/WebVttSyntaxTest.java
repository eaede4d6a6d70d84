package newsreel.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WebVttSyntaxTest {
  static List<SyntaxCase> cases() {
    return Stream.of(
            SignatureCases.all(), TimingCases.all(), SettingCases.all(), RegionAndStyleCases.all())
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachPointOfW3csTestsIsJudgedByTheSyntaxAndToldByLine(SyntaxCase judged) {
    List<Integer> faulty =
        switch (CaptionFile.read(judged.file(), Payload.CUE_TEXT)) {
          case Reading.Read read -> List.of();
          case Reading.Refused(List<Fault> faults, int count) ->
              faults.stream().map(Fault::line).distinct().toList();
        };

    assertThat(faulty).isEqualTo(judged.faulty());
  }

  @Test
  void noneOfThe42PointsIsLeftOut() {
    assertThat(cases()).extracting(SyntaxCase::point).doesNotHaveDuplicates().hasSize(42);
  }
}
