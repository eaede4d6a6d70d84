package newsreel.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Issuer of development tokens (RFC 9068): its signing key is a file of the data folder that its
 * owner alone may read. It has a name and no address, so that tokens outlive a change of the port.
 */
record LocalIssuer(RSAKey key) {
  private static final String NAME = "https://issuer.newsreel.localhost";
  private static final String AUDIENCE = "newsreel";
  private static final int KEY_BITS = 2048;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  /** Parameters of the template by which its authorizer trusts this issuer. */
  static final Map<String, String> TEMPLATE_PARAMETERS =
      Map.of("TokenIssuer", NAME, "TokenAudience", AUDIENCE);

  /**
   * The issuer of a data folder, made at the first use.
   *
   * @throws IOException with a sentence for the person at the terminal, where the key cannot be
   *     read or written, or others may read it
   */
  static LocalIssuer of(Path data) throws IOException {
    Path file = data.resolve("issuer.jwk");
    try {
      Files.createDirectories(data);
      if (Files.notExists(file)) {
        // Temporary files are their owner's alone from the start.
        Path made = Files.createTempFile(data, "issuer", ".new");
        Files.writeString(made, newKey().toJSONString());
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
      }
      refuseWhereOthersRead(file);
      return new LocalIssuer(RSAKey.parse(Files.readString(file)));
    } catch (FileSystemException unusable) {
      throw new IOException("cannot keep the signing key in " + file, unusable);
    } catch (ParseException | JOSEException broken) {
      throw new IOException("the signing key in " + file + " is none: delete it", broken);
    }
  }

  private static RSAKey newKey() throws JOSEException {
    return new RSAKeyGenerator(KEY_BITS)
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(JWSAlgorithm.RS256)
        .keyIDFromThumbprint(true)
        .generate();
  }

  private static void refuseWhereOthersRead(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
        && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw new IOException(
          "others may read the signing key: chmod 600 " + file + ", or delete it for a new one");
    }
  }

  /** Public keys. */
  JWKSet keys() {
    return new JWKSet(key.toPublicJWK());
  }

  /**
   * @param scopes separated by spaces
   */
  String token(String subject, String scopes, Instant now, Duration valid) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(NAME)
            .audience(AUDIENCE)
            .subject(subject)
            .claim("client_id", subject)
            .claim("scope", scopes)
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(valid)))
            .build();
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID())
                .build(),
            claims);
    try {
      jwt.sign(new RSASSASigner(key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException("an RSA key signs by RS256", impossible);
    }
    return jwt.serialize();
  }
}
