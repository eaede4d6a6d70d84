package newsreel.local.imports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What earlier runs stored, and in which catalogue: a line for each page, its content's hash with
 * its place, so that a page that changed is sent again, and to an emptied catalogue every page. A
 * line that a killed run left unfinished is cut off.
 */
final class Journal implements AutoCloseable {
  /** Hexadecimal digits of a key, and the line's end. */
  private static final int LINE = 33;

  private final Path path;
  private final @Nullable FileChannel file;
  private final LongSet known = new LongSet();

  private Journal(Path path, @Nullable FileChannel file) {
    this.path = path;
    this.file = file;
  }

  static Journal none() {
    return new Journal(Path.of(""), null);
  }

  /**
   * @param again whether what earlier runs stored is forgotten
   * @throws IOException with a sentence, where the file cannot be written or is in use
   */
  static Journal open(Path path, boolean again) throws IOException {
    FileChannel file;
    try {
      file =
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException unusable) {
      throw unusable(path, unusable);
    }
    try {
      if (file.tryLock() == null) {
        throw new OverlappingFileLockException();
      }
    } catch (OverlappingFileLockException held) {
      file.close();
      throw new IOException("the journal " + path + " is in use by another import", held);
    }
    Journal journal = new Journal(path, file);
    if (again) {
      file.truncate(0);
    } else if (!journal.load(file)) {
      file.close();
      throw new IOException(path + " is no journal of an import: name another by --journal");
    }
    return journal;
  }

  private boolean load(FileChannel in) throws IOException {
    ByteBuffer lines = ByteBuffer.allocate(LINE * 2048);
    long whole = in.size() / LINE * LINE;
    while (in.position() < whole) {
      lines.clear().limit((int) Math.min(lines.capacity(), whole - in.position()));
      while (lines.hasRemaining() && in.read(lines) >= 0) {}
      lines.flip();
      byte[] line = new byte[LINE];
      while (lines.remaining() >= LINE) {
        lines.get(line);
        String text = new String(line, 0, LINE - 1, StandardCharsets.ISO_8859_1);
        if (line[LINE - 1] != '\n' || !text.chars().allMatch(HexFormat::isHexDigit)) {
          return false;
        }
        known.add(HexFormat.fromHexDigitsToLong(text, 0, 16));
      }
    }
    in.truncate(whole);
    in.position(whole);
    return true;
  }

  /** In which catalogue it is stored, where it came from, and what it is. */
  static String key(String catalog, SourceEntry.Page item) {
    String url = item.page().url() == null ? "" : item.page().url().value();
    return hash(item.page().content(), catalog, item.place(), item.page().contentType(), url);
  }

  private static String hash(byte[] content, String... names) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String name : names) {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest(content), 0, LINE / 2);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Opens the journal for a catalogue, which it then knows.
   *
   * @return whether it has pages, and all of them are in other catalogues
   */
  boolean isOfOthers(String catalog) throws IOException {
    String mark = hash(new byte[0], catalog);
    if (has(mark)) {
      return false;
    }
    boolean others = !known.isEmpty();
    known.add(HexFormat.fromHexDigitsToLong(mark, 0, 16));
    add(mark);
    return others;
  }

  /** Whether an earlier run stored it. */
  boolean has(String key) {
    return known.has(HexFormat.fromHexDigitsToLong(key, 0, 16));
  }

  /**
   * One write, so that a process killed in between leaves a whole line or a last one to cut.
   *
   * @throws IOException with a sentence
   */
  synchronized void add(String key) throws IOException {
    if (file == null) {
      return;
    }
    try {
      ByteBuffer line = ByteBuffer.wrap((key + "\n").getBytes(StandardCharsets.ISO_8859_1));
      while (line.hasRemaining()) {
        file.write(line);
      }
    } catch (IOException full) {
      throw unusable(path, full);
    }
  }

  private static IOException unusable(Path path, IOException why) {
    return new IOException(
        "cannot write the journal %s (%s): name another by --journal"
            .formatted(path, IoReason.of(why)),
        why);
  }

  @Override
  public synchronized void close() throws IOException {
    if (file != null) {
      try (file) {
        file.force(false);
      } catch (IOException lost) {
        throw unusable(path, lost);
      }
    }
  }
}
