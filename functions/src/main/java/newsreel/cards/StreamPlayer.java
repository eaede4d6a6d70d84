package newsreel.cards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The script that plays HLS in browsers without it: hls.js, by its version. */
final class StreamPlayer {
  private static final String VERSION = "1.4.12";

  /** Its name, which changes with the version. */
  static final String FILE = "hls-" + VERSION + ".js";

  private StreamPlayer() {}

  static byte[] script() {
    String path = "/META-INF/resources/webjars/hls.js/" + VERSION + "/dist/hls.min.js";
    try (InputStream file = StreamPlayer.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException("the artifact lacks " + path);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
