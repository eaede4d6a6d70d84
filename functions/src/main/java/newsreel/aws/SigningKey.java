package newsreel.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a secret gives for one day, region and service. */
final class SigningKey {
  private static final String ALGORITHM = "HmacSHA256";

  private final String secret;
  private final String scope;
  private final Mac mac;

  /**
   * @param scope as {@code 20261126/eu-west-1/dynamodb/aws4_request}
   */
  SigningKey(String secret, String scope) {
    this.secret = secret;
    this.scope = scope;
    try {
      Mac next = Mac.getInstance(ALGORITHM);
      byte[] key = ("AWS4" + secret).getBytes(UTF_8);
      for (String part : scope.split("/", -1)) {
        next.init(new SecretKeySpec(key, ALGORITHM));
        key = next.doFinal(part.getBytes(UTF_8));
      }
      next.init(new SecretKeySpec(key, ALGORITHM));
      this.mac = next;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isOf(String otherSecret, String otherScope) {
    return scope.equals(otherScope) && secret.equals(otherSecret);
  }

  /** By a copy: requests may be signed at the same time. */
  byte[] sign(String text) {
    try {
      return ((Mac) mac.clone()).doFinal(text.getBytes(UTF_8));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }
}
