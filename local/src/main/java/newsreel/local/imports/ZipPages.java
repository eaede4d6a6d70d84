package newsreel.local.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The pages of the files in a ZIP, and of the web archives in a WACZ, which is a ZIP, too. */
final class ZipPages implements PageReader {
  private final Path file;
  private final boolean wacz;
  private final PageReaders readers;
  private final LongConsumer read;
  private final ZipFile zip;
  private final Enumeration<? extends ZipEntry> entries;
  private @Nullable Open open;

  private record Open(String name, PageReader reader) {}

  /**
   * @param wacz whether only its web archives count
   * @param read told how many bytes were read, packed
   */
  ZipPages(Path file, boolean wacz, PageReaders readers, LongConsumer read) throws IOException {
    this.file = file;
    this.wacz = wacz;
    this.readers = readers;
    this.read = read;
    this.zip = new ZipFile(file.toFile());
    this.entries = zip.entries();
  }

  @Override
  public Optional<SourceEntry> next() throws IOException {
    while (true) {
      Optional<SourceEntry> entry = open == null ? nextFile() : nextOf(open);
      if (entry.isPresent() || (open == null && !entries.hasMoreElements())) {
        return entry;
      }
    }
  }

  private Optional<SourceEntry> nextOf(Open inside) throws IOException {
    try {
      Optional<SourceEntry> entry = inside.reader.next();
      if (entry.isPresent()) {
        return entry;
      }
    } catch (IOException damaged) {
      inside.reader.close();
      open = null;
      return fault(inside.name, damaged);
    }
    inside.reader.close();
    open = null;
    return Optional.empty();
  }

  /** Opens the next file, or tells why it is passed over. */
  private Optional<SourceEntry> nextFile() {
    if (!entries.hasMoreElements()) {
      return Optional.empty();
    }
    ZipEntry entry = entries.nextElement();
    String name = "%s!/%s".formatted(file, entry.getName());
    if (isHidden(entry)) {
      return Optional.empty();
    }
    Path path = Path.of(entry.getName().replace('\0', '_'));
    Optional<String> why = FolderFiles.passedOver(path);
    Optional<ArchiveForm> form = ArchiveForm.of(entry.getName());
    if (why.isEmpty()
        && form.filter(f -> f == ArchiveForm.ZIP || f == ArchiveForm.WACZ).isPresent()) {
      why = Optional.of("Archives within archives are not read.");
    }
    if (why.isPresent()) {
      return Optional.of(new SourceEntry.PassedOver(name, why.get()));
    }
    try {
      open =
          new Open(
              name,
              readers.open(
                  new Content(name, Optional.empty(), () -> stream(entry)),
                  path.getFileName().toString(),
                  bytes -> {}));
      read.accept(Math.max(0, entry.getCompressedSize()));
      return Optional.empty();
    } catch (IOException damaged) {
      return fault(name, damaged);
    }
  }

  private InputStream stream(ZipEntry entry) throws IOException {
    InputStream in = zip.getInputStream(entry);
    if (in == null) {
      throw new IOException("the entry is not there");
    }
    return in;
  }

  /** What no person put there; and in a WACZ all but its web archives. */
  private boolean isHidden(ZipEntry entry) {
    String name = entry.getName();
    return entry.isDirectory()
        || name.startsWith("__MACOSX/")
        || (wacz && ArchiveForm.of(name).filter(f -> f == ArchiveForm.WARC).isEmpty());
  }

  private static Optional<SourceEntry> fault(String name, IOException why) {
    return Optional.of(
        new SourceEntry.Fault(name, "It cannot be read (%s).".formatted(IoReason.of(why))));
  }

  @Override
  public void close() throws IOException {
    if (open != null) {
      open.reader.close();
    }
    zip.close();
  }
}
