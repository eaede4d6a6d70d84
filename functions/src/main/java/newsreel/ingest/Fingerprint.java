package newsreel.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import newsreel.catalog.Availability;
import newsreel.catalog.PageContent;
import org.jspecify.annotations.Nullable;

/** By which the same page is known again without reading its body back. */
final class Fingerprint {
  private static final int BYTES = 18;

  private Fingerprint() {}

  static String of(PageContent content, @Nullable Availability window) {
    try {
      // A record's text holds every field, so that equal content has an equal text.
      String text = content + "\n" + window;
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
