package newsreel.local.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import newsreel.values.Sha256;
import newsreel.values.WebUrl;

/**
 * What the web archives of one import have shown so far: the newest capture of each URL, and where
 * each payload stands, for revisits. Takes about 150 bytes a capture.
 */
final class Captures {
  /** Bits of a place that are the offset in its file: 8 TB. */
  private static final int OFFSET_BITS = 43;

  private final LongMap newest = new LongMap();
  private final LongMap shown = new LongMap();
  private final LongMap places = new LongMap();
  private final List<Content> files = new ArrayList<>();

  /** Returns the number of a file, for {@link #keep}. */
  int add(Content file) {
    files.add(file);
    return files.size() - 1;
  }

  /**
   * Whether a capture of the URL was read that is newer than {@code date}. If there was none, this
   * is the newest now.
   */
  boolean isOutdated(WebUrl url, Instant date) {
    long key = hash(url.value());
    OptionalLong before = newest.get(key);
    if (before.isPresent() && date.toEpochMilli() < before.getAsLong()) {
      return true;
    }
    newest.put(key, date.toEpochMilli());
    return false;
  }

  /** Whether {@code payload} is what the last capture of the URL had; it is from now on. */
  boolean isShown(WebUrl url, String payload) {
    long key = hash(url.value());
    long content = hash(payload);
    OptionalLong before = shown.get(key);
    shown.put(key, content);
    return before.isPresent() && before.getAsLong() == content;
  }

  /**
   * @param payload its digest, or the id of its record
   */
  void keep(String payload, int file, long offset) {
    places.put(hash(payload), (long) file << OFFSET_BITS | offset);
  }

  /** Opens the file at the record that has the payload; empty where none was read. */
  Optional<InputStream> open(String payload) throws IOException {
    OptionalLong place = places.get(hash(payload));
    if (place.isEmpty()) {
      return Optional.empty();
    }
    long offset = place.getAsLong() & ((1L << OFFSET_BITS) - 1);
    return Optional.of(files.get((int) (place.getAsLong() >>> OFFSET_BITS)).openAt(offset));
  }

  private static long hash(String text) {
    return HexFormat.fromHexDigitsToLong(Sha256.hex(text, 8));
  }
}
