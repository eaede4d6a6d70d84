package newsreel.lambda;

import java.util.List;
import java.util.Optional;
import newsreel.catalog.PictureId;
import newsreel.pictures.PictureFiles;
import newsreel.pictures.PictureTask;
import newsreel.pictures.PictureTasks;

/** Where the files and tasks of pictures are kept outside AWS. */
public record PictureStores(PictureFiles files, PictureTasks tasks) {
  /** Stores that keep nothing. */
  static final PictureStores NONE =
      new PictureStores(
          new PictureFiles() {
            @Override
            public Optional<byte[]> read(PictureId id, String file) {
              return Optional.empty();
            }

            @Override
            public void write(PictureId id, String file, byte[] content) {}

            @Override
            public void delete(PictureId id) {}
          },
          (List<PictureTask> tasks) -> {});
}
