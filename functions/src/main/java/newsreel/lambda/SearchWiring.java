package newsreel.lambda;

import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import newsreel.aws.AwsCalls;
import newsreel.aws.AwsService;
import newsreel.aws.S3IndexFiles;
import newsreel.aws.SqsIndexBell;
import newsreel.catalog.search.IndexBell;
import newsreel.catalog.search.IndexManifests;
import newsreel.catalog.search.SearchEngine;
import newsreel.catalog.search.SearchIndex;
import newsreel.follow.IndexFeed;
import newsreel.search.Search;
import newsreel.table.DynamoCatalog;
import newsreel.table.DynamoChangeLog;
import newsreel.table.DynamoIndexManifests;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what searching takes: SEARCH_BUCKET names where the index is kept, INDEX_QUEUE how
 * its writer is called.
 */
record SearchWiring(Wiring wiring) {
  private static final String BUCKET = "SEARCH_BUCKET";
  private static final String QUEUE = "INDEX_QUEUE";

  Search search() {
    return new Search(new Once<>(this::index), wiring.publicCatalog());
  }

  private SearchIndex index() {
    SearchStores stores = stores();
    return engine().index(manifests(), stores.files(), stores.folder(), wiring.clock());
  }

  Supplier<IndexFeed> feed() {
    return new Once<>(this::makeFeed);
  }

  private IndexFeed makeFeed() {
    SearchStores stores = stores();
    return new IndexFeed(
        new DynamoChangeLog(wiring.client(), wiring.table(), wiring.clock()),
        new DynamoCatalog(wiring.client(), wiring.table(), true),
        engine().writer(manifests(), stores.files(), stores.folder(), wiring.clock()),
        wiring.clock());
  }

  IndexBell bell() {
    return stores().bell();
  }

  IndexManifests manifests() {
    return new DynamoIndexManifests(wiring.client(), wiring.table());
  }

  private SearchStores stores() {
    boolean named =
        wiring.environment().containsKey(BUCKET) || wiring.environment().containsKey(QUEUE);
    return wiring
        .searchStores()
        .or(() -> named ? wiring.awsCalls().map(this::ofAws) : Optional.empty())
        .orElse(SearchStores.NONE);
  }

  private SearchStores ofAws(AwsCalls calls) {
    return new SearchStores(
        new S3IndexFiles(
            calls,
            wiring.endpoint(AwsService.S3, calls),
            wiring.environment().getOrDefault(BUCKET, "")),
        new SqsIndexBell(
            calls,
            wiring.endpoint(AwsService.SQS, calls),
            wiring.environment().getOrDefault(QUEUE, "")),
        SearchStores.FOLDER);
  }

  /** Makes something when it is first asked for. */
  private static final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Once(Supplier<T> maker) {
      this.maker = maker;
    }

    @Override
    public synchronized T get() {
      T thing = made;
      if (thing == null) {
        thing = maker.get();
        made = thing;
      }
      return thing;
    }
  }

  /** Of the artifact that has one; the other functions do not search. */
  private static SearchEngine engine() {
    return ServiceLoader.load(SearchEngine.class)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the module search is not on the class path"));
  }
}
