package newsreel.values;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Host names as browsers read them: in any script, which is converted to Punycode; with
 * underscores, which the DNS allows although RFC 1123 does not; and as IPv4 and IPv6 addresses.
 */
final class HostName {
  private static final int MAX_LENGTH = 253;
  private static final int MAX_LABEL = 63;

  /** The full stops of East Asia (UTS 46, section 4). */
  private static final String DOTS = "[\u3002\uff0e\uff61]";

  private HostName() {}

  /**
   * Returns the host in lower-case ASCII; empty if no host can have this name.
   *
   * @param host as in a URL, percent-encoded or not
   */
  static Optional<String> read(String host) {
    String name = host.indexOf('%') < 0 ? host : decoded(host);
    boolean ascii = name.chars().allMatch(c -> c < 128);
    Optional<String> lower =
        ascii ? Optional.of(name.toLowerCase(Locale.ROOT)) : toAscii(name.replaceAll(DOTS, "."));
    return lower.filter(HostName::isHost);
  }

  private static String decoded(String host) {
    try {
      return URLDecoder.decode(host.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return host; // and so no host's name
    }
  }

  private static Optional<String> toAscii(String name) {
    StringBuilder ascii = new StringBuilder();
    for (String label : name.split("\\.", -1)) {
      Optional<String> written = label(label);
      if (written.isEmpty()) {
        return Optional.empty();
      }
      ascii.append(ascii.isEmpty() ? "" : ".").append(written.get());
    }
    return Optional.of(ascii.toString());
  }

  private static Optional<String> label(String label) {
    String folded = Normalizer.normalize(label, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String plain = Normalizer.normalize(folded, Normalizer.Form.NFKC).replace("\u00ad", "");
    if (plain.chars().allMatch(c -> c < 128)) {
      return Optional.of(plain);
    }
    boolean named = plain.codePoints().allMatch(HostName::mayStand);
    return named ? Punycode.encoded(plain).map("xn--"::concat) : Optional.empty();
  }

  private static boolean mayStand(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.FORMAT -> c == 0x200c || c == 0x200d; // which some scripts join letters by
      // U+FFFD stands for bytes that are no UTF-8.
      default -> (c > 127 && c != 0xfffd) || Character.isLetterOrDigit(c) || c == '-' || c == '_';
    };
  }

  /** Follows RFC 3986 except for the underscore, which is not allowed there. */
  private static boolean isHost(String host) {
    if (host.isEmpty() || host.length() > MAX_LENGTH) {
      return false;
    }
    if (host.startsWith("[")) {
      return isHostOfUri(host);
    }
    for (String label : host.split("\\.", -1)) {
      if (label.length() > MAX_LABEL) {
        return false;
      }
    }
    return isHostOfUri(host.replace('_', 'x'));
  }

  private static boolean isHostOfUri(String host) {
    try {
      return host.equals(new URI("http", host, "/", null).getHost());
    } catch (URISyntaxException e) {
      return false; // empty labels, a hyphen at an end, signs
    }
  }
}
