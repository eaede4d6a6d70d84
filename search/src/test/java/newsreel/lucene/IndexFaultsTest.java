package newsreel.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import newsreel.catalog.ItemKind;
import newsreel.catalog.ports.UnavailableException;
import newsreel.catalog.search.IndexManifest;
import newsreel.catalog.search.LogPosition;
import newsreel.catalog.search.SearchIndex;
import newsreel.catalog.search.SearchIndex.Hit;
import newsreel.catalog.search.SearchIndex.Hits;
import newsreel.catalog.search.SearchIndex.Match;
import newsreel.catalog.search.SearchQuery;
import newsreel.catalog.search.SearchWriter;
import newsreel.lambda.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to those who write, in the end the index is what the catalogue is. */
final class IndexFaultsTest {
  private static final Instant NOON = Instant.parse("2026-05-25T12:00:00Z");
  private static final List<String> WORDS =
      List.of("ferry", "harbour", "glacier", "orchard", "tunnel", "violin");

  @TempDir Path folder;

  private final SettableClock clock = new SettableClock(NOON);
  private final MemoryManifests manifests = new MemoryManifests();
  private final MemoryFiles files = new MemoryFiles(clock);
  private final FollowedLog log = new FollowedLog();
  private final Random random = new Random(22);
  private final AtomicInteger folders = new AtomicInteger();

