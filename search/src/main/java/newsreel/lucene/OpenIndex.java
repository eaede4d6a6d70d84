package newsreel.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import newsreel.catalog.search.IndexFiles;
import newsreel.catalog.search.IndexManifest;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/**
 * An index that is open for reading, as one manifest had it. Searches hold it while they run; it
 * goes when its place is taken and the last of them has ended.
 */
final class OpenIndex {
  private final @Nullable IndexManifest manifest;
  private final @Nullable Lineage lineage;
  private final org.apache.lucene.index.IndexReader reader;
  private final IndexSearcher searcher;
  private final Set<String> languages;

  /** Where an index's files are copied to; its readers share what did not change. */
  private record Lineage(FileCopies copies, Directory directory) {
    void close() throws IOException {
      directory.close();
      copies.delete();
    }
  }

  private OpenIndex(
      @Nullable IndexManifest manifest,
      @Nullable Lineage lineage,
      org.apache.lucene.index.IndexReader reader) {
    this.manifest = manifest;
    this.lineage = lineage;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.languages = Fields.languages(reader);
  }

  /** In which nothing is found. */
  static OpenIndex empty() throws IOException {
    return new OpenIndex(null, null, new MultiReader());
  }

  static OpenIndex open(IndexManifest manifest, IndexFiles files, Path folder) throws IOException {
    if (manifest.files().isEmpty()) {
      return new OpenIndex(manifest, null, new MultiReader());
    }
    FileCopies copies = new FileCopies(files, folder.resolve(manifest.lineage()));
    copies.fetch(manifest);
    Directory directory = new MMapDirectory(copies.folder());
    return new OpenIndex(manifest, new Lineage(copies, directory), DirectoryReader.open(directory));
  }

  boolean isOf(@Nullable IndexManifest other) {
    return manifest == null
        ? other == null
        : other != null
            && manifest.lineage().equals(other.lineage())
            && manifest.version() == other.version();
  }

  /** Opens the index as {@code next} has it; what did not change is neither fetched nor opened. */
  OpenIndex reopen(IndexManifest next, IndexFiles files, Path folder) throws IOException {
    if (lineage == null || manifest == null || !manifest.lineage().equals(next.lineage())) {
      return open(next, files, folder);
    }
    lineage.copies().fetch(next);
    DirectoryReader changed = DirectoryReader.openIfChanged((DirectoryReader) reader);
    if (changed == null) {
      reader.incRef();
      return new OpenIndex(next, lineage, reader);
    }
    return new OpenIndex(next, lineage, changed);
  }

  /** Whether it may be searched; then {@link #release} follows. */
  boolean hold() {
    return reader.tryIncRef();
  }

  void release() throws IOException {
    reader.decRef();
  }

  /** Gives way to {@code next}, which is open. */
  void leave(OpenIndex next) throws IOException {
    reader.decRef();
    if (lineage == null) {
      return;
    }
    if (!lineage.equals(next.lineage)) {
      lineage.close();
    } else if (next.manifest != null) {
      lineage.copies().keep(new TreeSet<>(FileCopies.names(next.manifest)));
    }
  }

  IndexSearcher searcher() {
    return searcher;
  }

  Set<String> languages() {
    return languages;
  }
}
