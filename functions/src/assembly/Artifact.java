import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The same bytes for the same input. */
static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

/**
 * Writes Lambda's zip: classes and native libraries at the root, jars in lib/. The jars within are
 * not compressed, so that the zip compresses across their classes: a fifth smaller, and less to
 * inflate at a cold start.
 *
 * <p>Arguments: the zip, the folder of jars, and the folders whose files go to the root.
 */
void main(String[] arguments) throws IOException {
  try (OutputStream file = Files.newOutputStream(Path.of(arguments[0]));
      ZipOutputStream zip = new ZipOutputStream(file)) {
    zip.setLevel(Deflater.BEST_COMPRESSION);
    for (String root : List.of(arguments).subList(2, arguments.length)) {
      for (Path entry : files(Path.of(root))) {
        String name = Path.of(root).relativize(entry).toString().replace('\\', '/');
        add(zip, name, Files.readAllBytes(entry));
      }
    }
    for (Path jar : files(Path.of(arguments[1]))) {
      add(zip, "lib/" + jar.getFileName(), stored(jar));
    }
  }
}

List<Path> files(Path folder) throws IOException {
  try (Stream<Path> paths = Files.walk(folder)) {
    return paths.filter(Files::isRegularFile).sorted().toList();
  }
}

void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
  ZipEntry entry = new ZipEntry(name);
  entry.setTimeLocal(TIME);
  zip.putNextEntry(entry);
  zip.write(content);
  zip.closeEntry();
}

byte[] stored(Path jar) throws IOException {
  ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  try (ZipFile source = new ZipFile(jar.toFile());
      ZipOutputStream copy = new ZipOutputStream(bytes)) {
    for (ZipEntry entry :
        source.stream()
            .map(ZipEntry.class::cast)
            .sorted(Comparator.comparing(ZipEntry::getName))
            .toList()) {
      if (!entry.isDirectory() && isUsed(entry.getName())) {
        byte[] content = source.getInputStream(entry).readAllBytes();
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(TIME);
        same.setMethod(ZipEntry.STORED);
        same.setSize(content.length);
        same.setCrc(checksum.getValue());
        copy.putNextEntry(same);
        copy.write(content);
      }
    }
  }
  return bytes.toByteArray();
}

/** What serves builds only is left out: the SDK's models, Maven's and GraalVM's files. */
boolean isUsed(String name) {
  return !name.startsWith("codegen-resources/")
      && !name.startsWith("META-INF/maven/")
      && !name.startsWith("META-INF/native-image/");
}
