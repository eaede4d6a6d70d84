package newsreel.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import newsreel.catalog.search.IndexFiles;
import newsreel.catalog.search.IndexManifest;
import newsreel.catalog.search.LogPosition;
import newsreel.catalog.search.SearchWriter.Change;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;

/** A copy of an index that is written to, and from which new files go to where all are kept. */
final class WrittenIndex implements AutoCloseable {
  private static final double BUFFER_MEGABYTES = 64;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int RADIX = 36;

  private final IndexFiles files;
  private final FileCopies copies;
  private final Directory directory;
  private final IndexWriter writer;
  private IndexManifest manifest;

  private WrittenIndex(IndexFiles files, FileCopies copies, IndexManifest manifest)
      throws IOException {
    this.files = files;
    this.copies = copies;
    this.manifest = manifest;
    this.directory = new UnsyncedDirectory(FSDirectory.open(copies.folder()));
    this.writer = new IndexWriter(directory, config());
  }

  /** Fetches the index as the manifest has it; without files, it begins one. */
  static WrittenIndex open(IndexManifest manifest, IndexFiles files, Path folder)
      throws IOException {
    FileCopies copies = new FileCopies(files, folder.resolve(manifest.lineage()));
    copies.delete();
    copies.fetch(manifest);
    return new WrittenIndex(files, copies, manifest);
  }

  /** The copy is worth nothing once its process has ended: it is not forced to the disk. */
  private static final class UnsyncedDirectory extends FilterDirectory {
    UnsyncedDirectory(Directory directory) {
      super(directory);
    }

    @Override
    public void sync(Collection<String> names) {}

    @Override
    public void syncMetaData() {}
  }

  /** Merges go on in the call that commits: a function stands still between two calls. */
  private static IndexWriterConfig config() {
    return new IndexWriterConfig(new IndexAnalyzer())
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setMergeScheduler(new SerialMergeScheduler())
        .setMergePolicy(new TieredMergePolicy())
        .setUseCompoundFile(true)
        .setCommitOnClose(false);
  }

  IndexManifest manifest() {
    return manifest;
  }

  /** At most one change of an item: they come in no order. */
  void apply(List<Change> changes) throws IOException {
    List<Future<?>> applied = new ArrayList<>();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      for (Change change : changes) {
        applied.add(
            threads.submit(
                () -> {
                  apply(change);
                  return null;
                }));
      }
    }
    for (Future<?> one : applied) {
      if (one.state() == Future.State.FAILED) {
        throw new IOException(one.exceptionNow());
      }
    }
  }

  private void apply(Change change) throws IOException {
    Term key = IndexedDocument.key(change.kind(), change.id());
    if (change.document().isPresent()) {
      writer.updateDocument(key, IndexedDocument.of(change.document().get()));
    } else {
      writer.deleteDocuments(key);
    }
  }

  /** Commits, and puts the commit's new files where all are kept. */
  IndexManifest commit(LogPosition reached, Instant now) throws IOException {
    writer.commit();
    Map<String, String> kept =
        manifest.files().stream().collect(Collectors.toMap(FileCopies::name, file -> file));
    String token = Long.toString(RANDOM.nextLong(1L << 40), RADIX);
    List<String> all = new ArrayList<>();
    for (String name : SegmentInfos.readLatestCommit(directory).files(true)) {
      String file = kept.get(name);
      if (file == null) {
        file = token + "/" + name;
        files.write(manifest.path(file), copies.folder().resolve(name));
      }
      all.add(file);
    }
    return new IndexManifest(
        manifest.version() + 1,
        manifest.layout(),
        manifest.lineage(),
        reached,
        all.stream().sorted().toList(),
        writer.getDocStats().numDocs,
        now);
  }

  void published(IndexManifest published) {
    manifest = published;
  }

  @Override
  public void close() throws IOException {
    try {
      writer.rollback();
    } finally {
      directory.close();
      copies.delete();
    }
  }
}
