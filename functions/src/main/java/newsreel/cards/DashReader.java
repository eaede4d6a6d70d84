package newsreel.cards;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import newsreel.values.Sha256;

/** The script of ours that reads DASH manifests for the player of HLS streams. */
final class DashReader {
  private static final String SCRIPT = InlineResource.beside(DashReader.class, "dash.js").text();

  /** Its name, which changes with its text. */
  static final String FILE =
      "dash-" + HexFormat.of().formatHex(Sha256.of(SCRIPT)).substring(0, 12) + ".js";

  private DashReader() {}

  static byte[] script() {
    return SCRIPT.getBytes(StandardCharsets.UTF_8);
  }
}
