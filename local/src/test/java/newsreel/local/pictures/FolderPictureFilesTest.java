package newsreel.local.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import newsreel.pictures.PictureFiles;
import newsreel.pictures.PictureFilesContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderPictureFilesTest implements PictureFilesContract {
  @TempDir private Path folder;

  @Override
  public PictureFiles files() {
    return new FolderPictureFiles(folder);
  }

  @Test
  void nothingIsLeftOfAPictureThatIsDeleted() {
    files().write(SHIP, "320.webp", new byte[] {1});
    assertThat(folder).isDirectoryContaining(file -> file.endsWith(SHIP.value()));
    files().delete(SHIP);
    assertThat(folder).isEmptyDirectory();
  }
}
