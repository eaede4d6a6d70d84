package newsreel.local.imports;

import java.util.Locale;
import java.util.Optional;

/** What a bearer token may be made of (RFC 6750, 2.1). */
public final class BearerToken {
  private BearerToken() {}

  /** Says what is wrong with a token that no header can carry; never the token itself. */
  public static Optional<String> fault(String token) {
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (c <= ' ' || c > '~') {
        String where = i == 0 ? "begins with" : isLast(token, i) ? "ends with" : "has within it";
        return Optional.of("the token %s %s: take it out%s".formatted(where, name(c), hint(c)));
      }
    }
    return Optional.empty();
  }

  private static boolean isLast(String token, int index) {
    return token.substring(index).isBlank();
  }

  private static String name(char c) {
    return switch (c) {
      case '\r' -> "a carriage return (CR)";
      case '\n' -> "a line feed (LF)";
      case '\t' -> "a tab";
      case ' ' -> "a space";
      default -> String.format(Locale.ROOT, "the character U+%04X", (int) c);
    };
  }

  private static String hint(char c) {
    return c == '\r' ? " (files with Windows line ends bring it along)" : "";
  }
}
