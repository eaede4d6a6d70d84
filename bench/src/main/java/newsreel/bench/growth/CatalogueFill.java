package newsreel.bench.growth;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import newsreel.catalog.ArticleId;
import newsreel.catalog.ArticleMetadata;
import newsreel.catalog.PageContent;
import newsreel.catalog.Topic;
import newsreel.catalog.ports.UnavailableException;
import newsreel.follow.FacetListing;
import newsreel.follow.Propagation;
import newsreel.ingest.StorePage;
import newsreel.lambda.Wiring;
import newsreel.local.store.DataFolder;
import newsreel.local.store.LocalStore;
import newsreel.local.template.Template;
import newsreel.values.WebUrl;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * Fills a data folder for {@code ./newsreel serve}, with articles of a headline and a topic: as
 * storing and propagating them does, without the stream between, whose reading would take DynamoDB
 * Local hours.
 *
 * <p>Arguments: the folder, and how many articles. One that was broken off goes on when it is
 * started again.
 */
public final class CatalogueFill {
  private static final int THREADS = 3;
  private static final int ATTEMPTS = 10;
  private static final int TOPICS = 30;
  private static final int WORDS = 5_000;
  private static final int HEADLINE = 5;
  private static final Instant FIRST_DAY = Instant.parse("2014-01-01T00:00:00Z");
  private static final Duration AGES = Duration.ofDays(12 * 365);
  private static final String[] ONSETS = {"b", "d", "f", "gr", "h", "k", "l", "m", "n", "p", "s"};
  private static final String[] RHYMES = {"ander", "ello", "ick", "imba", "ona", "urt", "aven"};

  private final StorePage storePage;
  private final Propagation propagation;
  private final FacetListing facetListing;

  private CatalogueFill(Wiring wiring) {
    this.storePage = wiring.storePage();
    this.propagation = wiring.propagation();
    this.facetListing = wiring.facetListing();
  }

  public static void main(String[] arguments) throws Exception {
    int articles = Integer.parseInt(arguments[1]);
    Path home = Path.of(System.getProperty("newsreel.home", "."));
    Template template = Template.read(home.resolve("template.yaml"), Map.of());
    String table = template.tables().keySet().iterator().next();
    Map<String, String> environment = template.functions().getFirst().environment();
    try (DataFolder folder = DataFolder.open(Path.of(arguments[0]));
        LocalStore store = LocalStore.embedded(folder, template.tables())) {
      stream(store.client(), table, false);
      CatalogueFill fill =
          new CatalogueFill(new Wiring(store.client(), environment, Clock.systemUTC()));
      fill.all(articles);
      stream(store.client(), table, true);
    }
  }

  private static void stream(DynamoDbClient client, String table, boolean enabled) {
    StreamSpecification now =
        client.describeTable(describe -> describe.tableName(table)).table().streamSpecification();
    if (enabled == (now != null && now.streamEnabled())) {
      return;
    }
    client.updateTable(
        update ->
            update
                .tableName(table)
                .streamSpecification(
                    stream ->
                        stream
                            .streamEnabled(enabled)
                            .streamViewType(enabled ? StreamViewType.NEW_AND_OLD_IMAGES : null)));
  }

  private void all(int articles) throws Exception {
    long start = System.nanoTime();
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> workers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i < THREADS; i++) {
        workers.add(
            threads.submit(
                () -> {
                  for (int n = next.getAndIncrement(); n < articles; n = next.getAndIncrement()) {
                    storePatiently(n);
                    if (n % 1_000 == 999) {
                      System.out.printf("%,d after %,d s%n", n + 1, seconds(start));
                    }
                  }
                }));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    }
    System.out.printf("%,d articles in %,d s%n", articles, seconds(start));
  }

  private static long seconds(long start) {
    return (System.nanoTime() - start) / 1_000_000_000;
  }

  /** DynamoDB Local lets nobody wait for a lock for long. */
  private void storePatiently(int number) {
    for (int attempt = 1; ; attempt++) {
      try {
        store(number);
        return;
      } catch (UnavailableException busy) {
        if (attempt == ATTEMPTS) {
          throw busy;
        }
      }
    }
  }

  private void store(int number) {
    PageContent page = page(number);
    storePage.store(new StorePage.Command(page, null, null, null, false, null), before -> true);
    ArticleId id = page.id();
    propagation.articleChanged(id);
    facetListing.articleChanged(id);
  }

  /** Few words and topics are common, most are rare. */
  private static PageContent page(int number) {
    SplittableRandom random = new SplittableRandom(number);
    StringBuilder headline = new StringBuilder();
    for (int i = 0; i < HEADLINE; i++) {
      headline.append(i == 0 ? "" : " ").append(word(skewed(random, WORDS)));
    }
    Instant published = FIRST_DAY.plusSeconds(random.nextLong(AGES.toSeconds()));
    return new PageContent(
        new ArticleMetadata.Builder()
            .url(new WebUrl("https://www.example.com/%d".formatted(number)))
            .headline(headline.toString())
            .topic(Topic.of("Topic " + word(skewed(random, TOPICS))))
            .publishedAt(published)
            .modifiedAt(published)
            .build(),
        List.of(),
        List.of());
  }

  private static int skewed(SplittableRandom random, int bound) {
    double share = random.nextDouble();
    return (int) (share * share * share * bound);
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    int rest = number;
    do {
      word.append(ONSETS[rest % ONSETS.length]);
      rest /= ONSETS.length;
      word.append(RHYMES[rest % RHYMES.length]);
      rest /= RHYMES.length;
    } while (rest > 0);
    return word.toString();
  }
}
