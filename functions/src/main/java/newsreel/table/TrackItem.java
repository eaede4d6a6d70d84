package newsreel.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import newsreel.catalog.VideoId;
import newsreel.catalog.ports.KeptTrack;
import newsreel.catalog.ports.Write.Outcome.TooLarge;

/**
 * Maps the text of a track to an item and back. Text longer than one read unit is compressed to a
 * third or less.
 */
final class TrackItem {
  /** In bytes. A longer track would not fit into Lambda's response. */
  static final int MAX_TEXT = 4 * 1024 * 1024;

  /** The bytes in one of DynamoDB's read units. */
  private static final int READ_UNIT = 4 * 1024;

  private TrackItem() {}

  /**
   * @param revision the revision of the video that the track came with
   */
  static Item write(VideoId video, KeptTrack kept, int revision) {
    Item item = new Item().key(Keys.track(video, kept.track().key()));
    ValueItems.write(item, kept.track());
    item.put("revision", revision);
    byte[] text = kept.text().getBytes(StandardCharsets.UTF_8);
    return text.length <= READ_UNIT
        ? item.put("text", kept.text())
        : item.put("gzip", compress(text));
  }

  /** Checks whether {@code item}, the written form of {@code kept}, can be stored and returned. */
  static Optional<TooLarge> check(KeptTrack kept, Item item) {
    long bytes = kept.text().getBytes(StandardCharsets.UTF_8).length;
    return bytes > MAX_TEXT
        ? Optional.of(new TooLarge("track", bytes, MAX_TEXT))
        : ItemSize.check("track", item);
  }

  static KeptTrack read(Item item) {
    byte[] gzip = item.bytesOrNull("gzip");
    return new KeptTrack(
        ValueItems.track(item), gzip == null ? item.text("text") : decompress(gzip));
  }

  private static byte[] compress(byte[] text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length / 2);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String decompress(byte[] gzip) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
