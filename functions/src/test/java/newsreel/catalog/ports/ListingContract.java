package newsreel.catalog.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleSummary;
import newsreel.catalog.Availability;
import newsreel.catalog.Listing;
import newsreel.catalog.Position;
import newsreel.catalog.Revision;
import newsreel.catalog.Samples;
import newsreel.catalog.Topic;
import newsreel.catalog.TopicId;
import newsreel.catalog.Video;
import newsreel.catalog.VideoId;
import org.junit.jupiter.api.Test;

/** What is promised of lists. */
interface ListingContract extends CatalogPorts {
  @Test
  default void aListIsNewestFirstAcrossYearsAndSameInstants() {
    List<Instant> times =
        List.of(
            Instant.parse("1999-12-31T23:59:59.999Z"),
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2025-12-31T23:59:59Z"),
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2026-05-01T10:00:00Z"));
    for (int i = 0; i < times.size(); i++) {
      writer().write(CatalogPorts.articles(Samples.article("Story " + i, times.get(i), List.of())));
    }

    List<ArticleSummary> all = catalog().articles(CatalogPorts.listing(null, 100)).items();
    assertThat(all).hasSize(5);
    assertThat(all)
        .extracting(ArticleSummary::position)
        .isSortedAccordingTo(Comparator.<Position>naturalOrder().reversed());

    List<ArticleSummary> paged = new ArrayList<>();
    Optional<Listing> next = Optional.of(CatalogPorts.listing(null, 2));
    while (next.isPresent()) {
      Slice<ArticleSummary> page = catalog().articles(next.get());
      paged.addAll(page.items());
      next = page.next().map(next.get()::after);
    }
    assertThat(paged).isEqualTo(all);
  }

  @Test
  default void fromIsWithinAndToIsWithout() {
    Instant day = Instant.parse("2026-03-01T00:00:00Z");
    for (int i = 0; i < 4; i++) {
      writer()
          .write(
              CatalogPorts.articles(
                  Samples.article("Day " + i, day.plus(i, ChronoUnit.DAYS), List.of())));
    }
    Listing between =
        new Listing(null, day.plus(1, ChronoUnit.DAYS), day.plus(3, ChronoUnit.DAYS), null, 10);

    assertThat(catalog().articles(between).items())
        .extracting(ArticleSummary::headline)
        .containsExactly("Day 2", "Day 1");
    assertThat(catalog().articles(between.withLimit(1)).items())
        .extracting(ArticleSummary::headline)
        .containsExactly("Day 2");
    assertThat(
            catalog()
                .articles(
                    between.after(catalog().articles(between.withLimit(1)).next().orElseThrow()))
                .items())
        .extracting(ArticleSummary::headline)
        .containsExactly("Day 1");
  }

  @Test
  default void aTopicListsWhatIsFiledUnderItAndAWithdrawnItemIsNotListed() {
    Article shipping = filed("Harbour", "Shipping", Availability.ALWAYS);
    Article weather = filed("Frost", "Weather", Availability.ALWAYS);
    Article gone =
        filed(
            "Wrong",
            "Shipping",
            Availability.ALWAYS.withdrawn(new Availability.Withdrawal(Samples.NOON, null, null)));
    List.of(shipping, weather, gone).forEach(a -> writer().write(CatalogPorts.articles(a)));

    assertThat(catalog().articles(CatalogPorts.listing(TopicId.of("Shipping"), 10)).items())
        .containsExactly(shipping.summary());
    assertThat(catalog().articles(CatalogPorts.listing(null, 10)).items())
        .containsExactlyInAnyOrder(shipping.summary(), weather.summary());
    assertThat(catalog().articles(List.of(gone.id(), shipping.id())))
        .containsExactly(gone, shipping);
  }

  @Test
  default void videosAreListedAsArticlesAre() {
    Video old =
        new Video(
            new VideoId("old"),
            Samples.fullVideo().build(),
            List.of(),
            Availability.ALWAYS,
            Set.of(),
            Revision.first(Samples.NOON));
    Video undated = Samples.video("Undated", Revision.first(Samples.NOON));
    writer().write(new Write(List.of(), List.of(Samples.write(old), Samples.write(undated))));

    assertThat(catalog().videos(CatalogPorts.listing(null, 10)).items())
        .extracting(v -> v.card().id())
        .containsExactly(old.id(), undated.id());
    assertThat(catalog().videos(CatalogPorts.listing(TopicId.of("Shipping"), 10)).items())
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.card()).isEqualTo(old.card());
              assertThat(v.description()).isEqualTo("Two minutes on the bridge.");
              assertThat(v.uploadedAt()).isEqualTo(old.metadata().uploadedAt());
            });
  }

  private static Article filed(String headline, String topic, Availability availability) {
    return new Article(
        ArticleId.of(headline),
        Samples.fullArticle().headline(headline).topic(Topic.of(topic)).build(),
        List.of(),
        availability,
        Set.of(),
        "",
        Revision.first(Samples.NOON));
  }
}
