package newsreel.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Position;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words find which text. */
final class SearchQueryTest {
  private static boolean finds(String query, String text) {
    return new SearchDocument(
            ItemKind.ARTICLE, "a", new Position(false, Instant.EPOCH, ""), Set.of(), List.of(text))
        .matches(SearchQuery.parse(query).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "harbour             | Harbour reopens",
        "REOPENS harbour     | Harbour reopens",
        "harbour reo         | Harbour reopens",
        "cafe                | A café in Łódź",
        "lodz                | A café in Łódź",
        "CAFÉ                | the cafe",
        "strasse             | Große Straße",
        "straße              | Grosse Strasse",
        "don't               | I don’t know",
        "été                 | Pendant l’été",
        "o'brien             | Conan O‘Brien",
        "longest             | ‘longest winter’",
        "οδοσ                | Η ΟΔΟΣ",
        "istanbul            | İstanbul’da",
        "ｆｕｌｌ            | full width",
        "йод                 | Иод",
        "東京                | 東京港で火災",
        "港                  | 東京港で火災",
        "火災 東京           | 東京港で火災",
        "ニュース            | NHKニュース速報",
        "ガス                | 都市ガス",
        "ข่าว                | สถานีข่าวด่วน",
        "서울                | 서울에서 만나요",
        "مدرسه               | مَدْرَسه",
        "2026                | World Cup 2026",
        "a                   | a b c",
      })
  void isFound(String query, String text) {
    assertThat(finds(query, text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "harbour closes      | Harbour reopens",
        "reo harbour         | Harbour reopens",
        "ha                  | Harbour reopens",
        "京東                | 東京港で火災",
        "カス                | 都市ガス",
        "ขาว                 | ข่าว",
      })
  void isNotFound(String query, String text) {
    assertThat(finds(query, text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "—", "…!?", "'", "🙂"})
  void withoutAWordThereIsNoQuery(String text) {
    assertThat(SearchQuery.parse(text)).isEmpty();
  }
}
