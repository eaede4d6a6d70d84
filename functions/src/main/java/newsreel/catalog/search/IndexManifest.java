package newsreel.catalog.search;

import java.time.Instant;
import java.util.List;

/**
 * What an index consists of.
 *
 * @param version grows with each change
 * @param layout of the documents; an index of another one is built anew
 * @param lineage in which a file's name never stands for another content
 * @param files as {@code token/name}, where the token tells apart what several writers called alike
 */
public record IndexManifest(
    long version,
    int layout,
    String lineage,
    LogPosition position,
    List<String> files,
    long documents,
    Instant at) {
  /** Of an index that nobody began yet. */
  private static final int ASKED = 0;

  public IndexManifest {
    files = List.copyOf(files);
  }

  /** Asks for an index to be built, of whatever layout the writer has. */
  static IndexManifest asked(long version, Instant now) {
    return new IndexManifest(version, ASKED, "asked", LogPosition.START, List.of(), 0, now);
  }

  /** Whether nothing was written in between. */
  public boolean isSameAs(IndexManifest other) {
    return version == other.version && lineage.equals(other.lineage);
  }

  /** By which {@link IndexFiles} knows a file. */
  public String path(String file) {
    return lineage + "/" + file;
  }
}
