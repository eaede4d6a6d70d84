package newsreel.pictures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import newsreel.catalog.PictureId;
import org.junit.jupiter.api.Test;

/** What holds of the files of pictures wherever they are kept. */
public interface PictureFilesContract {
  PictureId SHIP = PictureId.of("a ship".getBytes(UTF_8));
  PictureId QUAY = PictureId.of("a quay".getBytes(UTF_8));

  PictureFiles files();

  @Test
  default void whatWasWrittenIsRead() {
    files().write(SHIP, "320.webp", new byte[] {1, 2, 3});
    assertThat(files().read(SHIP, "320.webp")).get().isEqualTo(new byte[] {1, 2, 3});
  }

  @Test
  default void whatWasNotWrittenIsAbsent() {
    files().write(SHIP, "320.webp", new byte[] {1});
    assertThat(files().read(SHIP, "640.webp")).isEmpty();
    assertThat(files().read(QUAY, "320.webp")).isEmpty();
  }

  @Test
  default void writingAgainReplaces() {
    files().write(SHIP, "320.webp", new byte[] {1});
    files().write(SHIP, "320.webp", new byte[] {2});
    assertThat(files().read(SHIP, "320.webp")).get().isEqualTo(new byte[] {2});
  }

  @Test
  default void aPictureIsDeletedWithAllItsFilesAndNoOther() {
    files().write(SHIP, "320.webp", new byte[] {1});
    files().write(SHIP, "320.jpg", new byte[] {1});
    files().write(QUAY, "320.webp", new byte[] {2});
    files().delete(SHIP);
    assertThat(files().read(SHIP, "320.webp")).isEmpty();
    assertThat(files().read(SHIP, "320.jpg")).isEmpty();
    assertThat(files().read(QUAY, "320.webp")).get().isEqualTo(new byte[] {2});
  }

  @Test
  default void whatIsNotThereIsDeletedWithoutHarm() {
    files().delete(QUAY);
    assertThat(files().read(QUAY, "320.webp")).isEmpty();
  }
}
