package newsreel.extract.html.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Boats leave at dawn. REUTERS/Ola Berg ~ Boats leave at dawn. ~ REUTERS/Ola Berg",
        "FILE PHOTO: Boats leave at dawn. REUTERS/Ola Berg/File Photo ~ Boats leave at dawn. ~"
            + " REUTERS/Ola Berg",
        "הסירות יוצאות עם שחר. צילום: נועה כהן ~ הסירות יוצאות עם שחר. ~ נועה כהן",
        "Łodzie wypływają o świcie. Fot. Ewa Lis ~ Łodzie wypływają o świcie. ~ Ewa Lis",
        "Thuyền rời bến lúc rạng đông. Ảnh: Lan Anh ~ Thuyền rời bến lúc rạng đông. ~ Lan Anh",
        "Boats leave at dawn. Photo: Reuters ~ Boats leave at dawn. ~ Reuters",
        "Boote im Hafen. (Foto: Ola Berg/dpa) ~ Boote im Hafen. ~ Ola Berg/dpa",
        "Boats leave at dawn. Photo by Ann Lee/Getty Images ~ Boats leave at dawn. ~ Ann Lee/Getty"
            + " Images",
        "Boats leave at dawn. © AFP ~ Boats leave at dawn. ~ AFP",
        "Boats leave at dawn. (AP) ~ Boats leave at dawn. ~ AP",
        "The harbour in winter / Ann Lee ~ The harbour in winter ~ Ann Lee",
        "Łodzie w porcie. Fot. : Jan Kos ~ Łodzie w porcie. ~ Jan Kos",
        "港を出る船＝ＡＰ ~ 港を出る船 ~ ＡＰ",
        "港を出る船（佐藤花子撮影） ~ 港を出る船 ~ 佐藤花子",
        "배가 항구를 떠나고 있다. 연합뉴스 ~ 배가 항구를 떠나고 있다 ~ 연합뉴스",
      })
  void caption_and_credit_are_told_apart(String line, String caption, String credit) {
    assertThat(CreditLine.of(line)).isEqualTo(new CreditLine(caption, credit));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann Lee (left) and Ola Berg (right).",
        "The harbour in winter (file photo)",
        "Results: three boats out of ten came home.",
        "Das Schiff bei der Ausfahrt. (Archivbild)",
      })
  void a_caption_without_a_credit_stays_whole(String line) {
    assertThat(CreditLine.of(line)).isEqualTo(new CreditLine(line, null));
  }

  @Test
  void a_credit_stands_without_its_label_and_brackets() {
    assertThat(CreditLine.bare("(Image: Ann Lee)")).contains("Ann Lee");
    assertThat(CreditLine.bare("Foto: Bild: Ola Berg")).contains("Ola Berg");
    assertThat(CreditLine.bare("© Quay (Pool)")).contains("Quay (Pool)");
    assertThat(CreditLine.bare("Photo:")).isEmpty();
  }
}
