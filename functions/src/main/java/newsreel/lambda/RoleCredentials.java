package newsreel.lambda;

import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * The credentials of the function's role. Lambda provides them in variables, or with SnapStart at
 * an address, because variables would be those of the day of the snapshot. Variables are read once,
 * since they stay the same while the process lives. Outside Lambda the session token may be
 * missing.
 */
final class RoleCredentials implements AwsCredentialsProvider {
  private final Supplier<AwsCredentialsProvider> maker;
  private volatile AwsCredentialsProvider current;

  RoleCredentials(Map<String, String> environment) {
    this.maker =
        environment.containsKey("AWS_CONTAINER_CREDENTIALS_FULL_URI")
            ? ContainerCredentialsProvider::create
            : () -> StaticCredentialsProvider.create(ofVariables(environment));
    this.current = maker.get();
  }

  private static AwsCredentials ofVariables(Map<String, String> environment) {
    String id = Wiring.required(environment, "AWS_ACCESS_KEY_ID");
    String secret = Wiring.required(environment, "AWS_SECRET_ACCESS_KEY");
    String token = environment.get("AWS_SESSION_TOKEN");
    return token == null
        ? AwsBasicCredentials.create(id, secret)
        : AwsSessionCredentials.create(id, secret, token);
  }

  /** Forgets the fetched credentials. */
  void forget() {
    current = maker.get();
  }

  @Override
  public AwsCredentials resolveCredentials() {
    return current.resolveCredentials();
  }
}
