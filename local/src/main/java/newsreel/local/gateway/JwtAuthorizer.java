package newsreel.local.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsreel.local.template.Authorizer;
import newsreel.local.template.Route;
import org.jspecify.annotations.Nullable;

/**
 * Decides as the JWT authorizer of an API Gateway HTTP API: signature by an RSA key of the issuer,
 * {@code iss}, {@code aud} (else {@code client_id}), {@code exp}, {@code nbf}, {@code iat}, and one
 * of the route's scopes in {@code scope} or {@code scp}.
 */
public final class JwtAuthorizer {
  sealed interface Decision {}

  record Admitted(Token token) implements Decision {}

  record Refused(HttpAnswer answer) implements Decision {}

  private static final int MAX_TOKEN = 16 * 1024;
  private static final String BEARER = "bearer ";

  private final JWKSet keys;

  /**
   * @param keys of the issuer that the template's authorizers name
   */
  public JwtAuthorizer(JWKSet keys) {
    this.keys = keys.toPublicJWKSet();
  }

  Decision decide(HttpCall call, Route route, Instant now) {
    Authorizer authorizer = route.authorizer();
    if (authorizer == null) {
      return new Admitted(Token.NONE);
    }
    Optional<String> given = call.header(authorizer.header()).map(JwtAuthorizer::withoutScheme);
    if (given.isEmpty()) {
      return new Refused(unauthorized("Bearer"));
    }
    try {
      JWTClaimsSet claims = verified(given.get());
      String fault = fault(claims, authorizer, now);
      if (fault != null) {
        return invalid(fault);
      }
      Token token = token(claims);
      return route.scopes().isEmpty() || !Collections.disjoint(route.scopes(), token.scopes())
          ? new Admitted(token)
          : new Refused(insufficient(route));
    } catch (ParseException | JOSEException | IllegalArgumentException unreadable) {
      return invalid("the token is not a JWT that was signed by a key of the issuer");
    }
  }

  private static String withoutScheme(String header) {
    return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? header.substring(BEARER.length()).strip()
        : header.strip();
  }

  private JWTClaimsSet verified(String text) throws ParseException, JOSEException {
    if (text.length() > MAX_TOKEN) {
      throw new IllegalArgumentException("too long");
    }
    SignedJWT jwt = SignedJWT.parse(text);
    JWK key = keys.getKeyByKeyId(jwt.getHeader().getKeyID());
    boolean signed =
        key != null
            && JWSAlgorithm.Family.RSA.contains(jwt.getHeader().getAlgorithm())
            && jwt.verify(new RSASSAVerifier(key.toRSAKey()));
    if (!signed) {
      throw new IllegalArgumentException("not signed by a key of the issuer");
    }
    return jwt.getJWTClaimsSet();
  }

  private static @Nullable String fault(JWTClaimsSet claims, Authorizer authorizer, Instant now)
      throws ParseException {
    if (!authorizer.issuer().equals(claims.getIssuer())) {
      return "the token does not have a valid issuer";
    }
    List<String> audience =
        claims.getClaim("aud") != null
            ? claims.getAudience()
            : Stream.ofNullable(claims.getStringClaim("client_id")).toList();
    if (Collections.disjoint(audience, authorizer.audience())) {
      return "the token does not have a valid audience";
    }
    Date expires = claims.getExpirationTime();
    if (expires == null || !expires.toInstant().isAfter(now)) {
      return "the token has expired";
    }
    return isAfter(claims.getNotBeforeTime(), now) || isAfter(claims.getIssueTime(), now)
        ? "the token is not valid yet"
        : null;
  }

  private static boolean isAfter(@Nullable Date date, Instant now) {
    return date != null && date.toInstant().isAfter(now);
  }

  private static Token token(JWTClaimsSet claims) {
    Map<String, String> texts = new HashMap<>();
    claims
        .toJSONObject()
        .forEach(
            (name, value) -> {
              if (value != null) {
                texts.put(name, text(value));
              }
            });
    List<String> scopes =
        Stream.of("scope", "scp")
            .flatMap(name -> Stream.ofNullable(claims.getClaim(name)))
            .flatMap(
                claim ->
                    claim instanceof List<?> list
                        ? list.stream().map(String::valueOf)
                        : Stream.of(claim.toString().split(" ", -1)))
            .toList();
    return new Token(texts, scopes);
  }

  private static String text(Object claim) {
    return claim instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(" ", "[", "]"))
        : claim.toString();
  }

  private static Refused invalid(String description) {
    return new Refused(
        unauthorized(
            "Bearer scope=\"\" error=\"invalid_token\" error_description=\"%s\""
                .formatted(description)));
  }

  private static HttpAnswer unauthorized(String challenge) {
    return HttpAnswer.message(401, "Unauthorized").with(Map.of("www-authenticate", challenge));
  }

  private static HttpAnswer insufficient(Route route) {
    String challenge =
        "Bearer scope=\"%s\" error=\"insufficient_scope\" error_description=\"the token has none of these scopes\""
            .formatted(String.join(" ", route.scopes()));
    return HttpAnswer.message(403, "Forbidden").with(Map.of("www-authenticate", challenge));
  }
}
