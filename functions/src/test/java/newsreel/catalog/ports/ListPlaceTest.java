package newsreel.catalog.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import newsreel.catalog.Article;
import newsreel.catalog.Author;
import newsreel.catalog.Availability;
import newsreel.catalog.Facet;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Listing;
import newsreel.catalog.Position;
import newsreel.catalog.Publisher;
import newsreel.catalog.Samples;
import newsreel.catalog.Topic;
import newsreel.catalog.Video;
import newsreel.values.LanguageTag;
import org.junit.jupiter.api.Test;

/** Where an item stands in lists, and by what it is filtered. */
final class ListPlaceTest {
  private static final Instant CAME = Instant.parse("2026-06-01T12:00:00Z");
  private static final Instant LONG_AGO = Instant.parse("1850-01-01T00:00:00Z");

  private static Position position(String id, boolean dated) {
    return Position.of(ItemKind.ARTICLE, id, dated ? LONG_AGO : null, CAME);
  }

  @Test
  void whatHasNoDateStandsBehindEverythingDatedAndAPlaceIsReadBackFromItsText() {
    Position dated = position("a", true);
    Position undated = position("a", false);
    assertThat(undated).isLessThan(dated);
    assertThat(undated.date()).isEmpty();
    assertThat(dated.date()).contains(LONG_AGO);
    assertThat(Position.parse(dated.toString())).contains(dated);
    assertThat(Position.parse(undated.toString())).contains(undated);
    assertThat(dated.toString()).doesNotContain("a#").contains("1850-01-01T00:00:00Z#");
    assertThat(Position.of(ItemKind.ARTICLE, "a", LONG_AGO.plusNanos(1), CAME)).isEqualTo(dated);
    assertThat(Position.of(ItemKind.VIDEO, "a", LONG_AGO, CAME)).isNotEqualTo(dated);
    assertThat(List.of("", "#", "noon#a", "-", "2026-06-01T12:00:00Z"))
        .allSatisfy(text -> assertThat(Position.parse(text)).isEmpty());
  }

  @Test
  void aTimeLeavesOutWhatHasNoDate() {
    Listing all = new Listing(null, null, null, null, 1);
    Listing until = new Listing(null, null, CAME, null, 1);
    Listing from = new Listing(null, LONG_AGO, null, null, 1);
    assertThat(all.holds(position("a", false))).isTrue();
    assertThat(until.holds(position("a", false))).isFalse();
    assertThat(from.holds(position("a", false))).isFalse();
    assertThat(until.holds(position("a", true))).isTrue();
    assertThat(from.holds(position("a", true))).isTrue();
    assertThat(new Listing(null, null, LONG_AGO, null, 1).holds(position("a", true))).isFalse();
  }

  @Test
  void everyMarkLiesInOnePartOfItsWeek() {
    for (int of : List.of(1, 2, 3, 7, 100)) {
      for (int item = 0; item < 50; item++) {
        String mark = position("item-" + item, true).mark();
        assertThat(
                IntStream.rangeClosed(1, of)
                    .mapToObj(number -> new WeekPart(Week.UNDATED, number, of))
                    .filter(p -> p.low().compareTo(mark) <= 0 && mark.compareTo(p.high()) < 0))
            .hasSize(1);
      }
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new WeekPart(Week.UNDATED, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new WeekPart(Week.UNDATED, 2, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WeekPart(Week.UNDATED, 1, WeekPart.MAX + 1));
  }

  @Test
  void facetsAreOfTheArticleAndAVideoHasThoseOfItsArticlesBesidesItsOwn() {
    Article article = Samples.article("Harbour", CAME, List.of());
    Article full =
        new Article(
            article.id(),
            article.metadata().toBuilder()
                .authors(List.of(new Author("Mara LIND", null)))
                .keywords(List.of("Ferries", "k".repeat(150)))
                .publisher(new Publisher("Example News"))
                .language(new LanguageTag("pt-BR"))
                .topic(Topic.of("Sea"))
                .build(),
            List.of(),
            Availability.ALWAYS,
            Set.of(),
            "",
            article.revision());
    assertThat(Facet.of(full))
        .contains(
            "author:mara lind",
            "keyword:ferries",
            "publisher:example news",
            "language:pt-br",
            "language:pt",
            "topic:sea")
        .contains(Facet.keyword("K".repeat(150)))
        .doesNotContain(Facet.VIDEO)
        .hasSize(7);

    Video video = Samples.video("Clip", article.revision()).withArticles(List.of(full.reference()));
    assertThat(Facet.of(video))
        .contains(Facet.VIDEO, "author:mara lind", "publisher:example news")
        .doesNotContain("language:pt-br", "topic:sea");
    assertThat(video.firstPublication()).contains(CAME);
  }
}
