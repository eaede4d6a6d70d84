package newsreel.local.pictures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import newsreel.catalog.PictureId;
import newsreel.pictures.PictureFiles;

/** Pictures in a folder, each in a folder of its own. */
public final class FolderPictureFiles implements PictureFiles {
  private final Path folder;

  public FolderPictureFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<byte[]> read(PictureId id, String file) {
    try {
      return Optional.of(Files.readAllBytes(path(id, file)));
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In one step, so that nobody reads a part. */
  @Override
  public void write(PictureId id, String file, byte[] content) {
    Path path = path(id, file);
    try {
      Files.createDirectories(path.getParent());
      Path part = Files.createTempFile(path.getParent(), file, ".part");
      Files.write(part, content);
      Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void delete(PictureId id) {
    Path picture = folder.resolve(id.value());
    if (!Files.isDirectory(picture)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(picture)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(picture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path path(PictureId id, String file) {
    return folder.resolve(id.value()).resolve(file);
  }
}
