package newsreel.pictures;

import java.util.Map;
import java.util.SequencedMap;
import newsreel.catalog.Picture;
import newsreel.catalog.ports.PictureWords;

/**
 * Makes the renditions of a picture. It needs large libraries, which are in an artifact of their
 * own; {@link java.util.ServiceLoader} finds the maker there.
 */
public interface PictureMaker {
  /** The largest original, in bytes. */
  int MAX_BYTES = 25 * 1024 * 1024;

  /** The reason given for every picture if the class path has no maker. */
  String MISSING =
      "Nothing here can decode pictures: the module renditions is not on the class path.";

  /** The most pixels of an original, width times height. */
  long MAX_PIXELS = 60_000_000;

  /**
   * @param files renditions by name, such as {@code 640.webp}
   */
  record Made(Picture picture, PictureWords words, SequencedMap<String, byte[]> files) {
    public Made {
      files = java.util.Collections.unmodifiableSequencedMap(files);
      Map<String, byte[]> all = files;
      if (!all.containsKey(picture.jpegWidth() + ".jpg")) {
        throw new IllegalArgumentException("a picture has a JPEG");
      }
    }
  }

  /**
   * Makes renditions; the same bytes give the same files.
   *
   * @throws UnusablePictureException if the bytes are not a picture that can be shown
   */
  Made make(byte[] original) throws UnusablePictureException;
}
