package newsreel.values;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An absolute http or https URL without user information, at most {@value #MAX_LENGTH} characters,
 * in the form of RFC 3986: what a browser would percent-encode is encoded, scheme and host are
 * lower-case. A host in another script is written as Punycode; one with an underscore is kept.
 */
public record WebUrl(String value) {
  public static final int MAX_LENGTH = 2048;

  private static final int MAX_PORT = 65_535;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /**
   * @throws IllegalArgumentException if {@code value} is not such a URL
   */
  public WebUrl {
    if (!isPlain(value) && !normalise(value).equals(Optional.of(value))) {
      throw new IllegalArgumentException("not an absolute http or https URL");
    }
  }

  /** Parses a URL as pages write it; empty if it is relative, too long or of another scheme. */
  public static Optional<WebUrl> parse(String text) {
    return normalise(text).map(WebUrl::new);
  }

  /**
   * Resolves {@code reference} against this URL, including {@code //host/path} and relative paths.
   */
  public Optional<WebUrl> resolve(String reference) {
    // Where no segment is to be taken out, an absolute path replaces the whole path.
    if (reference.startsWith("/") && !reference.contains("/.") && reference.indexOf("//", 1) < 0) {
      String rooted = root(reference.startsWith("//")) + reference;
      if (isPlain(rooted)) {
        return Optional.of(new WebUrl(rooted));
      }
    }
    try {
      return parse(uri().resolve(encode(reference.strip())).toString());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns what precedes an absolute path or another host. */
  private String root(boolean beforeHost) {
    int host = value.indexOf("://") + 1;
    return value.substring(0, beforeHost ? host : value.indexOf('/', host + 2));
  }

  public URI uri() {
    return URI.create(value);
  }

  public String host() {
    int start = value.indexOf("://") + 3;
    int end = value.charAt(start) == '[' ? value.indexOf(']', start) : start;
    while (end < value.length() && ":/?#".indexOf(value.charAt(end)) < 0) {
      end++;
    }
    return value.substring(start, end);
  }

  /** Returns this URL with a slash at the end of its path, or without the one it has. */
  public WebUrl withOtherEnd() {
    int query = value.indexOf('?');
    int fragment = value.indexOf('#');
    int end = query >= 0 && (fragment < 0 || query < fragment) ? query : fragment;
    end = end < 0 ? value.length() : end;
    if (end - 1 == value.indexOf('/', value.indexOf("://") + 3)) {
      return this; // the slash of a home page belongs to its address
    }
    String path = value.substring(0, end);
    String other = path.endsWith("/") ? path.substring(0, end - 1) : path + "/";
    return parse(other + value.substring(end)).orElse(this);
  }

  /** Whether it has no path, and no query other than a campaign's: the front of a site. */
  public boolean isHomePage() {
    String bare = TrackingParameters.without(this).value();
    int fragment = bare.indexOf('#');
    String page = fragment < 0 ? bare : bare.substring(0, fragment);
    return page.indexOf('/', page.indexOf("://") + 3) == page.length() - 1;
  }

  /** Returns this URL without query and fragment. */
  public WebUrl withoutQuery() {
    int end = value.length();
    for (char mark : new char[] {'?', '#'}) {
      int at = value.indexOf(mark);
      if (at >= 0) {
        end = Math.min(end, at);
      }
    }
    return new WebUrl(value.substring(0, end));
  }

  @Override
  public String toString() {
    return value;
  }

  /** The characters that a path or query may contain as they are. */
  private static final boolean[] PLAIN = new boolean[128];

  static {
    String plain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/&=+,:;@!$'()*";
    for (int i = 0; i < plain.length(); i++) {
      PLAIN[plain.charAt(i)] = true;
    }
  }

  /**
   * Whether a text already has the canonical form, which is the usual case and needs no parsing.
   */
  private static boolean isPlain(String text) {
    if (text.length() > MAX_LENGTH) {
      return false;
    }
    int path = startOfPlainPath(text);
    if (path < 0) {
      return false;
    }
    boolean query = false;
    for (int i = path; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < PLAIN.length && PLAIN[c]) {
        continue;
      }
      if (c == '?' && !query) {
        query = true;
      } else if (!isEscape(text, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEscape(String text, int at) {
    return text.charAt(at) == '%'
        && at + 2 < text.length()
        && HexFormat.isHexDigit(text.charAt(at + 1))
        && HexFormat.isHexDigit(text.charAt(at + 2));
  }

  /**
   * Returns the place after the slash that follows a lower-case named host without port or user;
   * otherwise -1.
   */
  private static int startOfPlainPath(String text) {
    int host = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : -1;
    int label = host;
    for (int i = host; i >= 0 && i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' || c == '/') {
        if (!isLabel(text, label, i)) {
          return -1;
        }
        if (c == '/') {
          boolean named = label > host && i - label > 1 && text.charAt(label) >= 'a';
          return named ? i + 1 : -1;
        }
        label = i + 1;
      } else if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-') {
        return -1;
      }
    }
    return -1;
  }

  /** RFC 1034, section 3.5. */
  private static boolean isLabel(String text, int from, int to) {
    int length = to - from;
    return length > 0 && length <= 63 && text.charAt(from) != '-' && text.charAt(to - 1) != '-';
  }

  private static Optional<String> normalise(String text) {
    if (isPlain(text)) {
      return Optional.of(text);
    }
    String encoded = encode(text.strip());
    if (encoded.isEmpty() || encoded.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    int start = startOfAuthority(encoded);
    if (start < 0) {
      return Optional.empty();
    }
    int end = endOfAuthority(encoded, start);
    String scheme = encoded.charAt(4) == ':' ? "http" : "https";
    return authority(encoded.substring(start, end), scheme)
        .map(authority -> scheme + "://" + authority + rest(encoded.substring(end)))
        .filter(url -> url.length() <= MAX_LENGTH && isUri(url));
  }

  /**
   * Returns the place after {@code https://} or {@code http://} in any case; -1 if the URL starts
   * otherwise.
   */
  private static int startOfAuthority(String url) {
    return url.regionMatches(true, 0, "https://", 0, 8)
        ? 8
        : url.regionMatches(true, 0, "http://", 0, 7) ? 7 : -1;
  }

  private static int endOfAuthority(String url, int start) {
    int end = start;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** Returns host and port, without the scheme's own port. */
  private static Optional<String> authority(String text, String scheme) {
    int colon = text.indexOf(':', text.indexOf(']') + 1);
    String port = colon < 0 ? "" : text.substring(colon + 1);
    boolean number = port.length() <= 5 && port.chars().allMatch(c -> c >= '0' && c <= '9');
    if (text.indexOf('@') >= 0 || !number) {
      return Optional.empty();
    }
    int own = scheme.equals("http") ? 80 : 443;
    int named = port.isEmpty() ? own : Integer.parseInt(port);
    if (named > MAX_PORT) {
      return Optional.empty();
    }
    String shown = named == own ? "" : ":" + named;
    return HostName.read(colon < 0 ? text : text.substring(0, colon)).map(host -> host + shown);
  }

  private static String rest(String text) {
    return text.startsWith("/") ? text : "/" + text;
  }

  private static boolean isUri(String url) {
    try {
      new URI(url);
      return true;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String encode(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\t' || c == '\n' || c == '\r') {
                return; // as browsers do (WHATWG URL, 4.4)
              }
              if (c > 0x20 && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0) {
                out.appendCodePoint(c);
                return;
              }
              byte[] bytes = new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8);
              for (byte b : bytes) {
                out.append('%').append(HEX.toHexDigits(b));
              }
            });
    return encodeStrayPercent(out);
  }

  private static String encodeStrayPercent(StringBuilder url) {
    for (int i = url.indexOf("%"); i >= 0; i = url.indexOf("%", i + 1)) {
      boolean escape =
          i + 2 < url.length()
              && HexFormat.isHexDigit(url.charAt(i + 1))
              && HexFormat.isHexDigit(url.charAt(i + 2));
      if (!escape) {
        url.insert(i + 1, "25");
      }
    }
    return url.toString();
  }
}
