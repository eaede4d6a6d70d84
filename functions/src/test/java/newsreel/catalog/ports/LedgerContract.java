package newsreel.catalog.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Position;
import newsreel.catalog.Samples;
import newsreel.catalog.Topic;
import newsreel.catalog.TopicId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is promised of counts, of the change log and of boundaries. */
interface LedgerContract extends CatalogPorts {
  @Test
  default void anItemIsCountedOnceUnderOneTopic() {
    Topic sea = Topic.of("Sea");
    Topic ice = Topic.of("Ice");
    assertThat(post(Optional.empty(), entry("a", 1, sea), List.of())).isTrue();
    assertThat(post(Optional.empty(), entry("a", 1, sea), List.of())).isFalse();
    assertThat(topics()).containsExactly(new TopicSummary(sea, 1, 0, Samples.NOON));

    assertThat(post(posted("a"), entry("a", 2, ice), List.of())).isTrue();
    assertThat(topics()).containsExactly(new TopicSummary(ice, 1, 0, Samples.NOON));

    assertThat(post(posted("a"), entry("a", 3, null), List.of())).isTrue();
    assertThat(posted("a").orElseThrow().countedUnder()).isNull();
    assertThat(topics()).isEmpty();
  }

  @Test
  default void anArticleIsCountedInTheWeekInWhichItIsListed() {
    Week may = Week.of(Samples.NOON);
    Week june = Week.of(may.end());
    post(Optional.empty(), entry("a", 1, null, may), List.of());
    post(Optional.empty(), entry("b", 1, null, may), List.of());
    post(Optional.empty(), entry("c", 1, null, june), List.of());
    assertThat(catalog().weeks())
        .containsExactly(new WeekSummary(june, 1), new WeekSummary(may, 2));

    post(posted("a"), entry("a", 2, null, may), List.of());
    post(posted("b"), entry("b", 2, null, june), List.of());
    post(posted("c"), entry("c", 2, null, null), List.of());

    assertThat(posted("b").orElseThrow().countedIn()).isEqualTo(june);
    assertThat(catalog().weeks())
        .containsExactly(new WeekSummary(june, 1), new WeekSummary(may, 1));
  }

  @Test
  default void theLogTellsTheLatestOfEachItemBehindAPlaceInIt() {
    assertThat(changes()).isEmpty();
    post(Optional.empty(), entry("a", 1, null), List.of());
    post(Optional.empty(), entry("b", 1, null), List.of());
    post(posted("a"), entry("a", 2, null), List.of());

    assertThat(changes())
        .extracting(c -> c.id() + c.revision())
        .containsExactlyInAnyOrder("a2", "b1");

    List<Long> places = new ArrayList<>();
    for (int shard = 0; shard < ChangeLog.SHARDS; shard++) {
      places.add(log().read(shard, 0, 100).last());
    }
    post(posted("b"), entry("b", 2, null), List.of());
    List<ChangeLog.Change> since = new ArrayList<>();
    for (int shard = 0; shard < ChangeLog.SHARDS; shard++) {
      since.addAll(log().read(shard, places.get(shard), 100).changes());
    }
    assertThat(since).extracting(c -> c.id() + c.revision()).containsExactly("b2");
  }

  @Test
  default void aReadingOfTheLogEndsAtItsLimitAndGoesOnBehindIt() {
    for (int i = 0; i < 25; i++) {
      post(Optional.empty(), entry("item" + i, 1, null), List.of());
    }
    List<String> read = new ArrayList<>();
    for (int shard = 0; shard < ChangeLog.SHARDS; shard++) {
      ChangeLog.Stretch stretch = log().read(shard, 0, 3);
      while (true) {
        assertThat(stretch.changes()).hasSizeLessThanOrEqualTo(3);
        stretch.changes().forEach(c -> read.add(c.id()));
        if (!stretch.more()) {
          break;
        }
        stretch = log().read(shard, stretch.last(), 3);
      }
    }
    assertThat(read).hasSize(25).doesNotHaveDuplicates();
  }

  @Test
  default void aBoundaryIsToldBetweenTheInstantsAroundIt() {
    Instant midnight = Instant.parse("2026-05-26T00:00:00Z");
    post(Optional.empty(), entry("a", 1, null), List.of(midnight, midnight.plusSeconds(5)));

    assertThat(ticks(midnight.minusSeconds(90_000), midnight))
        .singleElement()
        .satisfies(c -> assertThat(c.at()).isEqualTo(midnight));
    assertThat(ticks(midnight, midnight.plusSeconds(4))).isEmpty();
    assertThat(ticks(midnight, midnight.plusSeconds(5))).hasSize(1);
  }

  private List<ChangeLog.Change> ticks(Instant after, Instant until) {
    return log().boundaries(ChangeLog.after(after), until, 100).changes();
  }

  private Optional<LedgerEntry> posted(String id) {
    return ledger().entry(ItemKind.ARTICLE, id);
  }

  private List<ChangeLog.Change> changes() {
    List<ChangeLog.Change> changes = new ArrayList<>();
    for (int shard = 0; shard < ChangeLog.SHARDS; shard++) {
      changes.addAll(log().read(shard, 0, 100).changes());
    }
    return changes;
  }

  private static LedgerEntry entry(String id, int revision, @Nullable Topic topic) {
    return entry(id, revision, topic, null);
  }

  private static LedgerEntry entry(
      String id, int revision, @Nullable Topic topic, @Nullable Week week) {
    return new LedgerEntry(
        ItemKind.ARTICLE,
        id,
        revision,
        Samples.NOON,
        topic,
        week,
        Position.of(ItemKind.ARTICLE, id, Samples.NOON, Samples.NOON),
        true,
        Set.of(TopicId.of("Sea")),
        Samples.NOON,
        null);
  }
}
