package newsreel.ingest;

import java.util.Arrays;
import java.util.Base64;
import newsreel.catalog.Availability;
import newsreel.catalog.PageContent;
import newsreel.values.Sha256;
import org.jspecify.annotations.Nullable;

/** A hash that recognises an unchanged page without reading its body back. */
final class Fingerprint {
  private static final int BYTES = 18;

  private Fingerprint() {}

  static String of(PageContent content, @Nullable Availability window) {
    // A record's text holds every field, so that equal content has an equal text.
    byte[] digest = Sha256.of(content + "\n" + window);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
  }
}
