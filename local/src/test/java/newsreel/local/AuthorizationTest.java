package newsreel.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsreel.local.LocalServer.Writers;
import newsreel.local.template.ReadingRoutes;
import newsreel.local.template.Route;
import newsreel.local.template.Template;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every route of template.yaml over HTTP, with every kind of token. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorizationTest {
  private static final Path TEMPLATE = Path.of("../template.yaml");
  private static final String SCOPE = "catalog:write";
  private static final String ADMIN = "catalog:admin";
  private static final String INVALID =
      "Bearer scope=\"\" error=\"invalid_token\" error_description=\"the token ";
  private static final String UNSIGNED =
      INVALID + "is not a JWT that was signed by a key of the issuer\"";

  private final HttpClient http = HttpClient.newHttpClient();
  private final StringWriter errors = new StringWriter();
  private LocalServer server;
  private LocalIssuer issuer;
  private RSAKey anotherKey;

  /** By scope, for a signature takes longer than a request. */
  private final Map<String, Map<String, Expected>> refused = new HashMap<>();

  private final Map<String, List<String>> taken = new HashMap<>();

  @BeforeAll
  void serve(@TempDir Path data) throws Exception {
    server =
        LocalServer.open(
            TEMPLATE,
            data,
            null,
            0,
            Writers.TOKEN_HOLDERS,
            new WiredHandlers(),
            new PrintWriter(errors, true));
    server.start();
    issuer = LocalIssuer.of(data);
    anotherKey = new RSAKeyGenerator(2048).keyID(issuer.key().getKeyID()).generate();
    for (String scope : List.of(SCOPE, ADMIN)) {
      refused.put(scope, refused(scope));
      taken.put(scope, taken(scope));
    }
  }

  @AfterAll
  void stop() {
    server.close();
  }

  static List<Route> routes() throws Exception {
    return Template.read(TEMPLATE, LocalIssuer.TEMPLATE_PARAMETERS).routes();
  }

  static List<Route> guarded() throws Exception {
    return routes().stream().filter(route -> route.authorizer() != null).toList();
  }

  private HttpResponse<String> send(Route route, @Nullable String authorization) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(server.url() + route.path().replaceAll("\\{\\w+\\+?}", "none")))
            .header("content-type", "application/json")
            .method(route.method(), BodyPublishers.ofString("{}"));
    if (authorization != null) {
      request.header("authorization", authorization);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private record Expected(int status, String challenge) {}

  /** The one scope that a guarded route asks for. */
  private static String scope(Route route) {
    return route.path().startsWith("/v1/re") ? ADMIN : SCOPE;
  }

  private Map<String, Expected> refused(String scope) throws JOSEException {
    String other = scope.equals(ADMIN) ? SCOPE : ADMIN;
    Map<String, Expected> refused = new LinkedHashMap<>();
    refused.put("", new Expected(401, UNSIGNED));
    refused.put("Bearer x", new Expected(401, UNSIGNED));
    refused.put("Basic dXNlcjpwYXNz", new Expected(401, UNSIGNED));
    refused.put("Bearer " + "a.".repeat(4_000), new Expected(401, UNSIGNED));
    refused.put("Bearer " + tampered(), new Expected(401, UNSIGNED));
    refused.put(
        "Bearer " + new PlainJWT(good(scope).build()).serialize(), new Expected(401, UNSIGNED));
    refused.put("Bearer " + signedWithThePublicKey(), new Expected(401, UNSIGNED));
    refused.put("Bearer " + signed(good(scope), anotherKey), new Expected(401, UNSIGNED));
    refused.put(
        "Bearer " + signed(good(scope), new RSAKey.Builder(issuer.key()).keyID("unknown").build()),
        new Expected(401, UNSIGNED));
    refused.put(
        "Bearer " + signed(good(scope).issuer("https://login.example.com"), issuer.key()),
        new Expected(401, INVALID + "does not have a valid issuer\""));
    refused.put(
        "Bearer " + signed(good(scope).audience("another"), issuer.key()),
        new Expected(401, INVALID + "does not have a valid audience\""));
    refused.put(
        "Bearer "
            + signed(
                good(scope).audience((String) null).claim("client_id", "another"), issuer.key()),
        new Expected(401, INVALID + "does not have a valid audience\""));
    refused.put(
        "Bearer " + signed(good(scope).expirationTime(in(Duration.ofSeconds(-1))), issuer.key()),
        new Expected(401, INVALID + "has expired\""));
    refused.put(
        "Bearer " + signed(good(scope).expirationTime(null), issuer.key()),
        new Expected(401, INVALID + "has expired\""));
    refused.put(
        "Bearer " + signed(good(scope).notBeforeTime(in(Duration.ofHours(1))), issuer.key()),
        new Expected(401, INVALID + "is not valid yet\""));
    refused.put(
        "Bearer " + signed(good(scope).issueTime(in(Duration.ofHours(1))), issuer.key()),
        new Expected(401, INVALID + "is not valid yet\""));
    String insufficient =
        "Bearer scope=\"%s\" error=\"insufficient_scope\"".formatted(scope)
            + " error_description=\"the token has none of these scopes\"";
    for (String held :
        new String[] {null, other, "catalog:read", "catalog:writer", "CATALOG:WRITE"}) {
      refused.put(
          "Bearer " + signed(good(scope).claim("scope", held), issuer.key()),
          new Expected(403, insufficient));
    }
    return refused;
  }

  private List<String> taken(String scope) throws Exception {
    return List.of(
        "Bearer " + issuer.token("desk", scope, Instant.now(), Duration.ofHours(1)),
        "bearer " + signed(good(scope).claim("scope", "openid " + scope), issuer.key()),
        signed(good(scope), issuer.key()),
        signed(good(scope).claim("scope", null).claim("scp", List.of(scope)), issuer.key()),
        signed(good(scope).audience(List.of("a", "newsreel")), issuer.key()),
        signed(good(scope).audience((String) null).claim("client_id", "newsreel"), issuer.key()));
  }

  private static JWTClaimsSet.Builder good(String scope) {
    return new JWTClaimsSet.Builder()
        .issuer(LocalIssuer.TEMPLATE_PARAMETERS.get("TokenIssuer"))
        .audience(LocalIssuer.TEMPLATE_PARAMETERS.get("TokenAudience"))
        .subject("desk")
        .claim("scope", scope)
        .issueTime(in(Duration.ofMinutes(-1)))
        .expirationTime(in(Duration.ofHours(1)));
  }

  private static Date in(Duration time) {
    return Date.from(Instant.now().plus(time));
  }

  private static String signed(JWTClaimsSet.Builder claims, RSAKey key) throws JOSEException {
    return signed(claims, JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(key));
  }

  private static String signed(
      JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, String keyId, JWSSigner signer)
      throws JOSEException {
    SignedJWT jwt =
        new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims.build());
    jwt.sign(signer);
    return jwt.serialize();
  }

  /** The confusion of algorithms: a public key taken for the secret of an HMAC. */
  private String signedWithThePublicKey() throws JOSEException {
    return signed(
        good(SCOPE),
        JWSAlgorithm.HS256,
        issuer.key().getKeyID(),
        new MACSigner(issuer.key().toPublicKey().getEncoded()));
  }

  private String tampered() throws JOSEException {
    String[] parts = signed(good(SCOPE), issuer.key()).split("\\.", -1);
    String claims = good(SCOPE).subject("editor-in-chief").build().toString();
    parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8));
    return String.join(".", parts);
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void aGuardedRouteRefusesWhoeverHasNoGoodToken(Route route) throws Exception {
    HttpResponse<String> without = send(route, null);
    assertThat(without.statusCode()).isEqualTo(401);
    assertThat(without.headers().firstValue("www-authenticate")).hasValue("Bearer");
    for (Map.Entry<String, Expected> token : requireNonNull(refused.get(scope(route))).entrySet()) {
      HttpResponse<String> answer = send(route, token.getKey());
      assertThat(answer.statusCode()).as(token.getKey()).isEqualTo(token.getValue().status());
      assertThat(answer.headers().firstValue("www-authenticate"))
          .as(token.getKey())
          .hasValue(token.getValue().challenge());
      if (!route.method().equals("HEAD")) {
        assertThat(answer.body())
            .isEqualTo(
                answer.statusCode() == 401
                    ? "{\"message\":\"Unauthorized\"}"
                    : "{\"message\":\"Forbidden\"}");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void aGuardedRouteTakesAGoodToken(Route route) throws Exception {
    for (String token : requireNonNull(taken.get(scope(route)))) {
      assertThat(send(route, token).statusCode()).as(token).isNotIn(401, 403, 500);
    }
    assertThat(errors.toString()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("routes")
  void aPublicRouteAsksForNothingAndPassesABadTokenOver(Route route) throws Exception {
    if (route.authorizer() == null) {
      assertThat(send(route, null).statusCode()).isNotIn(401, 403, 500);
      assertThat(send(route, "Bearer x").statusCode()).isNotIn(401, 403, 500);
    }
  }

  @Test
  void everyRouteForWritersIsGuardedByTheScopeAndNoOther() throws Exception {
    for (Route route : routes()) {
      boolean reads = ReadingRoutes.include(route);
      boolean guarded =
          !reads
              || route.path().startsWith("/v1/preview/")
              || route.path().startsWith("/v1/imports/")
              || route.path().equals("/v1/catalog")
              || route.path().startsWith("/v1/re")
              || route.path().startsWith("/v1/sources")
              || route.path().equals("/v1/pictures");
      assertThat(route.authorizer() != null).as(route.key()).isEqualTo(guarded);
      assertThat(route.scopes()).isEqualTo(guarded ? List.of(scope(route)) : List.of());
    }
  }

  @Test
  void theSubjectOfTheTokenIsInTheHistory() throws Exception {
    String token = issuer.token("night desk", SCOPE, Instant.now(), Duration.ofMinutes(1));
    HttpRequest store =
        HttpRequest.newBuilder(URI.create(server.url() + "/v1/articles/ferry-strike"))
            .header("content-type", "application/json")
            .header("authorization", "Bearer " + token)
            .PUT(BodyPublishers.ofString("{\"headline\": \"Ferry strike\"}"))
            .build();
    assertThat(http.send(store, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
    HttpRequest read =
        HttpRequest.newBuilder(
                URI.create(server.url() + "/v1/preview/articles/ferry-strike?include=history"))
            .header("authorization", "Bearer " + token)
            .build();
    JsonNode article =
        JsonMapper.shared().readTree(http.send(read, BodyHandlers.ofString()).body());
    assertThat(article.path("history").path(0).path("by").asString()).isEqualTo("night desk");
  }
}
