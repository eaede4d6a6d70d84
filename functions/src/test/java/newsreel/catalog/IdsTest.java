package newsreel.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import newsreel.catalog.ports.Week;
import newsreel.values.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IdsTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "z", "A", "Z", "0", "9", "a-b.c_d~e", "aZ09"})
  void lettersDigitsAndFourSignsMakeAnId(String id) {
    assertThat(new ArticleId(id)).hasToString(id);
    assertThat(new VideoId(id)).hasToString(id);
    assertThat(new TopicId(id)).hasToString(id);
    assertThat(new ImportId(id)).hasToString(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-a", ".a", "_a", "~a", "a b", "a/b", "a:", "a@", "a[", "a`", "a{", "ä", "@"})
  void anythingElseIsNone(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ArticleId(id));
    assertThatIllegalArgumentException().isThrownBy(() -> new VideoId(id));
    assertThatIllegalArgumentException().isThrownBy(() -> new TopicId(id));
    assertThatIllegalArgumentException().isThrownBy(() -> new ImportId(id));
  }

  @Test
  void anIdHasAtMost128Characters() {
    assertThat(new ArticleId("a".repeat(128)).value()).hasSize(128);
    assertThatIllegalArgumentException().isThrownBy(() -> new ArticleId("a".repeat(129)));
  }

  @ParameterizedTest
  @CsvSource({
    "https://news.example.org/2026/harbour-reopens.html, harbour-reopens",
    "https://news.example.org/harbour/12.html, harbour",
    "https://news.example.org/abc/12, abc",
    "https://news.example.org/ab/12, news-example-org",
    "https://news.example.org/, news-example-org"
  })
  void anArticlesIdReadsAsTheLastSegmentOfItsUrlThatSaysSomething(String url, String readable) {
    ArticleId id = ArticleId.of(new WebUrl(url));

    assertThat(id.value()).matches(readable + "-[0-9a-f]{12}");
    assertThat(ArticleId.of(new WebUrl(url + "#comments"))).isEqualTo(id);
    assertThat(ArticleId.of(new WebUrl(url + "?page=2"))).isNotEqualTo(id);
  }

  @Test
  void aHeadlineIsTheIdentityOfAnArticleWithoutAUrl() {
    assertThat(ArticleId.of(" Harbour reopens ")).isEqualTo(ArticleId.of("Harbour reopens"));
    assertThat(ArticleId.of("Harbour reopens")).isNotEqualTo(ArticleId.of("Harbour reopens!"));
  }

  @Test
  void aTopicIsItsNameAndOneInAnotherScriptItsHash() {
    assertThat(TopicId.of("China-Russia relations")).hasToString("china-russia-relations");
    assertThat(TopicId.of("港").value()).matches("topic-[0-9a-f]{12}");
    assertThat(TopicId.of(" 港 ")).isEqualTo(TopicId.of("港"));
  }

  @Test
  void anImportIsOfOneVersionOfAnObject() {
    ImportId id = ImportId.of("pages", "2026/may.ndjson", "v1");

    assertThat(id.value()).matches("may-ndjson-[0-9a-f]{12}");
    assertThat(ImportId.of("pages", "2026/may.ndjson", "v2")).isNotEqualTo(id);
    assertThat(ImportId.of("pages", "2025/may.ndjson", "v1")).isNotEqualTo(id);
  }

  @Test
  void aPictureIsTheHashOfItsBytes() {
    assertThat(PictureId.of("a".getBytes(StandardCharsets.US_ASCII)))
        .hasToString("ca978112ca1bbdcafac231b39a23dc4d");
    assertThatIllegalArgumentException().isThrownBy(() -> new PictureId("a".repeat(31)));
    for (String other : new String[] {"g", "/", ":", "`", "A"}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new PictureId("0".repeat(31) + other));
    }
    assertThat(new PictureId("09af".repeat(8)).value()).hasSize(32);
  }

  @Test
  void aWeekStartsOnMonday() {
    Week week = Week.of(Instant.parse("2026-06-07T23:59:59Z"));

    assertThat(week).hasToString("2026-06-01");
    assertThat(week.start()).isEqualTo("2026-06-01T00:00:00Z");
    assertThat(week.end()).isEqualTo("2026-06-08T00:00:00Z");
    assertThat(Week.of(LocalDate.parse("2026-06-01"))).isEqualTo(week);
    assertThatIllegalArgumentException().isThrownBy(() -> new Week(LocalDate.parse("2026-06-02")));
  }
}
