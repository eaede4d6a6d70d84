package newsreel.local.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.PageContent;
import newsreel.extract.Extraction;
import newsreel.extract.PageSource;
import newsreel.extract.html.HtmlExtractor;
import org.junit.jupiter.api.Test;

class GeneratedSourceTest {
  private static List<SourceEntry.Page> all(long pages, long seed) {
    List<SourceEntry.Page> items = new ArrayList<>();
    GeneratedSource source = new GeneratedSource(pages, seed);
    for (Optional<SourceEntry> item = source.next(); item.isPresent(); item = source.next()) {
      items.add((SourceEntry.Page) item.get());
    }
    assertThat(items).hasSize((int) source.total());
    return items;
  }

  private static List<String> contents(List<SourceEntry.Page> pages) {
    return pages.stream().map(p -> new String(p.page().content(), UTF_8)).toList();
  }

  @Test
  void thePagesAreTheSameForTheSameSeedAndOthersForAnother() {
    assertThat(contents(all(200, 3))).isEqualTo(contents(all(200, 3)));
    assertThat(contents(all(200, 3))).doesNotContainAnyElementsOf(contents(all(200, 4)));
  }

  @Test
  void asManyPagesAreDistinctAsAskedForAndSomeComeAgainChangedOrAsTheyWere() {
    List<SourceEntry.Page> pages = all(660, 1);
    assertThat(pages.stream().map(p -> p.page().url()).distinct()).hasSize(660);
    assertThat(pages).hasSize(660 + 33 + 20);
    assertThat(contents(pages).stream().distinct().count()).isLessThan(660 + 33 + 1);
  }

  @Test
  void fewTopicsHoldMost() {
    Map<String, Long> topics =
        all(1_000, 1).stream()
            .collect(
                Collectors.groupingBy(
                    p ->
                        Objects.requireNonNull(p.page().url())
                            .uri()
                            .getPath()
                            .replaceFirst("^/([^/]*)/.*", "$1"),
                    Collectors.counting()));
    long three =
        topics.values().stream()
            .sorted(Comparator.reverseOrder())
            .limit(3)
            .mapToLong(Long::longValue)
            .sum();
    assertThat(topics).hasSizeGreaterThan(15);
    assertThat(three).isGreaterThan(350);
  }

  @Test
  void aPageIsReadWithItsPhotosVideosAndTimes() {
    List<PageContent> read =
        all(200, 1).stream()
            .filter(p -> p.page().contentType().startsWith("text/html"))
            .map(p -> new PageSource(p.page().content(), null, p.page().url()))
            .map(source -> ((Extraction.Extracted) new HtmlExtractor().extract(source)).content())
            .toList();
    assertThat(read)
        .allSatisfy(
            page -> {
              ArticleMetadata article = page.article();
              assertThat(article.publishedAt()).isBefore(article.modifiedAt());
              assertThat(article.topic()).isNotNull();
              assertThat(article.authors()).hasSize(1);
              assertThat(article.images())
                  .filteredOn(image -> image.url() != null)
                  .isNotEmpty()
                  .allSatisfy(image -> assertThat(image.credit()).isNotBlank());
              assertThat(page.body()).hasSizeBetween(4, 30);
              assertThat(page.videos())
                  .allSatisfy(video -> assertThat(video.duration()).isNotNull());
            });
    assertThat(read).anySatisfy(page -> assertThat(page.videos()).hasSizeGreaterThan(1));
  }
}
