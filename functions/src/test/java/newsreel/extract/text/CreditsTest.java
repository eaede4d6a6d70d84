package newsreel.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The ferry leaves the quay at dawn. Photo: Reuters | The ferry leaves the quay at dawn. |"
            + " Reuters",
        "The ferry leaves the quay. Image: Anna Holm/AFP | The ferry leaves the quay. | Anna"
            + " Holm/AFP",
        "The ferry leaves the quay.Credit: PA | The ferry leaves the quay. | PA",
        "The ferry leaves the quay (Picture: Ole Berg) | The ferry leaves the quay | Ole Berg",
        "The ferry leaves the quay. — Picture by Mei Lin | The ferry leaves the quay. | Mei Lin",
        "The ferry leaves the quay. Photo by Jo Hart /AFP via Getty Images | The ferry leaves the"
            + " quay. | Jo Hart /AFP via Getty Images",
        "The ferry leaves the quay. (AP) | The ferry leaves the quay. | AP",
        "The ferry leaves the quay. HANDOUT / AFP | The ferry leaves the quay. | HANDOUT / AFP",
        "The ferry leaves the quay. AP | The ferry leaves the quay. | AP",
        "Die Fähre legt ab. © dpa Images, Otto Wels | Die Fähre legt ab. | dpa Images, Otto Wels",
        "Die Fähre legt ab. Bild: Otto Wels/dpa | Die Fähre legt ab. | Otto Wels/dpa",
        "Die Fähre legt ab. Foto: Otto Wels. | Die Fähre legt ab. | Otto Wels",
        "Färjan lämnar kajen. Foto: Eva Ek / TT | Färjan lämnar kajen. | Eva Ek / TT",
        "Le ferry quitte le quai. Crédit photo : Léa Roy | Le ferry quitte le quai. | Léa Roy",
        "La barca lascia il molo al mattino / Ugo Neri | La barca lascia il molo al mattino | Ugo"
            + " Neri",
        "Паром отходит от причала. Фото: Анна Белова | Паром отходит от причала. | Анна Белова",
        "岸壁を離れるフェリー（山田花子撮影） | 岸壁を離れるフェリー | 山田花子",
        "岸壁を離れるフェリー＝ＡＰ | 岸壁を離れるフェリー | ＡＰ",
        "배가 항구를 떠나고 있다. 연합뉴스 | 배가 항구를 떠나고 있다. | 연합뉴스"
      })
  void a_credit_is_parted_from_its_caption(String line, String caption, String credit) {
    assertThat(Credits.tail(Line.of(line)))
        .isNotNull()
        .returns(caption, Credit::caption)
        .returns(credit, Credit::credit);
  }

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
        "Otto Wels/REUTERS | Otto Wels/REUTERS",
        "GETTY IMAGES | GETTY IMAGES"
      })
  void a_credit_may_be_a_line_of_its_own(String line, String credit) {
    assertThat(CreditLine.alone(Line.of(line)))
        .isNotNull()
        .returns(null, Credit::caption)
        .returns(credit, Credit::credit);
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
    assertThat(Credits.tail(Line.of(line))).isNull();
  }
}
