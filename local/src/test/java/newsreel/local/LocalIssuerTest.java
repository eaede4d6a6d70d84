package newsreel.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class LocalIssuerTest {
  private final StringWriter errors = new StringWriter();
  @TempDir private Path data;

  private String token(int expectedExit, String... options) {
    StringWriter printed = new StringWriter();
    CommandLine command =
        Newsreel.commandLine()
            .setOut(new PrintWriter(printed, true))
            .setErr(new PrintWriter(errors, true));
    String[] arguments = new String[options.length + 3];
    arguments[0] = "token";
    arguments[1] = "--data";
    arguments[2] = data.toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    assertThat(command.execute(arguments)).as(errors.toString()).isEqualTo(expectedExit);
    return printed.toString().strip();
  }

  @Test
  void aTokenSaysWhatWasAskedFor() throws Exception {
    SignedJWT jwt =
        SignedJWT.parse(
            token(0, "--subject", "desk", "--scope", "a", "--scope", "b", "--expires", "15m"));
    JWTClaimsSet claims = jwt.getJWTClaimsSet();
    assertThat(claims.getSubject()).isEqualTo("desk");
    assertThat(claims.getStringClaim("scope")).isEqualTo("a b");
    assertThat(claims.getAudience()).containsExactly("newsreel");
    assertThat(
            Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
        .isEqualTo(Duration.ofMinutes(15));
    assertThat(jwt.getHeader().getType()).hasToString("at+jwt");
  }

  @Test
  void withoutOptionsItIsGoodForWriting() throws Exception {
    JWTClaimsSet claims = SignedJWT.parse(token(0)).getJWTClaimsSet();
    assertThat(claims.getStringClaim("scope")).isEqualTo("catalog:write");
    assertThat(claims.getSubject()).isEqualTo("developer");
  }

  @Test
  void theKeyStaysTheSameAndIsItsOwnersAlone() throws Exception {
    assertThat(LocalIssuer.of(data).key()).isEqualTo(LocalIssuer.of(data).key());
    try (var files = Files.list(data)) {
      assertThat(files).containsExactly(data.resolve("issuer.jwk"));
    }
    assumeTrue(isPosix(), "files have no owner here");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("issuer.jwk"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aKeyThatOthersMayReadIsRefusedInOneLine() throws Exception {
    assumeTrue(isPosix(), "files have no owner here");
    LocalIssuer.of(data);
    Path key = data.resolve("issuer.jwk");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> LocalIssuer.of(data))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "others may read the signing key: chmod 600 %s, or delete it for a new one", key);
  }

  @Test
  void aKeyThatIsNoneIsSaidInOneLine() throws Exception {
    LocalIssuer.of(data);
    Files.writeString(data.resolve("issuer.jwk"), "{}");
    token(1);
    assertThat(errors.toString())
        .isEqualToNormalizingNewlines(
            "newsreel: the signing key in %s is none: delete it\n"
                .formatted(data.resolve("issuer.jwk")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0s", "soon", "12", "367d", "-1h", "1h1m"})
  void aTimeThatIsNoneIsRefused(String expires) {
    token(1, "--expires=" + expires);
    assertThat(errors.toString()).startsWith("newsreel: --expires is a time from 1s to 366d");
  }

  private boolean isPosix() {
    return data.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
