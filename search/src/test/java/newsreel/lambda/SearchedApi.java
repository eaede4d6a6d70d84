package newsreel.lambda;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import newsreel.catalog.search.IndexFiles;

/** The API with an index, which is written where a test says so. */
final class SearchedApi {
  /** After which a reader looks for a newer index. */
  private static final Duration LOOKED_AFTER = Duration.ofSeconds(2);

  private final Api api;
  private final IndexFunction writer;

  SearchedApi(Api api, IndexFiles files, Path folder) {
    this.api = api;
    Wiring wiring = wiring(api, files, folder);
    api.use(wiring);
    this.writer = new IndexFunction(wiring);
  }

  static Wiring wiring(Api api, IndexFiles files, Path folder) {
    return new Wiring(
        api.dynamo.client(),
        Map.of("TABLE_NAME", api.dynamo.tableName(), "BASE_URL", Api.BASE_URL),
        api.clock,
        LogSink.problemsOnly(System.err),
        Optional.empty(),
        Optional.of(new SearchStores(files, () -> {}, folder)));
  }

  /** Follows what was stored into the index, and lets readers see it. */
  void index() {
    api.propagate();
    write();
  }

  void write() {
    try {
      writer.handleRequest(
          new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)),
          new ByteArrayOutputStream(),
          new NoContext());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    api.clock.advance(LOOKED_AFTER);
  }
}
