package newsreel.cards;

import newsreel.values.BundledFile;

/** The script that plays HLS in browsers without it: hls.js, by its version. */
final class StreamPlayer {
  private static final String VERSION = "1.4.12";

  /** Its name, which changes with the version. */
  static final String FILE = "hls-" + VERSION + ".js";

  private StreamPlayer() {}

  static byte[] script() {
    return BundledFile.bytes(
        StreamPlayer.class, "/META-INF/resources/webjars/hls.js/" + VERSION + "/dist/hls.min.js");
  }
}
