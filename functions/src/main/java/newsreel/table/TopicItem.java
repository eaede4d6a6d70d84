package newsreel.table;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import newsreel.catalog.ItemKind;
import newsreel.catalog.Topic;
import newsreel.catalog.TopicId;
import newsreel.catalog.ports.TopicSummary;
import newsreel.table.NewestOfTopic.Holder;

/** Reads a topic's counts, name and newest time. */
final class TopicItem {
  private TopicItem() {}

  /** Returns nothing for a topic without items. */
  static Optional<TopicSummary> read(Item item) {
    long articles = item.number("articles", 0);
    long videos = item.number("videos", 0);
    if (articles <= 0 && videos <= 0) {
      return Optional.empty();
    }
    Optional<Holder> article = newest(item, ItemKind.ARTICLE);
    Optional<Holder> video = newest(item, ItemKind.VIDEO);
    Optional<Instant> newestAt =
        Stream.of(article, video)
            .flatMap(Optional::stream)
            .flatMap(holder -> holder.date().stream())
            .max(Comparator.naturalOrder());
    String name = article.or(() -> video).map(Holder::name).orElseGet(() -> item.text("name"));
    return Optional.of(
        new TopicSummary(
            new Topic(new TopicId(item.text(Keys.SK)), name),
            articles,
            videos,
            newestAt.orElse(null)));
  }

  private static Optional<Holder> newest(Item item, ItemKind kind) {
    return Optional.ofNullable(item.mapOrNull(NewestOfTopic.attribute(kind), Holder::read));
  }
}
