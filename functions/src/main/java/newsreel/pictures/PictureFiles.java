package newsreel.pictures;

import java.util.Optional;
import newsreel.catalog.PictureId;

/** The place of the files of pictures, and of uploads. */
public interface PictureFiles {
  /** The bytes of a rendition, by its name as {@code 640.webp}. */
  Optional<byte[]> read(PictureId id, String file);

  void write(PictureId id, String file, byte[] content);

  /** Deletes what there is of the picture. */
  void delete(PictureId id);
}
