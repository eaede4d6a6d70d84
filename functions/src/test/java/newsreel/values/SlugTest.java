package newsreel.values;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlugTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Harbour reopens | harbour-reopens",
        "AZ az 09 | az-az-09",
        "  --Ice: 3 ships!--  | ice-3-ships",
        "The pilot's log | the-pilots-log",
        "Été à l’Île | ete-a-lile",
        "Ångström – ½ | angstrom-1-2",
        "‘Quoted’ | quoted",
        "@[`{ | ''",
        "東京 | ''",
        "東京 2026 | 2026"
      })
  void wordsAreLowerCaseAsciiJoinedByHyphens(String text, String slug) {
    assertThat(Slug.of(text)).isEqualTo(slug);
  }

  @Test
  void whatIsLongerThan64CharactersIsCutAtAWord() {
    assertThat(Slug.of("a".repeat(64))).isEqualTo("a".repeat(64));
    assertThat(Slug.of("a".repeat(65))).isEqualTo("a".repeat(64));
    assertThat(Slug.of("a".repeat(64) + " b")).isEqualTo("a".repeat(64));
    assertThat(Slug.of("a".repeat(60) + " bcdef")).isEqualTo("a".repeat(60));
    assertThat(Slug.of("a " + "b".repeat(70))).isEqualTo("a");
  }

  @Test
  void ofAVeryLongTextTheFirstThousandCharactersAreRead() {
    assertThat(Slug.of(" ".repeat(999) + "ab")).isEqualTo("a");
    assertThat(Slug.of(" ".repeat(998) + "ab")).isEqualTo("ab");
    assertThat(Slug.of("é".repeat(10))).isEqualTo("e".repeat(10));
    assertThat(Slug.of(" ".repeat(999) + "éb")).isEqualTo("e");
  }

  /** Both ways to a slug: that of ASCII, and the one for every text. */
  @Property(tries = 300)
  void anAccentElsewhereChangesNothing(@ForAll @StringLength(max = 40) String text) {
    String ascii = text.replaceAll("[^ -~]", "-");

    assertThat(Slug.of(ascii + " \u0301e")).isEqualTo(Slug.of(ascii + " e"));
    assertThat(Slug.of(ascii)).matches("([a-z0-9]+(-[a-z0-9]+)*)?");
  }

  @Test
  void aHashMakesASlugUnique() {
    assertThat(Slug.hash("a")).isEqualTo("ca978112ca1b");
    assertThat(Slug.withHash("Harbour", "a")).isEqualTo("harbour-ca978112ca1b");
    assertThat(Slug.withHash("東京", "a")).isEqualTo("ca978112ca1b");
    assertThat(Sha256.hex("a", 2)).isEqualTo("ca97");
  }
}
