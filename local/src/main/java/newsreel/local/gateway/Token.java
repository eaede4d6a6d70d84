package newsreel.local.gateway;

import java.util.List;
import java.util.Map;

/**
 * What a checked token says, as events carry it.
 *
 * @param claims each as text: numbers in digits, lists as {@code [a b]}
 */
record Token(Map<String, String> claims, List<String> scopes) {
  /** Of a request that needed no token. */
  static final Token NONE = new Token(Map.of(), List.of());

  Token {
    claims = Map.copyOf(claims);
    scopes = List.copyOf(scopes);
  }
}
