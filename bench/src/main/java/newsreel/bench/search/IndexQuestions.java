package newsreel.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import newsreel.catalog.search.SearchEngine;
import newsreel.catalog.search.SearchFacet;
import newsreel.catalog.search.SearchIndex;
import newsreel.catalog.search.SearchQuery;

/** Opens an index cold, and searches it. */
public final class IndexQuestions {
  private static final int ROUNDS = 500;
  private static final int RESULTS = 20;

  private final SearchIndex index;
  private final GeneratedDocuments documents = new GeneratedDocuments(2);
  private final Random random = new Random(3);

  private IndexQuestions(SearchIndex index) {
    this.index = index;
  }

  public static void main(String[] arguments) throws IOException {
    FolderStore store = new FolderStore(Path.of(arguments[0]));
    long begin = System.nanoTime();
    SearchIndex index =
        ServiceLoader.load(SearchEngine.class)
            .findFirst()
            .orElseThrow()
            .index(
                store,
                new S3StandIn(store, new ReentrantLock(true)),
                Files.createTempDirectory("index"),
                Clock.fixed(GeneratedDocuments.NOW, ZoneOffset.UTC));
    IndexQuestions questions = new IndexQuestions(index);
    questions.find("nothing whatever");
    System.out.printf(
        Locale.ROOT,
        "index %.0f MB: opened cold, with the first search, in %.2f s%n",
        store.bytes() / 1e6,
        (System.nanoTime() - begin) / 1e9);
    for (String state : new String[] {"cold", "warm"}) {
      questions.time(state + ", one word", i -> questions.find(questions.word()));
      questions.time(
          state + ", two words", i -> questions.find(questions.word() + " " + questions.word()));
      questions.time(state + ", beginning", i -> questions.find(questions.word().substring(0, 3)));
      questions.time(
          state + ", typing error",
          i -> questions.find(questions.word() + "x " + questions.word()));
      questions.time(state + ", facets", i -> questions.count(questions.word()));
      questions.time(
          state + ", completion", i -> index.complete(questions.word().substring(0, 4), 5));
    }
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "heap %.0f MB after all of them%n",
        (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    System.exit(0);
  }

  private String word() {
    return GeneratedDocuments.word(documents.rank() % 20_000 + random.nextInt(5));
  }

  private void find(String text) {
    index.find(SearchQuery.parse(text).orElseThrow(), Optional.empty(), RESULTS);
  }

  private void count(String text) {
    index.find(
        SearchQuery.parse(text).orElseThrow().counting(EnumSet.allOf(SearchFacet.class)),
        Optional.empty(),
        RESULTS);
  }

  private void time(String name, IntConsumer question) {
    double[] millis = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long begin = System.nanoTime();
      question.accept(i);
      millis[i] = (System.nanoTime() - begin) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%-22s median %6.2f ms, 99%% %7.2f ms%n",
        name,
        millis[ROUNDS / 2],
        millis[ROUNDS * 99 / 100]);
  }
}
