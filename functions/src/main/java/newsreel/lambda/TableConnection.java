package newsreel.lambda;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The way to DynamoDB out of a Lambda environment: region, credentials and HTTP client are named,
 * not searched for. A snapshot of the environment outlives connections and credentials, so that
 * both can be made anew.
 */
final class TableConnection {
  /** So that a function says 503 before Lambda or API Gateway gives it up. */
  static final int MAX_ATTEMPTS = 3;

  /**
   * How long a connection may be silent while it is waited for. CRT watches it; the SDK's own time
   * limits wake two threads in each call.
   */
  private static final Duration MAX_SILENCE = Duration.ofSeconds(2);

  private final RenewableHttpClient http;
  private final RoleCredentials credentials;
  private final DynamoDbClient client;

  TableConnection(Map<String, String> environment) {
    this(environment, TableConnection::httpClient);
  }

  TableConnection(Map<String, String> environment, Supplier<SdkHttpClient> maker) {
    // The SDK's logging facade finds nobody to log to, and says so in lines that are not JSON.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    this.http = new RenewableHttpClient(maker);
    this.credentials = new RoleCredentials(environment);
    this.client =
        DynamoDbClient.builder()
            .region(Region.of(Wiring.required(environment, "AWS_REGION")))
            .credentialsProvider(credentials)
            .httpClient(http)
            .overrideConfiguration(attempts(MAX_ATTEMPTS))
            .build();
  }

  static SdkHttpClient httpClient() {
    return AwsCrtHttpClient.builder()
        .connectionTimeout(MAX_SILENCE)
        .connectionHealthConfiguration(
            health -> health.minimumThroughputInBps(1L).minimumThroughputTimeout(MAX_SILENCE))
        .build();
  }

  static ClientOverrideConfiguration attempts(int max) {
    return ClientOverrideConfiguration.builder()
        .retryStrategy(RetryMode.STANDARD)
        .retryStrategy(s -> s.maxAttempts(max))
        .build();
  }

  DynamoDbClient client() {
    return client;
  }

  void closeConnections() {
    http.renew();
  }

  void forgetCredentials() {
    credentials.forget();
  }
}
