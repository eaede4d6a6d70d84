package newsreel.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

class RoleCredentialsTest {
  @Test
  void theVariablesOfASessionAreTaken() {
    assertThat(
            new RoleCredentials(
                    Map.of(
                        "AWS_ACCESS_KEY_ID", "key",
                        "AWS_SECRET_ACCESS_KEY", "secret",
                        "AWS_SESSION_TOKEN", "token"))
                .resolveCredentials())
        .isEqualTo(AwsSessionCredentials.create("key", "secret", "token"));
  }

  @Test
  void aRuntimeThatGivesNoSessionTokenIsSignedForWithoutOne() {
    assertThat(
            new RoleCredentials(Map.of("AWS_ACCESS_KEY_ID", "key", "AWS_SECRET_ACCESS_KEY", "own"))
                .resolveCredentials())
        .isEqualTo(AwsBasicCredentials.create("key", "own"));
  }

  @Test
  void aVariableThatIsMissingIsNamed() {
    assertThatThrownBy(() -> new RoleCredentials(Map.of("AWS_ACCESS_KEY_ID", "key")))
        .hasMessageContaining("AWS_SECRET_ACCESS_KEY");
  }
}
