package newsreel.pictures;

import java.util.Map;
import java.util.SequencedMap;
import newsreel.catalog.Picture;
import newsreel.catalog.ports.PictureWords;

/**
 * Makes the renditions of a picture. It takes heavy libraries, which are in an artifact of their
 * own; {@link java.util.ServiceLoader} finds it where they are.
 */
public interface PictureMaker {
  /** Bytes of an original, at most. */
  int MAX_BYTES = 25 * 1024 * 1024;

  /** What is said of every picture where the class path has no maker. */
  String MISSING =
      "Nothing here can decode pictures: the module renditions is not on the class path.";

  /** Width by height of an original, at most. */
  long MAX_PIXELS = 60_000_000;

  /**
   * @param files renditions by their names, as {@code 640.webp}
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
   * Makes the same files from the same bytes.
   *
   * @throws UnusablePictureException where the bytes are no picture that can be shown
   */
  Made make(byte[] original) throws UnusablePictureException;
}
