package newsreel.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class PunycodeTest {
  /** Of RFC 3492, section 7.1. */
  @Example
  void theSamplesOfTheStandardAreWrittenAsItHasThem() {
    assertThat(Punycode.encoded("他们为什么不说中文")).contains("ihqwcrb4cv8a8dqg056pqjye");
    assertThat(Punycode.encoded("почемужеонинеговорятпорусски"))
        .contains("b1abfaaepdrnnbgefbadotcwatmq2g4l");
    assertThat(Punycode.encoded("porquénopuedensimplementehablarenespañol"))
        .contains("porqunopuedensimplementehablarenespaol-fmd56a");
    assertThat(Punycode.encoded("3年b組金八先生")).contains("3b-ww4c5e180e575a65lsy2b");
  }

  @Property(tries = 500)
  void aLabelIsWrittenAsJavaWritesIt(@ForAll("labels") String label) {
    assertThat(Punycode.encoded(label).map("xn--"::concat))
        .contains(IDN.toASCII(label, IDN.ALLOW_UNASSIGNED));
  }

  @Provide
  Arbitrary<String> labels() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('а', 'я')
        .withCharRange('一', '鿋')
        .withChars('ü', 'é', 'あ', 'ン')
        .ofMinLength(1)
        .ofMaxLength(12)
        .map(text -> text + 'я');
  }

  @Example
  void aLabelOfMoreThan63CharactersIsNone() {
    assertThat(Punycode.encoded("é".repeat(63))).isPresent();
    assertThat(Punycode.encoded("é".repeat(64))).isEmpty();
  }
}
