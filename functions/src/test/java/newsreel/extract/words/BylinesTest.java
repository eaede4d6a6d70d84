package newsreel.extract.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "By Ann Lee ~ Ann Lee",
        "Von Ola Berg, Redakteur ~ Ola Berg",
        "By Ann Lee and Ola Berg ~ Ann Lee; Ola Berg",
        "Par Inès Roy et Luc Petit ~ Inès Roy; Luc Petit",
        "Ann Lee (ann@quay.example) ~ Ann Lee",
        "Ann Lee | Political Editor ~ Ann Lee",
        "Text: Ola Berg ~ Ola Berg",
        "김하나 기자 ~ 김하나",
        "佐藤花子 ~ 佐藤花子",
        "Анна Лисова, Пётр Белов ~ Анна Лисова; Пётр Белов",
      })
  void names_stand_without_by_and_roles(String line, String names) {
    assertThat(String.join("; ", Bylines.names(line))).isEqualTo(names);
  }

  @Test
  void addresses_and_numbers_are_no_names() {
    assertThat(Bylines.names("ann@quay.example")).isEmpty();
    assertThat(Bylines.names("https://quay.example/ann")).isEmpty();
    assertThat(Bylines.names("04.03.2025 10:15")).isEmpty();
  }

  @Test
  void metadata_may_name_an_agency_or_a_desk_whole() {
    assertThat(Bylines.stated("The Quay and AFP")).containsExactly("The Quay and AFP");
    assertThat(Bylines.stated("Quay staff reporter")).containsExactly("Quay staff reporter");
    assertThat(Bylines.stated("Ann Lee, Ola Berg")).containsExactly("Ann Lee", "Ola Berg");
  }
}
