package newsreel.pictures;

import java.util.Optional;
import newsreel.catalog.PictureId;

/** Stores the files of pictures, and uploads. */
public interface PictureFiles {
  /** Returns the bytes of a rendition, named as in {@code 640.webp}. */
  Optional<byte[]> read(PictureId id, String file);

  void write(PictureId id, String file, byte[] content);

  /** Deletes every file of the picture. */
  void delete(PictureId id);
}
