package newsreel.bench.growth;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import newsreel.catalog.Article;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.Author;
import newsreel.catalog.Availability;
import newsreel.catalog.Edit;
import newsreel.catalog.Image;
import newsreel.catalog.ItemKind;
import newsreel.catalog.LedgerEntry;
import newsreel.catalog.MediaDuration;
import newsreel.catalog.Revision;
import newsreel.catalog.Topic;
import newsreel.catalog.VideoCard;
import newsreel.catalog.VideoId;
import newsreel.catalog.WebUrl;
import newsreel.catalog.Week;
import newsreel.catalog.Write;
import newsreel.catalog.search.SearchDocument;
import newsreel.table.DynamoCatalogWriter;
import newsreel.table.DynamoLedger;
import newsreel.table.DynamoSearchWriter;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Articles of one newsroom, one every ten minutes back from a day in 2026, with words, topics and
 * sizes as skewed as real ones: a few stand in most articles.
 */
final class GrownCatalogue {
  private static final Instant NEWEST = Instant.parse("2026-06-30T23:50:00Z");
  private static final Duration INTERVAL = Duration.ofMinutes(10);
  private static final int WORDS = 5_000;
  private static final int TOPICS = 40;

  private GrownCatalogue() {}

  static void load(DynamoDbClient client, String table, int articles) {
    BulkLoad load = new BulkLoad(client, table);
    DynamoCatalogWriter writer = new DynamoCatalogWriter(load.client(), table);
    DynamoLedger ledger = new DynamoLedger(load.client(), table);
    DynamoSearchWriter index = new DynamoSearchWriter(load.client(), table);
    for (int i = 0; i < articles; i++) {
      Article article = article(i);
      Instant at = article.listedAt();
      writer.write(
          new Write(
              List.of(
                  new Write.ArticleWrite(
                      article,
                      new Edit(1, at, null, Set.of()),
                      List.of("word ".repeat(200)),
                      new LinkedHashMap<>(),
                      List.of(),
                      List.of(),
                      List.of(),
                      List.of())),
              List.of()));
      Topic topic = article.metadata().topic();
      ledger.post(
          Optional.empty(),
          new LedgerEntry(
              ItemKind.ARTICLE,
              article.id().value(),
              1,
              at,
              topic,
              Week.of(at),
              at,
              topic == null ? Set.of() : Set.of(topic.id()),
              at,
              null),
          List.of());
      SearchDocument document = SearchDocument.of(article);
      index.follow(document.kind(), document.id(), () -> Optional.of(document));
    }
    load.finish();
  }

  static ArticleId id(int number) {
    return new ArticleId("article-" + number);
  }

  /** Of rank 0 for the most frequent. */
  static String word(int rank) {
    StringBuilder word = new StringBuilder("w");
    for (int left = rank + 26; left > 0; left /= 26) {
      word.append((char) ('a' + left % 26)).append("aeiou".charAt(left % 5));
    }
    return word.toString();
  }

  static String topic(int rank) {
    return "topic-" + rank;
  }

  private static Article article(int number) {
    Random random = new Random(number);
    Instant at = NEWEST.minus(INTERVAL.multipliedBy(number));
    ArticleMetadata metadata =
        new ArticleMetadata.Builder()
            .url(new WebUrl("https://news.example.org/2026/" + number))
            .headline(text(random, 9))
            .description(text(random, 20))
            .keyPoints(List.of(text(random, 8), text(random, 8)))
            .topic(Topic.of("Topic " + skewed(random, TOPICS)))
            .authors(List.of(new Author("Mara Lind")))
            .publishedAt(at)
            .images(
                List.of(
                    new Image(
                        new WebUrl("https://img.example.org/" + number + ".jpg"),
                        text(random, 6),
                        "Example Pictures",
                        1200,
                        800,
                        null)))
            .wordCount(200)
            .build();
    VideoCard card =
        new VideoCard(
            new VideoId("video-" + number),
            text(random, 7),
            null,
            new MediaDuration(166),
            null,
            Availability.ALWAYS);
    return new Article(
        id(number),
        metadata,
        List.of(card),
        Availability.ALWAYS,
        Set.of(),
        "AAAAAAAAAAAAAAAAAAAAAAAA",
        Revision.first(at));
  }

  private static String text(Random random, int words) {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      text.add(word(skewed(random, WORDS)));
    }
    return String.join(" ", text);
  }

  /** Rank by Zipf's law, nearly: the logarithm of the rank is even. */
  private static int skewed(Random random, int ranks) {
    return (int) Math.pow(ranks, random.nextDouble()) - 1;
  }
}