  /** Where a process ends. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private SearchWriter writer() throws IOException {
    Path own = Files.createDirectory(folder.resolve("w" + folders.incrementAndGet()));
    return new LuceneEngine().writer(manifests, files, own, clock);
  }

  private SearchIndex index() throws IOException {
    Path own = Files.createDirectory(folder.resolve("r" + folders.incrementAndGet()));
    return new LuceneEngine().index(manifests, files, own, clock);
  }

  private void change(int times) {
    for (int i = 0; i < times; i++) {
      String id = "item-" + random.nextInt(40);
      if (random.nextInt(6) == 0) {
        log.withdraw(id);
      } else {
        log.store(id, WORDS.get(random.nextInt(WORDS.size())) + " " + id);
      }
    }
  }

  private void assertIsTheCatalogue() throws IOException {
    SearchIndex index = index();
    Map<String, String> indexed = new TreeMap<>();
    for (String word : WORDS) {
      SearchQuery query = SearchQuery.parse(word + " ").orElseThrow();
      Hits hits = index.find(query, Optional.empty(), 100);
      if (hits.match() == Match.ALL) {
        hits.hits().forEach(hit -> indexed.put(hit.id(), word + " " + hit.id()));
      }
    }
    assertThat(indexed).isEqualTo(log.headlines());
    SearchQuery all = SearchQuery.filtering("").of(ItemKind.ARTICLE);
    assertThat(index.find(all, Optional.empty(), 100).hits())
        .extracting(Hit::id)
        .containsExactlyInAnyOrderElementsOf(log.headlines().keySet());
  }

  @Test
  void aWriterMayBeKilledAtEveryStep() throws IOException {
    change(20);
    int steps = 0;
    boolean killed = true;
    for (int round = 0; killed; round++) {
      AtomicInteger left = new AtomicInteger(round);
      Runnable step =
          () -> {
            if (left.getAndDecrement() == 0) {
              throw new Killed();
            }
          };
      files.interruption = step;
      manifests.interruption = step;
      change(3);
      try {
        log.follow(writer());
        killed = false;
      } catch (Killed end) {
        steps++;
      }
      files.interruption = () -> {};
      manifests.interruption = () -> {};
    }
    assertThat(steps).isGreaterThan(10);
    log.follow(writer());
    assertIsTheCatalogue();
  }

  @Test
  void aFifthOfTheCallsToTheFilesMayFail() throws IOException {
    Random faults = new Random(5);
    AtomicInteger failed = new AtomicInteger();
    Runnable fault =
        () -> {
          if (faults.nextInt(5) == 0) {
            failed.incrementAndGet();
            throw new UnavailableException("S3 answered 503");
          }
        };
    SearchWriter writer = writer();
    SearchIndex index = null;
    int errors = 0;
    for (int round = 0; round < 40; round++) {
      change(5);
      files.interruption = fault;
      try {
        log.follow(writer);
      } catch (UnavailableException again) {
        // The next change rings again.
      }
      clock.advance(Duration.ofSeconds(2));
      if (index == null) {
        files.interruption = () -> {};
        index = index();
      }
      try {
        index.find(SearchQuery.parse("ferry").orElseThrow(), Optional.empty(), 5);
      } catch (UnavailableException e) {
        errors++;
      }
    }
    files.interruption = () -> {};
    assertThat(failed.get()).isGreaterThan(20);
    assertThat(errors).as("of a reader that had an index open").isZero();
    log.follow(writer);
    assertIsTheCatalogue();
  }

  @Test
  void severalMayWriteAtOnceWhileOthersReadAndAnIndexIsBuilt() throws Exception {
    change(20);
    log.follow(writer());
    SearchIndex index = index();
    AtomicBoolean writing = new AtomicBoolean(true);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        SearchWriter writer = writer();
        writers.add(
            threads.submit(
                () -> {
                  for (int round = 0; round < 12; round++) {
                    changeSafely();
                    log.follow(writer);
                    if (round % 10 == 5) {
                      manifests.ask(NOON);
                    }
                  }
                  return null;
                }));
      }
      Future<Integer> reader =
          threads.submit(
              () -> {
                int searches = 0;
                while (writing.get()) {
                  clock.advance(Duration.ofSeconds(2));
                  index.find(SearchQuery.parse("harbour").orElseThrow(), Optional.empty(), 5);
                  searches++;
                }
                return searches;
              });
      for (Future<?> writer : writers) {
        writer.get();
      }
      writing.set(false);
      assertThat(reader.get()).as("searches without an error").isPositive();
    }
    log.follow(writer());
    assertIsTheCatalogue();
  }

  @Test
  void aCallerWhoseIndexWasReplacedMeanwhileIsRefused() throws IOException {
    change(20);
    SearchWriter writer = writer();
    log.follow(writer);
    IndexManifest read = writer.state(SearchWriter.Place.SERVING).orElseThrow();
    manifests.ask(NOON);
    log.follow(writer);
    assertThat(writer.commit(SearchWriter.Place.SERVING, read, List.of(), LogPosition.START))
        .isEmpty();
    assertIsTheCatalogue();
  }

  @Test
  void anIndexThatIsAskedForBeforeTheLastOneServesIsNotForgotten() throws IOException {
    change(20);
    SearchWriter writer = writer();
    log.follow(writer);
    manifests.ask(NOON);
    writer.begin();
    IndexManifest built = writer.state(SearchWriter.Place.BUILDING).orElseThrow();
    manifests.ask(NOON);
    assertThat(writer.promote(built)).isFalse();
    assertThat(writer.isToBegin()).isTrue();
    assertIsTheCatalogue();
  }

  private synchronized void changeSafely() {
    change(4);
  }

  @Test
  void whatNothingNeedsIsRemovedAndNothingElse() throws IOException {
    SearchWriter writer = writer();
    for (int round = 0; round < 12; round++) {
      change(10);
      log.follow(writer);
      clock.advance(Duration.ofMinutes(11));
    }
    log.follow(writer);
    clock.advance(Duration.ofMinutes(11));
    log.follow(writer);
    int needed = manifests.current(SearchWriter.Place.SERVING).orElseThrow().files().size();
    assertThat(files.count()).isEqualTo(needed);
    assertIsTheCatalogue();
  }

  @Test
  void anIndexIsBuiltAnewWhileTheOldOneServes() throws IOException {
    change(30);
    SearchWriter writer = writer();
    log.follow(writer);
    String before = manifests.current(SearchWriter.Place.SERVING).orElseThrow().lineage();
    SearchIndex index = index();
    index.find(SearchQuery.parse("ferry").orElseThrow(), Optional.empty(), 5);
    manifests.ask(NOON);
    change(3);
    log.follow(writer);
    assertThat(manifests.current(SearchWriter.Place.SERVING).orElseThrow().lineage())
        .isNotEqualTo(before);
    assertThat(manifests.current(SearchWriter.Place.BUILDING)).isEmpty();
    assertIsTheCatalogue();
  }
}
