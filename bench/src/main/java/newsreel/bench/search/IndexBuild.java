package newsreel.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import newsreel.catalog.search.IndexManifest;
import newsreel.catalog.search.SearchDocument;
import newsreel.catalog.search.SearchEngine;
import newsreel.catalog.search.SearchWriter;
import newsreel.catalog.search.SearchWriter.Change;
import newsreel.catalog.search.SearchWriter.Place;

/** Builds an index of generated articles, each with a video, and says how fast and how large. */
public final class IndexBuild {
  private static final int BATCH = 1_000;

  private IndexBuild() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int articles = Integer.parseInt(arguments[1]);
    FolderStore store = new FolderStore(Files.createDirectories(folder));
    Path copies = Files.createTempDirectory("index");
    Clock clock = Clock.fixed(GeneratedDocuments.NOW, ZoneOffset.UTC);
    SearchWriter writer =
        ServiceLoader.load(SearchEngine.class)
            .findFirst()
            .orElseThrow()
            .writer(store, store, copies, clock);
    writer.begin();
    GeneratedDocuments documents = new GeneratedDocuments(1);
    IndexManifest index = writer.state(Place.BUILDING).orElseThrow();
    long generating = 0;
    long begin = System.nanoTime();
    for (int first = 0; first < articles; first += BATCH) {
      long from = System.nanoTime();
      List<Change> changes = new ArrayList<>();
      for (int i = first; i < Math.min(articles, first + BATCH); i++) {
        changes.add(change(documents.article(i)));
        changes.add(change(documents.video(i)));
      }
      generating += System.nanoTime() - from;
      index =
          writer
              .commit(Place.BUILDING, index, changes, index.position().with(0, first + 1L))
              .orElseThrow();
    }
    double seconds = (System.nanoTime() - begin - generating) / 1e9;
    writer.promote(index);
    System.out.printf(
        Locale.ROOT,
        "%,d articles with a video each in %.0f s: %.0f articles a second, index %.0f MB in %d"
            + " files, %.0f MB written%n",
        articles,
        seconds,
        articles / seconds,
        store.bytes() / 1e6,
        store.files(),
        store.written() / 1e6);
  }

  private static Change change(SearchDocument document) {
    return new Change(document.kind(), document.id(), Optional.of(document));
  }
}
