package newsreel.pictures;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import newsreel.catalog.PictureId;

/** Files of pictures that a test looks into. */
public final class MemoryPictureFiles implements PictureFiles {
  private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();

  @Override
  public Optional<byte[]> read(PictureId id, String file) {
    return Optional.ofNullable(files.get(id + "/" + file));
  }

  @Override
  public void write(PictureId id, String file, byte[] content) {
    files.put(id + "/" + file, content);
  }

  @Override
  public void delete(PictureId id) {
    files.keySet().removeIf(name -> name.startsWith(id + "/"));
  }

  /** By {@code id/file}. */
  public Map<String, byte[]> all() {
    return Map.copyOf(files);
  }
}
