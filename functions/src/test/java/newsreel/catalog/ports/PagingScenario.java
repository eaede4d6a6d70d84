package newsreel.catalog.ports;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.ArticleSummary;
import newsreel.catalog.Availability;
import newsreel.catalog.Listing;
import newsreel.catalog.Position;
import newsreel.catalog.Revision;
import newsreel.catalog.Samples;
import newsreel.catalog.Topic;
import newsreel.catalog.TopicId;
import newsreel.catalog.ports.PublicCatalog.Page;
import newsreel.lambda.SettableClock;
import org.jspecify.annotations.Nullable;

/**
 * A reader pages through all or through a topic while others publish, edit, withdraw and file under
 * another topic, and while embargoes end and items expire.
 */
public final class PagingScenario {
  private static final Topic SEA = Topic.of("Sea");
  private static final Topic SKY = Topic.of("Sky");

  private final Catalog catalog;
  private final CatalogWriter writer;
  private final SettableClock clock = new SettableClock(Samples.NOON);
  private int published;

  public PagingScenario(Catalog catalog, CatalogWriter writer) {
    this.catalog = catalog;
    this.writer = writer;
  }

  private PublicCatalog shown() {
    return new PublicCatalog(catalog, clock);
  }

  /**
   * Each item that is live all the while comes exactly once.
   *
   * @param before what happens before the first page: each number stands for one step
   * @param between what happens after each page
   */
  public void check(List<Integer> before, List<Integer> between, int limit, boolean ofTopic) {
    before.forEach(this::step);
    PublicCatalog shown = shown();
    @Nullable TopicId topic = ofTopic ? SEA.id() : null;
    Set<ArticleId> steady = live(topic);
    List<ArticleId> read = new ArrayList<>();
    Listing listing = new Listing(topic, null, null, null, limit);
    Optional<Position> next;
    int steps = 0;
    do {
      Page<ArticleSummary> page = shown.articles(listing);
      page.items().forEach(item -> read.add(item.id()));
      next = page.last();
      listing = next.map(listing::after).orElse(listing);
      for (int i = 0; i < 3 && steps < between.size(); i++) {
        step(between.get(steps++));
      }
      if (next.isPresent()) {
        steady.retainAll(live(topic));
      }
    } while (next.isPresent());

    assertThat(read).doesNotHaveDuplicates().containsAll(steady);
  }

  private Set<ArticleId> live(@Nullable TopicId topic) {
    Set<ArticleId> live = new HashSet<>();
    for (int i = 0; i < published; i++) {
      catalog
          .article(id(i))
          .filter(a -> a.availability().isOpenAt(clock.instant()))
          .filter(a -> topic == null || topic(a.metadata()).equals(topic))
          .ifPresent(a -> live.add(a.id()));
    }
    return live;
  }

  private static TopicId topic(ArticleMetadata article) {
    return requireNonNull(article.topic()).id();
  }

  private static ArticleId id(int number) {
    return new ArticleId("a" + number);
  }

  /** The number's last digit chooses what to do, the rest of it to what. */
  private void step(int number) {
    int which = number / 10;
    switch (number % 10) {
      case 0, 1, 2, 3 -> publish(which);
      case 4 -> file(which);
      case 5 -> change(which, Availability.ALWAYS);
      case 6, 7 ->
          change(
              which,
              Availability.ALWAYS.withdrawn(
                  new Availability.Withdrawal(clock.instant(), null, null)));
      case 8 -> clock.advance(Duration.ofSeconds(which));
      default ->
          change(which, new Availability(null, clock.instant().plusSeconds(1 + which), null));
    }
  }

  /** Many share an instant; some are embargoed, some will expire. */
  private void publish(int which) {
    Availability window =
        switch (which % 4) {
          case 0 -> new Availability(clock.instant().plusSeconds(which), null, null);
          case 1 -> new Availability(null, clock.instant().plusSeconds(1 + which), null);
          default -> Availability.ALWAYS;
        };
    ArticleMetadata metadata =
        new ArticleMetadata.Builder()
            .headline("Story " + published)
            .publishedAt(Samples.NOON.plusSeconds(which % 10))
            .topic(which % 3 == 0 ? SKY : SEA)
            .build();
    Article article =
        new Article(
            id(published++),
            metadata,
            List.of(),
            window,
            Set.of(),
            "",
            Revision.first(clock.instant()));
    writer.write(new Write(List.of(Samples.write(article)), List.of()));
  }

  private void change(int which, Availability availability) {
    if (published > 0) {
      Article before = stored(which);
      write(before, before.metadata(), availability);
    }
  }

  /** Under the other topic. */
  private void file(int which) {
    if (published > 0) {
      Article before = stored(which);
      Topic other = topic(before.metadata()).equals(SEA.id()) ? SKY : SEA;
      write(before, before.metadata().toBuilder().topic(other).build(), before.availability());
    }
  }

  private Article stored(int which) {
    return catalog.article(id(which % published)).orElseThrow();
  }

  private void write(Article before, ArticleMetadata metadata, Availability availability) {
    Article after =
        new Article(
            before.id(),
            metadata,
            List.of(),
            availability,
            Set.of(),
            "",
            before.revision().next(clock.instant(), before.availability()));
    writer.write(new Write(List.of(Samples.write(after)), List.of()));
  }
}
