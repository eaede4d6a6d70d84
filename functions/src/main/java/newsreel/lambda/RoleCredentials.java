package newsreel.lambda;

import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * The credentials of the function's role, from where Lambda has them: in variables, or with
 * SnapStart at an address, since variables would be those of the snapshot's day.
 */
final class RoleCredentials implements AwsCredentialsProvider {
  private final Supplier<AwsCredentialsProvider> maker;
  private volatile AwsCredentialsProvider current;

  RoleCredentials(Map<String, String> environment) {
    this.maker =
        environment.containsKey("AWS_CONTAINER_CREDENTIALS_FULL_URI")
            ? ContainerCredentialsProvider::create
            : RoleCredentials::ofVariables;
    this.current = maker.get();
  }

  /** Read once, for they stay as they are while the process lives. */
  private static AwsCredentialsProvider ofVariables() {
    return StaticCredentialsProvider.create(
        EnvironmentVariableCredentialsProvider.create().resolveCredentials());
  }

  /** Those that were fetched are not used again. */
  void forget() {
    current = maker.get();
  }

  @Override
  public AwsCredentials resolveCredentials() {
    return current.resolveCredentials();
  }
}
