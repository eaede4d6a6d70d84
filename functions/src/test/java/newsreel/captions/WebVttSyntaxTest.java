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
  void eachPointOfW3csTestsIsJudgedAndToldByLine(SyntaxCase judged) {
    Reading reading = CaptionFile.read(judged.file(), Payload.CUE_TEXT);
    List<Integer> lines =
        switch (reading) {
          case Reading.Read(Captions captions, List<Repair> repairs, int count) ->
              repairs.stream().map(Repair::line).distinct().toList();
          case Reading.Refused(List<Fault> faults, int count) ->
              faults.stream().map(Fault::line).distinct().toList();
        };

    assertThat(reading instanceof Reading.Refused).isEqualTo(judged.refused());
    assertThat(lines).isEqualTo(judged.told());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsTakenIsRightOnceItIsWritten(SyntaxCase judged) {
    if (CaptionFile.read(judged.file(), Payload.CUE_TEXT) instanceof Reading.Read read) {
      assertThat(CaptionFile.read(WebVttWriter.write(read.captions()), Payload.CUE_TEXT))
          .isEqualTo(new Reading.Read(read.captions(), List.of(), 0));
    }
  }

  @Test
  void noneOfThe42PointsIsLeftOut() {
    assertThat(cases()).extracting(SyntaxCase::point).doesNotHaveDuplicates().hasSize(42);
  }
}
