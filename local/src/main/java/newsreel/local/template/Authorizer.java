package newsreel.local.template;

import java.util.List;

/**
 * A JWT authorizer of the HTTP API.
 *
 * @param name in the template
 * @param header that carries the token, in lower case
 * @param issuer the only one whose tokens are taken
 * @param audience of which a token must name one
 */
public record Authorizer(String name, String header, String issuer, List<String> audience) {
  public Authorizer {
    audience = List.copyOf(audience);
  }
}
