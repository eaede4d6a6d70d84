package newsreel.extract.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What both extractors make of credits stands in SameReadingTest. */
class CreditsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Photo: AFP | AFP",
        "(Foto: Pool via REUTERS) | Pool via REUTERS",
        "BILD: SN/APA/Otto Wels | SN/APA/Otto Wels",
        "Foto: Bild: Otto Wels | Otto Wels",
        "© Otto Wels / dpa | Otto Wels / dpa",
        "Illustration by Jo Hart | Jo Hart",
        "Credits: Supplied Image; | Supplied Image",
        "Aktenfoto: Otto Wels | Otto Wels",
        "Fotos © Otto Wels | Otto Wels",
      })
  void a_label_makes_a_line_a_credit(String line, String credit) {
    assertThat(CreditLine.labelled(line))
        .isNotNull()
        .returns(null, Credit::caption)
        .returns(credit, Credit::name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Otto Wels/REUTERS", "GETTY IMAGES", "Supplied", "(AP)"})
  void a_name_that_is_known_for_a_credit_needs_no_label(String line) {
    assertThat(CreditLine.named(line))
        .isNotNull()
        .returns(line.replace("(", "").replace(")", ""), Credit::name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Facebook", "mehr", "Otto Wels", "supplied by the town"})
  void others_need_one(String line) {
    assertThat(CreditLine.named(line)).isNull();
  }

  @Test
  void a_credit_stands_without_its_label_and_brackets() {
    assertThat(CreditLine.name("(Image: Ann Lee)")).contains("Ann Lee");
    assertThat(CreditLine.name("Foto: Bild: Ola Berg")).contains("Ola Berg");
    assertThat(CreditLine.name("© Quay (Pool)")).contains("Quay (Pool)");
    assertThat(CreditLine.name("Copyright, Ann Lee/AP")).contains("Ann Lee/AP");
    assertThat(CreditLine.name("Photo:")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "FILE PHOTO: Boats leave at dawn. REUTERS/Ola Berg/File Photo ~ REUTERS/Ola Berg",
        "The harbour in winter / Ann Lee ~ Ann Lee",
        "Boats leave at dawn. (Ann Lee) ~ Ann Lee",
        "Boats leave at dawn(Dok.Quay) ~ Dok.Quay",
        "Boats leave at dawn, photo: Ann Lee ~ Ann Lee",
      })
  void in_a_line_that_is_a_caption_a_name_is_enough(String line, String credit) {
    assertThat(Credits.of(line)).isNotNull().returns(credit, Credit::name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann Lee (left) and Ola Berg (right).",
        "The harbour in winter (file photo)",
        "Results: three boats out of ten came home.",
        "Das Schiff bei der Ausfahrt. (Archivbild)",
        "Ein Kleid von VALENTINOFoto",
        "She bought a rocket by NASA",
      })
  void a_caption_may_have_no_credit(String line) {
    assertThat(Credits.of(line)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The committee (which had met twice) adopted the plan.",
        "She showed a photo of the harbour to the court on Tuesday.",
        "“The picture is clear: we need more pumps,” she said.",
        "Prices rose by a third, according to Reuters.",
        "The river / canal question is older than the town."
      })
  void a_sentence_is_no_caption(String line) {
    boolean named = !Credits.endsSentence(line);

    assertThat(Credits.tail(line, line.length() - 1, named)).isNull();
  }
}
